package dev.headgate.definition;

import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the options of Flink that one layer of a definition sets, in typed sections or by name, under flinkConfiguration
 * and under their newest names: so an option has one place, where layers meet, whichever way each of them writes it.
 */
public final class OptionSections {
    private static final String CONFIGURATION = "flinkConfiguration";
    private static final String REPORTER = "metrics.reporter.";
    private static final String PROMETHEUS = REPORTER + "prom.";
    private static final String PROMETHEUS_FACTORY = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";

    private final MapValue definition;
    private final MapValue lower;
    private final Problems problems;
    private final Map<String, Value> options = new LinkedHashMap<>();

    private OptionSections(MapValue definition, MapValue lower, Problems problems) {
        this.definition = definition;
        this.lower = lower;
        this.problems = problems;
    }

    /**
     * The definition with its typed sections taken apart; two settings of one option in it are a problem.
     *
     * @param lower what lower layers make together, gathered likewise, or null: a section that is removed removes its
     *     options there
     */
    public static MapValue gathered(MapValue definition, MapValue lower, Problems problems) {
        return new OptionSections(definition, lower, problems).gather();
    }

    private MapValue gather() {
        MapValue configuration = map(definition, CONFIGURATION);
        if (configuration != null) {
            for (Map.Entry<String, Value> option : configuration.members().entrySet()) {
                // two names of one option in here were reported when they were read
                options.putIfAbsent(OptionNames.newest(option.getKey()), option.getValue());
            }
        }
        for (TypedOption option : TypedOptions.ALL) {
            if (at(option.path()) instanceof Scalar value) {
                put(option.option(), text(value), option.path());
            }
        }
        metrics();
        Map<String, Value> members = new LinkedHashMap<>(definition.members());
        for (List<String> section : TypedOptions.SECTIONS) {
            remove(section, TypedOptions.within(section));
            if (!section.get(0).equals("taskManager")) {
                members.remove(section.get(0));
            }
        }
        members.remove("metrics");
        taskManager(members);
        ShortForms.writeOut(members, lower);
        LoggingSection.takeApart(members, lower, problems);
        if (!options.isEmpty()) {
            members.put(
                    CONFIGURATION,
                    new MapValue(options, configuration == null ? definition.origins() : configuration.origins()));
        }
        return new MapValue(members, definition.origins());
    }

    /** The only section whose other fields are the operator's own. */
    private void taskManager(Map<String, Value> members) {
        Value section = members.get("taskManager");
        if (section instanceof MapValue map && map.members().containsKey("slots")) {
            MapValue rest = map.without("slots");
            members.put("taskManager", rest);
            if (rest.members().isEmpty()) {
                members.remove("taskManager");
            }
        } else if (removes(section)
                && (lower == null || lower.get("taskManager").isEmpty())) {
            members.remove("taskManager"); // there were only slots to be removed
        }
    }

    private void metrics() {
        if (at(List.of("metrics", "prometheus")) instanceof MapValue section) {
            List<String> path = List.of("metrics", "prometheus");
            put(
                    PROMETHEUS + "factory.class",
                    new Scalar(Scalar.Type.TEXT, PROMETHEUS_FACTORY, section.origins()),
                    path);
            if (section.members().get("port") instanceof Scalar port) {
                put(PROMETHEUS + "port", text(port), List.of("metrics", "prometheus", "port"));
            }
        }
        if (at(List.of("metrics", "reporters")) instanceof MapValue section) {
            for (Map.Entry<String, Value> reporter : section.members().entrySet()) {
                reporter(reporter.getKey(), reporter.getValue());
            }
        }
        remove(List.of("metrics", "prometheus"), below(PROMETHEUS));
        Set<String> others = below(REPORTER);
        others.removeAll(below(PROMETHEUS));
        remove(List.of("metrics", "reporters"), others);
        remove(List.of("metrics"), below(REPORTER));
    }

    private void reporter(String name, Value value) {
        List<String> path = List.of("metrics", "reporters", name);
        String prefix = REPORTER + name + ".";
        if (value instanceof MapValue settings) {
            for (Map.Entry<String, Value> setting : settings.members().entrySet()) {
                List<String> place = new ArrayList<>(path);
                place.add(setting.getKey());
                put(prefix + setting.getKey(), setting.getValue(), place);
            }
        }
        remove(path, below(prefix));
    }

    /** Where a whole section is removed, removes those of its options that lower layers have. */
    private void remove(List<String> section, Set<String> itsOptions) {
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
        MapValue configuration = lower == null ? null : map(lower, CONFIGURATION);
        return configuration == null ? Set.of() : configuration.members().keySet();
    }

    private Set<String> below(String prefix) {
        Set<String> below = new HashSet<>();
        for (String option : lowerOptions()) {
            if (option.startsWith(prefix)) {
                below.add(option);
            }
        }
        return below;
    }

    private void put(String option, Value value, List<String> path) {
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

    /** The option that a typed field stands for, by its newest name; empty where the field is none. */
    public static Optional<String> optionOf(List<String> path) {
        if (path.equals(List.of("metrics", "prometheus", "port"))) {
            return Optional.of(PROMETHEUS + "port");
        }
        if (path.size() > 3 && path.subList(0, 2).equals(List.of("metrics", "reporters"))) {
            return Optional.of(REPORTER + String.join(".", path.subList(2, path.size())));
        }
        for (TypedOption option : TypedOptions.ALL) {
            if (option.path().equals(path)) {
                return Optional.of(option.option());
            }
        }
        return Optional.empty();
    }

    /** What stands at the path, or null. */
    private Value at(List<String> path) {
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

    private static MapValue map(MapValue holder, String name) {
        return holder.members().get(name) instanceof MapValue map ? map : null;
    }

    private static boolean removes(Value value) {
        return value instanceof Scalar scalar && scalar.isNull();
    }

    private static Scalar text(Scalar scalar) {
        return scalar.isNull() || scalar.type() == Scalar.Type.TEXT
                ? scalar
                : new Scalar(Scalar.Type.TEXT, scalar.written(), scalar.origins());
    }
}
