package dev.headgate.overlay.read;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One contribution to an application, as its file and the folder beside it hold it.
 *
 * @param name as printed, for instance "base" or "component monitoring"
 * @param definition the file's document without apiVersion, if it has one
 * @param components what the definition lists
 * @param variables what the definition declares
 * @param patching the objects in the file: they change what lower layers have
 * @param adding the objects in the folder: no lower layer has them
 * @param problems what is wrong with the files themselves
 */
public record Layer(
        String name,
        Optional<MapValue> definition,
        List<Scalar> components,
        Map<String, Scalar> variables,
        List<Manifest> patching,
        List<Manifest> adding,
        Problems problems) {}
