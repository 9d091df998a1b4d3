package dev.headgate.definition;

import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The options that one layer of a definition sets or removes; setting one twice and removing what isn't there are problems. */
final class LayerOptions {
    private final MapValue definition;
    private final MapValue lower;
    private final Problems problems;
    private final Map<String, Value> options = new LinkedHashMap<>();

    /** @param lower what lower layers make together, gathered likewise, or null */
    LayerOptions(MapValue definition, MapValue lower, Problems problems) {
        this.definition = definition;
        this.lower = lower;
        this.problems = problems;
    }

    /** Options by their newest names, in the order in which they were found. */
    Map<String, Value> values() {
        return options;
    }

    /** Takes the options that the layer sets by name. */
    void putAll(MapValue configuration) {
        for (Map.Entry<String, Value> option : configuration.members().entrySet()) {
            // two names of one option in here were reported when they were read
            options.putIfAbsent(OptionNames.newest(option.getKey()), option.getValue());
        }
    }

    /** What stands at the path, or null. */
    Value at(List<String> path) {
        Value value = definition;
        for (String step : path) {
            value = value instanceof MapValue map ? map.members().get(step) : null;
        }
        return value;
    }

    private static Pointer pointer(List<String> path) {
        Pointer at = Pointer.ROOT;
        for (String step : path) {
            at = at.child(step);
        }
        return at;
    }

    /** Where a whole section is removed, removes those of its options that lower layers have. */
    void remove(List<String> section, Set<String> itsOptions) {
        Value value = at(section);
        Pointer place = pointer(section);
        if (!removes(value)) {
            return;
        }
        if (((Scalar) value).written().isEmpty()) { // perhaps all that stood below was commented out
            problems.add(new Problem(
                    value.origin().namePosition(),
                    place.toString(),
                    "'" + place.step() + "' has no value",
                    "write null to remove what a lower layer has, or remove the line"));
            return;
        }
        boolean found = lower != null && place.in(lower).isPresent();
        for (String option : lowerOptions()) {
            if (itsOptions.contains(option)) {
                found = true;
                options.putIfAbsent(option, new Scalar(Scalar.Type.NULL, "null", value.origins()));
            }
        }
        if (!found) {
            nothingToRemove(value, place);
        }
    }

    private void nothingToRemove(Value value, Pointer place) {
        problems.add(new Problem(
                value.origin().namePosition(),
                place.toString(),
                "'" + place.step() + "' is removed here, but no lower layer has it",
                "remove the line, or correct the name"));
    }

    private Set<String> lowerOptions() {
        MapValue configuration = lower == null ? null : configuration(lower);
        return configuration == null ? Set.of() : configuration.members().keySet();
    }

    /** The options of lower layers that begin so. */
    Set<String> below(String prefix) {
        Set<String> below = new HashSet<>();
        for (String option : lowerOptions()) {
            if (option.startsWith(prefix)) {
                below.add(option);
            }
        }
        return below;
    }

    void put(String option, Value value, List<String> path) {
        boolean absent = removes(value)
                && !((Scalar) value).written().isEmpty()
                && !options.containsKey(option)
                && !lowerOptions().contains(option);
        if (absent) {
            nothingToRemove(value, pointer(path));
            return;
        }
        Value other = options.putIfAbsent(option, value);
        if (other != null) {
            int here = value.origin().nameLine();
            int there = other.origin().nameLine();
            problems.add(new Problem(
                    value.origin().namePosition(),
                    pointer(path).toString(),
                    "the option '" + option + "' is set twice in one layer, at line " + Math.min(here, there)
                            + " and line " + Math.max(here, there),
                    "keep one of the two: a typed field and all names of an option are the same thing"));
        }
    }

    /** The options that a definition sets by name, or null. */
    static MapValue configuration(MapValue holder) {
        return holder.members().get("flinkConfiguration") instanceof MapValue map ? map : null;
    }

    static boolean removes(Value value) {
        return value instanceof Scalar scalar && scalar.isNull();
    }

    /** A setting as the text that an option is. */
    static Scalar text(Scalar scalar) {
        return scalar.isNull() || scalar.type() == Scalar.Type.TEXT
                ? scalar
                : new Scalar(Scalar.Type.TEXT, scalar.written(), scalar.origins());
    }
}
