package dev.headgate.definition;

import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the options of Flink that one layer of a definition sets, in typed sections or by name, under flinkConfiguration
 * and under their newest names: so an option has one place, where layers meet, whichever way each of them writes it.
 */
public final class OptionSections {
    private static final String CONFIGURATION = "flinkConfiguration";
    private static final String REPORTER = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";

    private final Problems problems;
    private final Map<String, Value> options = new LinkedHashMap<>();

    private OptionSections(Problems problems) {
        this.problems = problems;
    }

    /** The definition with its typed sections taken apart; two settings of one option in it are a problem. */
    public static MapValue gathered(MapValue definition, Problems problems) {
        return new OptionSections(problems).gather(definition);
    }

    private MapValue gather(MapValue definition) {
        MapValue configuration = definition.members().get(CONFIGURATION) instanceof MapValue map ? map : null;
        if (configuration != null) {
            for (Map.Entry<String, Value> option : configuration.members().entrySet()) {
                put(
                        OptionNames.newest(option.getKey()),
                        option.getValue(),
                        Pointer.ROOT.child(CONFIGURATION).child(option.getKey()));
            }
        }
        Map<String, Value> members = new LinkedHashMap<>(definition.members());
        for (TypedOption option : TypedOptions.ALL) {
            take(option, definition, members);
        }
        metrics(definition);
        if (members.get("serviceAccount") instanceof Scalar account && !account.isNull()) {
            members.put("serviceAccount", new MapValue(Map.of("name", account), account.origins()));
        }
        if (!options.isEmpty()) {
            members.put(
                    CONFIGURATION,
                    new MapValue(options, configuration == null ? definition.origins() : configuration.origins()));
        }
        return new MapValue(members, definition.origins());
    }

    private void take(TypedOption option, MapValue definition, Map<String, Value> members) {
        Value value = definition;
        Pointer at = Pointer.ROOT;
        for (String step : option.path()) {
            if (!(value instanceof MapValue map)) {
                break;
            }
            value = map.members().get(step);
            at = at.child(step);
        }
        String section = option.path().get(0);
        if (value instanceof Scalar scalar) {
            boolean field = at.steps().size() == option.path().size();
            if (field) {
                put(option.option(), text(scalar), at);
            } else if (scalar.isNull()) {
                problems.add(new Problem(
                        scalar.origin().namePosition(),
                        at.toString(),
                        "a whole section can't be removed",
                        "set the fields that a lower layer has to null"));
            }
        }
        if (members.get(section) instanceof MapValue rest && section.equals("taskManager")) {
            members.put(section, rest.members().containsKey("slots") ? rest.without("slots") : rest);
        } else if (!section.equals("taskManager")) {
            members.remove(section);
        }
    }

    private void metrics(MapValue definition) {
        Pointer at = Pointer.ROOT.child("metrics");
        if (!(definition.members().get("metrics") instanceof MapValue metrics)) {
            return;
        }
        if (metrics.members().get("prometheus") instanceof MapValue prometheus) {
            Pointer place = at.child("prometheus");
            put(
                    "metrics.reporter.prom.factory.class",
                    new Scalar(Scalar.Type.TEXT, REPORTER, prometheus.origins()),
                    place);
            if (prometheus.members().get("port") instanceof Scalar port) {
                put("metrics.reporter.prom.port", text(port), place.child("port"));
            }
        }
        if (metrics.members().get("reporters") instanceof MapValue reporters) {
            for (Map.Entry<String, Value> reporter : reporters.members().entrySet()) {
                if (reporter.getValue() instanceof MapValue settings) {
                    for (Map.Entry<String, Value> setting : settings.members().entrySet()) {
                        String option = "metrics.reporter." + reporter.getKey() + "." + setting.getKey();
                        put(
                                option,
                                setting.getValue(),
                                at.child("reporters").child(reporter.getKey()).child(setting.getKey()));
                    }
                }
            }
        }
    }

    private void put(String option, Value value, Pointer at) {
        Value other = options.putIfAbsent(option, value);
        if (other != null) {
            List<String> places = new ArrayList<>(List.of(
                    "line " + other.origin().nameLine(),
                    "line " + value.origin().nameLine()));
            problems.add(new Problem(
                    value.origin().namePosition(),
                    at.toString(),
                    "the option '" + option + "' is set twice in one layer, at " + String.join(" and ", places),
                    "keep one of the two: a typed field and all names of an option are the same thing"));
        }
    }

    private static Scalar text(Scalar scalar) {
        return scalar.isNull() || scalar.type() == Scalar.Type.TEXT
                ? scalar
                : new Scalar(Scalar.Type.TEXT, scalar.written(), scalar.origins());
    }
}
