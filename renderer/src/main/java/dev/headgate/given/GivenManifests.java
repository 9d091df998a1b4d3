package dev.headgate.given;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is given together.
 *
 * @param manifests in the order of the files and of the documents in them
 * @param texts how many files, standard input counting as one
 * @param problems what can't be understood, and what was warned of beyond single objects
 */
public record GivenManifests(List<GivenManifest> manifests, int texts, Problems problems) {
    /**
     * Reads them.
     *
     * @param names of files and folders, or - for standard input
     */
    public static GivenManifests read(List<String> names, InputStream standardInput, OperatorVersions versions) {
        Problems problems = new Problems();
        List<GivenText> texts = new GivenFiles(standardInput, problems).read(names);
        List<GivenManifest> manifests = new GivenReader(versions, problems).read(texts);
        return new GivenManifests(manifests, count(texts), problems);
    }

    private static int count(List<GivenText> texts) {
        int count = 0;
        for (GivenText text : texts) {
            count += text.reason() == GivenText.Reason.BESIDE ? 0 : 1;
        }
        return count;
    }

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
