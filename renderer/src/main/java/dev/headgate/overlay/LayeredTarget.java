package dev.headgate.overlay;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problems;
import dev.headgate.project.Environment;
import java.util.List;
import java.util.Optional;

/**
 * One application in one environment after all its layers: merged objects with variables in place, sorted by kind and name.
 *
 * @param namespace for objects that name none
 * @param problems everything wrong with the files that it is made of; its objects are worthless unless this is empty
 */
public record LayeredTarget(
        Environment environment,
        String application,
        Optional<Scalar> namespace,
        List<Manifest> objects,
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
