package dev.headgate.render;

import dev.headgate.manifest.Manifest;
import dev.headgate.problem.Problems;
import dev.headgate.project.Platform;
import java.util.SortedMap;

/**
 * One application in one environment as it will be written.
 *
 * @param cluster where it goes, "" for the only one
 * @param platform what runs it there
 * @param manifests by the name of their file
 * @param problems everything wrong with it; it must not be written unless this is empty
 */
public record RenderedTarget(
        String environment,
        String application,
        String cluster,
        Platform platform,
        SortedMap<String, Manifest> manifests,
        Problems problems) {

    /** As people write it: environment/application. */
    public String name() {
        return environment + "/" + application;
    }
}
