package dev.headgate.settings;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.OnlyDocument;
import dev.headgate.rules.Level;
import dev.headgate.rules.Levels;
import dev.headgate.workload.Platforms;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the settings document. */
public final class SettingsReader {
    private final Map<String, Level> rules;
    private final Problems problems;

    /** @param rules all rules, each with its own level */
    public SettingsReader(Map<String, Level> rules, Problems problems) {
        this.rules = rules;
        this.problems = problems;
    }

    public Settings read(Source source) {
        MapValue document = OnlyDocument.of(source, SettingsTypes.SETTINGS, problems);
        Levels levels = new Levels(levels(document, "/rules/"), locked(document));
        Map<String, Settings.Namespace> namespaces = new HashMap<>();
        if (document.members().get("namespaces") instanceof MapValue given) {
            for (Map.Entry<String, Value> entry : given.members().entrySet()) {
                if (entry.getValue() instanceof MapValue own) {
                    Map<String, Level> over = levels(own, "/namespaces/" + entry.getKey() + "/rules/");
                    refuseLowered(over, levels, own, "/namespaces/" + entry.getKey() + "/rules/");
                    namespaces.put(entry.getKey(), new Settings.Namespace(over, platforms(own)));
                }
            }
        }
        return new Settings(levels, platforms(document), namespaces);
    }

    /** Reports rules that a document lowers although those above locked them. */
    void refuseLowered(Map<String, Level> over, Levels levels, MapValue document, String at) {
        for (Map.Entry<String, Level> entry : over.entrySet()) {
            String rule = entry.getKey();
            Level above = levels.chosen().getOrDefault(rule, rules.get(rule));
            if (levels.locked().contains(rule) && entry.getValue().isBelow(above)) {
                Value lowered =
                        ((MapValue) document.members().get("rules")).members().get(rule);
                problems.add(new Problem(
                        lowered.origin().namePosition(),
                        at + rule,
                        "the rule '" + rule + "' is locked by the platform's settings",
                        "remove it here, or raise it"));
            }
        }
    }

    /** The levels under "rules". */
    Map<String, Level> levels(MapValue document, String at) {
        Map<String, Level> levels = new LinkedHashMap<>();
        if (document.members().get("rules") instanceof MapValue given) {
            for (Map.Entry<String, Value> entry : given.members().entrySet()) {
                String rule = entry.getKey();
                Optional<Level> level =
                        entry.getValue() instanceof Scalar word ? Level.of(word.text()) : Optional.empty();
                if (!rules.containsKey(rule)) {
                    unknown(rule, entry.getValue().origin().namePosition(), at + rule);
                } else if (level.isPresent()) {
                    levels.put(rule, level.get());
                }
            }
        }
        return levels;
    }

    private Set<String> locked(MapValue document) {
        Set<String> locked = new HashSet<>();
        for (Value item : document.list("locked")) {
            if (item instanceof Scalar rule && !rules.containsKey(rule.text())) {
                unknown(rule.text(), rule.position(), "/locked");
            } else if (item instanceof Scalar rule) {
                locked.add(rule.text());
            }
        }
        return locked;
    }

    private static Platforms platforms(MapValue document) {
        MapValue given = document.map("platforms").orElse(null);
        if (given == null) {
            return Platforms.UNKNOWN;
        }
        Optional<MapValue> operator = given.map("flink-operator");
        Optional<MapValue> cluster = given.map("flinkcluster");
        return new Platforms(
                operator.isPresent() ? operator.get().text("version") : Optional.empty(),
                operator.isPresent() ? texts(operator.get().map("configuration")) : Optional.empty(),
                cluster.isPresent() ? cluster.get().text("version") : Optional.empty());
    }

    /** The options of a map that was checked as Flink's configuration, so that it is flat text. */
    private static Optional<Map<String, String>> texts(Optional<MapValue> options) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : options.get().members().entrySet()) {
            if (option.getValue() instanceof Scalar scalar) {
                texts.put(option.getKey(), scalar.text());
            }
        }
        return Optional.of(texts);
    }

    private void unknown(String rule, Position position, String at) {
        problems.add(new Problem(
                position,
                at,
                "there is no rule '" + rule + "'",
                Nearest.to(rule, rules.keySet())
                        .map(near -> "did you mean " + near + "?")
                        .orElse("headgate explain lists them all")));
    }
}
