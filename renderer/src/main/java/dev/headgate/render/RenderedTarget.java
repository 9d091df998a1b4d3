package dev.headgate.render;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import java.util.SortedMap;

/**
 * One application in one environment as it will be written.
 *
 * @param cluster where it goes, "" for the only one
 * @param manifests by the name of their file
 * @param problems everything wrong with it; it must not be written unless this is empty
 */
public record RenderedTarget(
        String environment,
        String application,
        String cluster,
        SortedMap<String, Manifest> manifests,
        Problems problems) {

    /** As people write it: environment/application. */
    public String name() {
        return environment + "/" + application;
    }
}
