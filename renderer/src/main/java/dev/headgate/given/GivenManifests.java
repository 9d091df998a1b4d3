package dev.headgate.given;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/**
 * What is given and judged together.
 *
 * @param manifests in the order of the files and of the documents in them
 * @param files how many begin in it, standard input counting as one
 * @param problems what can't be understood, and what was warned of beyond single objects
 */
public record GivenManifests(List<GivenManifest> manifests, int files, Problems problems) {
    /** The objects that are there as a whole. */
    public List<Manifest> wholeObjects() {
        return objects(true);
    }

    /** Those of which only a part is there. */
    public List<Manifest> partsOfObjects() {
        return objects(false);
    }

    private List<Manifest> objects(boolean whole) {
        List<Manifest> objects = new ArrayList<>(manifests.size());
        for (GivenManifest given : manifests) {
            if (given.isWhole() == whole) {
                objects.add(given.manifest());
            }
        }
        return objects;
    }
}
