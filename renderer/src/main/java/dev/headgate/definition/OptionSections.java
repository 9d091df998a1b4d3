package dev.headgate.definition;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the options of Flink that one layer of a definition sets, in typed sections or by name, under flinkConfiguration
 * and under their newest names: so an option has one place, where layers meet, whichever way each of them writes it.
 */
public final class OptionSections {
    private static final String CONFIGURATION = "flinkConfiguration";

    private final MapValue definition;
    private final MapValue lower;
    private final Problems problems;
    private final LayerOptions options;

    private OptionSections(MapValue definition, MapValue lower, Problems problems) {
        this.definition = definition;
        this.lower = lower;
        this.problems = problems;
        this.options = new LayerOptions(definition, lower, problems);
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
        MapValue configuration = LayerOptions.configuration(definition);
        if (configuration != null) {
            options.putAll(configuration);
        }
        for (TypedOption option : TypedOptions.ALL) {
            if (options.at(option.path()) instanceof Scalar value) {
                options.put(option.option(), LayerOptions.text(value), option.path());
            }
        }
        new MetricsSection(options).gather();
        Map<String, Value> members = new LinkedHashMap<>(definition.members());
        for (List<String> section : TypedOptions.SECTIONS) {
            options.remove(section, TypedOptions.within(section));
            if (!section.get(0).equals("taskManager")) {
                members.remove(section.get(0));
            }
        }
        members.remove("metrics");
        taskManager(members);
        ShortForms.writeOut(members, lower);
        LoggingSection.takeApart(members, lower, problems);
        if (!options.values().isEmpty()) {
            members.put(
                    CONFIGURATION,
                    new MapValue(
                            options.values(), configuration == null ? definition.origins() : configuration.origins()));
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
        } else if (LayerOptions.removes(section)
                && (lower == null || lower.get("taskManager").isEmpty())) {
            members.remove("taskManager"); // there were only slots to be removed
        }
    }

    /** The option that a typed field stands for, by its newest name; empty where the field is none. */
    public static Optional<String> optionOf(List<String> path) {
        for (TypedOption option : TypedOptions.ALL) {
            if (option.path().equals(path)) {
                return Optional.of(option.option());
            }
        }
        return MetricsSection.optionOf(path);
    }
}
