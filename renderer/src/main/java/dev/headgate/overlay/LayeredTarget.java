package dev.headgate.overlay;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problems;
import dev.headgate.project.Environment;
import dev.headgate.project.Platform;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One application in one environment after all its layers, with variables in place.
 *
 * @param platform that runs it: the environment's, unless its definition says another
 * @param namespace for objects that name none
 * @param definition what its layers define, merged and with its options gathered; empty where there are only manifests
 * @param manifests lays the manifests of all layers over those that the definition is rendered to; the result is sorted by
 *     kind and name
 * @param problems everything wrong with the files that it is made of; the rest is worthless unless this is empty
 */
public record LayeredTarget(
        Environment environment,
        String application,
        Platform platform,
        Optional<Scalar> namespace,
        Optional<MapValue> definition,
        UnaryOperator<List<Manifest>> manifests,
        Problems problems) {
    /** The path of its overlay. */
    public String overlay() {
        return "environments/" + environment.name() + "/" + application + ".yaml";
    }

    /** As people write it: environment/application. */
    @Override
    public String toString() {
        return environment.name() + "/" + application;
    }
}
