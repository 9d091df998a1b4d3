package dev.headgate.overlay;

import dev.headgate.definition.OptionSections;
import dev.headgate.definition.WrittenOptions;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps each option of an object one value while layers set it by different names, and one that its Flink heeds. */
final class ManifestOptions {
    private static final String CONFIGURATION = "flinkConfiguration";

    /** Where a version of Flink stands beside its options: in a FlinkDeployment, and in a FlinkBlueGreenDeployment. */
    private static final List<Pointer> SPECS = List.of(
            Pointer.ROOT.child("spec"),
            Pointer.ROOT.child("spec").child("template").child("spec"));

    private record Replaced(ObjectKey object, String name, Value value) {}

    private final Problems problems;
    private final List<Replaced> replaced = new ArrayList<>();

    ManifestOptions(Problems problems) {
        this.problems = problems;
    }

    /** Reports what one layer's definition says of an option, and its manifest of the same object too. */
    void refuseTwice(MapValue definition, Manifest manifest) {
        MapValue written = options(manifest.tree(), SPECS.get(0));
        Optional<MapValue> defined =
                OptionSections.gathered(definition, null, new Problems()).map(CONFIGURATION);
        if (written == null || defined.isEmpty()) {
            return;
        }
        for (Map.Entry<String, Value> option : written.members().entrySet()) {
            Value other = defined.get().members().get(OptionNames.newest(option.getKey()));
            if (other != null) {
                problems.add(new Problem(
                        option.getValue().origin().namePosition(),
                        SPECS.get(0).child(CONFIGURATION).child(option.getKey()).toString(),
                        "the option '" + option.getKey() + "' is set twice in one layer, in its definition at line "
                                + other.origin().nameLine() + " and here",
                        "keep one of the two: a typed field and all names of an option are the same thing"));
            }
        }
    }

    /** Remembers which options a layer sets by another name than those below. */
    void noteReplaced(Manifest lower, MapValue higher) {
        for (Pointer spec : SPECS) {
            MapValue below = options(lower.tree(), spec);
            MapValue above = options(higher, spec);
            if (below != null && above != null) {
                Map<String, String> names = new HashMap<>();
                for (String name : above.members().keySet()) {
                    if (!below.members().containsKey(name)) {
                        names.put(OptionNames.newest(name), name);
                    }
                }
                for (Map.Entry<String, Value> option : below.members().entrySet()) {
                    if (names.containsKey(OptionNames.newest(option.getKey()))) {
                        replaced.add(new Replaced(lower.key(), option.getKey(), option.getValue()));
                    }
                }
            }
        }
    }

    /** A patched object without what it had of an option that the patches set by another name. */
    Manifest settingEachOnce(Manifest before, Manifest after) {
        MapValue tree = after.tree();
        for (Pointer spec : SPECS) {
            MapValue below = options(before.tree(), spec);
            MapValue above = options(tree, spec);
            if (below != null && above != null && below != above) {
                tree = with(tree, spec, settingEachOnce(before.key(), below, above));
            }
        }
        return tree == after.tree() ? after : after.withTree(tree);
    }

    private MapValue settingEachOnce(ObjectKey object, MapValue below, MapValue above) {
        Map<String, Value> set = new HashMap<>();
        for (Map.Entry<String, Value> option : above.members().entrySet()) {
            if (option.getValue() != below.members().get(option.getKey())) {
                putNewest(option.getKey(), option.getValue(), set);
            }
        }
        Map<String, Value> members = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : above.members().entrySet()) {
            boolean kept = option.getValue() == below.members().get(option.getKey());
            if (kept && set.containsKey(OptionNames.newest(option.getKey()))) {
                replaced.add(new Replaced(object, option.getKey(), option.getValue()));
            } else {
                members.put(option.getKey(), option.getValue());
            }
        }
        return new MapValue(members, above.origins());
    }

    /** A patch may add options nested, which are made flat only when its result is checked. */
    private static void putNewest(String name, Value value, Map<String, Value> to) {
        if (value instanceof MapValue nested) {
            for (Map.Entry<String, Value> inner : nested.members().entrySet()) {
                putNewest(name + "." + inner.getKey(), inner.getValue(), to);
            }
        } else {
            to.put(OptionNames.newest(name), value);
        }
    }

    /** An object that a definition is rendered to, with its options by the names that its version knows. */
    Manifest written(Manifest manifest) {
        MapValue options = options(manifest.tree(), SPECS.get(0));
        return options == null
                ? manifest
                : manifest.withTree(with(
                        manifest.tree(), SPECS.get(0), WrittenOptions.in(version(manifest, SPECS.get(0)), options)));
    }

    /** Reports where a name that the version doesn't know took the place of one that it does: Flink would see neither. */
    void refuseLost(Manifest manifest) {
        for (Replaced lost : replaced) {
            if (lost.object().equals(manifest.key())) {
                for (Pointer spec : SPECS) {
                    MapValue options = options(manifest.tree(), spec);
                    Optional<FlinkVersion> version = version(manifest, spec);
                    if (options != null && version.isPresent()) {
                        refuseLost(lost, options, version.get(), spec);
                    }
                }
            }
        }
    }

    private void refuseLost(Replaced lost, MapValue options, FlinkVersion version, Pointer spec) {
        List<String> known = OptionNames.lookup(version, lost.name());
        if (!known.contains(lost.name())) {
            return;
        }
        for (Map.Entry<String, Value> option : options.members().entrySet()) {
            String name = option.getKey();
            if (OptionNames.newest(name).equals(OptionNames.newest(lost.name())) && !known.contains(name)) {
                problems.add(new Problem(
                        option.getValue().origin().namePosition(),
                        spec.child(CONFIGURATION).child(name).toString(),
                        "Flink " + version + " doesn't know '" + name + "', which takes the place of '" + lost.name()
                                + "' (" + lost.value().origin().namePosition() + ")",
                        "write '" + lost.name() + "' here"));
            }
        }
    }

    private static Optional<FlinkVersion> version(Manifest manifest, Pointer spec) {
        Optional<Value> version = spec.child("flinkVersion").in(manifest.tree());
        return version.isPresent() && version.get() instanceof Scalar word
                ? FlinkVersion.parse(word.text())
                : Optional.empty();
    }

    private static MapValue options(MapValue tree, Pointer spec) {
        Optional<Value> options = spec.child(CONFIGURATION).in(tree);
        return options.isPresent() && options.get() instanceof MapValue map ? map : null;
    }

    private static MapValue with(MapValue tree, Pointer spec, MapValue options) {
        return with(tree, spec.steps(), 0, options);
    }

    private static MapValue with(MapValue holder, List<String> steps, int step, MapValue options) {
        if (step == steps.size()) {
            return holder.with(CONFIGURATION, options);
        }
        MapValue below = (MapValue) holder.members().get(steps.get(step));
        return holder.with(steps.get(step), with(below, steps, step + 1, options));
    }
}
