package dev.headgate.rules;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Origin;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Warning;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes findings of what reading warned of, at the level that settings give it. */
public final class ReadingRules {
    private ReadingRules() {}

    /** The level that each of them has by itself, by its name. */
    public static Map<String, Level> levels() {
        Map<String, Level> levels = new HashMap<>();
        for (RuleInfo info : ReadingCatalog.RULES) {
            levels.put(info.id(), info.level());
        }
        return levels;
    }

    /** What was warned of in files, as findings that belong to no object. */
    public static List<Finding> findings(List<Warning> warnings, Levels levels) {
        return findings(warnings, levels, null);
    }

    /** What was warned of in one object, whose annotations may accept it. */
    public static List<Finding> findings(List<Warning> warnings, Levels levels, Manifest manifest) {
        List<Finding> findings = new ArrayList<>();
        for (Warning warning : warnings) {
            RuleInfo info = ReadingCatalog.info(warning.rule());
            Level chosen = levels.chosen().get(info.id());
            Level level = chosen == null ? info.level() : chosen;
            if (level != Level.IGNORED) {
                Severity severity = level == Level.ERROR ? Severity.ERROR : Severity.WARNING;
                findings.add(finding(warning.problem(), info, severity, manifest, levels));
            }
        }
        return findings;
    }

    private static Finding finding(
            Problem problem, RuleInfo info, Severity severity, Manifest manifest, Levels levels) {
        Optional<String> accepted =
                manifest == null ? Optional.empty() : Acceptance.reason(info.id(), manifest, levels.locked());
        Position position = problem.position();
        Origin from = new Origin(
                position.source(), position.line(), position.column(), position.line(), position.column(), null);
        return new Finding(
                info.id(),
                severity,
                accepted.orElse(null),
                manifest == null ? null : manifest.key().kind(),
                manifest == null ? null : manifest.namespace().orElse(null),
                manifest == null ? null : manifest.key().name(),
                null,
                problem.at(),
                problem.message(),
                List.of(from),
                List.of(),
                problem.fix(),
                info.docs());
    }
}
