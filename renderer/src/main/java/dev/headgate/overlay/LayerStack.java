package dev.headgate.overlay;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Pointer;
import dev.headgate.overlay.merge.Addition;
import dev.headgate.overlay.merge.JsonPatch;
import dev.headgate.overlay.merge.Merge;
import dev.headgate.overlay.read.Layer;
import dev.headgate.overlay.read.Variables;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The objects of one target while layer after layer is laid over them: a file patches, a folder adds. */
final class LayerStack {
    private final Kinds kinds;
    private final Optional<String> operatorVersion;
    private final Variables variables;
    private final Problems problems;
    private final Merge merge;
    private final Addition addition;
    private final JsonPatch jsonPatch;
    private final ManifestOptions options;
    private final LayerConflicts conflicts;
    private final Map<ObjectKey, Manifest> objects = new TreeMap<>();
    /** Objects that the definition is rendered to. */
    private final Set<ObjectKey> rendered = new TreeSet<>();
    /** Objects of components for which there is no base: the overlay must still write them. */
    private final Set<ObjectKey> awaited = new TreeSet<>();

    /**
     * @param variables replaced in each layer before it is laid over the others: names and keys of items meet by their
     *     values
     */
    LayerStack(Kinds kinds, Optional<String> operatorVersion, Variables variables, Problems problems) {
        this.kinds = kinds;
        this.operatorVersion = operatorVersion;
        this.variables = variables;
        this.problems = problems;
        this.merge = new Merge(problems);
        this.addition = new Addition(problems);
        this.jsonPatch = new JsonPatch(problems);
        this.options = new ManifestOptions(problems);
        this.conflicts = new LayerConflicts(problems);
    }

    /** The objects that the definition is rendered to: every layer may patch them, none may write them anew. */
    void rendered(List<Manifest> manifests) {
        for (Manifest manifest : manifests) {
            objects.put(manifest.key(), manifest);
            rendered.add(manifest.key());
        }
    }

    void base(Layer layer) {
        lay(layer, Missing.ADD);
    }

    void component(Layer layer, boolean hasBase) {
        lay(layer, hasBase ? Missing.REFUSE : Missing.AWAIT);
    }

    /** @param lowest whether the application has no base, so that this overlay is its first word */
    void overlay(Layer layer, boolean lowest) {
        lay(layer, lowest ? Missing.ADD : Missing.REFUSE);
        if (lowest && !awaited.isEmpty()) {
            awaited.forEach(key -> conflicts.patchesNothing(objects.remove(key), objects.keySet()));
            awaited.clear();
        }
    }

    /** What becomes of an object in a file that no lower layer has. */
    private enum Missing {
        ADD,
        AWAIT,
        REFUSE
    }

    private void lay(Layer layer, Missing missing) {
        problems.addAll(layer.problems());
        Map<ObjectKey, Manifest> seen = new TreeMap<>();
        for (Manifest written : layer.patching()) {
            Manifest manifest = replaced(written);
            if (isFirst(manifest, seen)) {
                if (layer.definition().isPresent() && rendered.contains(manifest.key())) {
                    options.refuseTwice(layer.definition().get(), manifest);
                }
                patch(manifest, missing, isDefinition(layer));
            }
        }
        for (Manifest written : layer.adding()) {
            Manifest manifest = replaced(written);
            if (isFirst(manifest, seen)) {
                add(manifest);
            }
        }
        if (layer.definition().isPresent()) {
            new JsonPatches(objects, kinds, operatorVersion, variables, jsonPatch, options, problems)
                    .apply(layer.definition().get());
        }
    }

    private Manifest replaced(Manifest manifest) {
        MapValue tree = variables.replaceIn(manifest.tree(), type(manifest));
        return tree == manifest.tree() ? manifest : Manifest.of(tree).orElse(manifest);
    }

    private boolean isFirst(Manifest manifest, Map<ObjectKey, Manifest> seen) {
        Manifest first = seen.putIfAbsent(manifest.key(), manifest);
        if (first != null) {
            conflicts.refuseTwice(manifest, first);
        }
        return first == null;
    }

    /** Whether a layer's document without apiVersion says something of the application. */
    private static boolean isDefinition(Layer layer) {
        if (layer.definition().isPresent()) {
            for (String field : layer.definition().get().members().keySet()) {
                if (!DefinitionType.LAYERING.contains(field) && !field.equals("platform")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void patch(Manifest manifest, Missing missing, boolean defines) {
        ObjectKey key = manifest.key();
        Manifest lower = objects.get(key);
        boolean deletes = manifest.tree().says("$patch", "delete");
        if (missing == Missing.ADD && rendered.contains(key)) {
            conflicts.refuseBoth(manifest, lower, defines);
        } else if (lower != null && deletes) {
            objects.remove(key);
        } else if (lower != null) {
            options.noteReplaced(lower, manifest.tree());
            objects.put(key, lower.withTree(merge.maps(lower.tree(), manifest.tree(), type(manifest), Pointer.ROOT)));
            awaited.remove(key);
        } else if (missing == Missing.REFUSE || deletes) {
            conflicts.patchesNothing(manifest, objects.keySet());
        } else {
            objects.put(key, manifest.withTree(addition.of(manifest.tree(), type(manifest), Pointer.ROOT)));
            if (missing == Missing.AWAIT) {
                awaited.add(key);
            }
        }
    }

    private void add(Manifest manifest) {
        Manifest lower = objects.get(manifest.key());
        if (lower != null) {
            conflicts.refuseAdding(manifest, lower, rendered.contains(manifest.key()));
        } else {
            objects.put(manifest.key(), manifest.withTree(addition.of(manifest.tree(), type(manifest), Pointer.ROOT)));
        }
    }

    /** The objects by kind and name, their options by names that their Flink knows. */
    List<Manifest> objects() {
        List<Manifest> all = new ArrayList<>();
        for (Manifest manifest : objects.values()) {
            if (rendered.contains(manifest.key())) {
                all.add(options.written(manifest));
            } else {
                options.refuseLost(manifest);
                all.add(manifest);
            }
        }
        return all;
    }

    /** By the newest version that is known: what the stated one lacks is judged when all layers are laid. */
    private Type type(Manifest manifest) {
        String kind = manifest.key().kind();
        Optional<Kind> stated = kinds.find(manifest.apiVersion(), kind, operatorVersion);
        Optional<Kind> newest = stated.isEmpty() ? stated : kinds.find(manifest.apiVersion(), kind, Optional.empty());
        return newest.isEmpty() ? Primitive.ANYTHING : newest.get().type();
    }
}
