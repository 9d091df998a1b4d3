package dev.headgate.rules;

import dev.headgate.manifest.Origin;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules about how files are written: what reading them warns of, at the level that settings give it. */
public final class ReadingRules {
    /** Their names. */
    public static final Set<String> NAMES = Set.of(
            "byte-order-mark",
            "list-flattened",
            "no-break-space",
            "same-object-twice",
            "similar-names",
            "spelling-normalized",
            "unknown-field",
            "unknown-kind");

    private static final String DOCS = "renderer/README.md#";

    private ReadingRules() {}

    /**
     * The warnings as findings.
     *
     * @param levels that settings chose; a warning where nothing is said
     */
    public static List<Finding> findings(List<Warning> warnings, Levels levels) {
        List<Finding> findings = new ArrayList<>();
        for (Warning warning : warnings) {
            Level level = levels.chosen().getOrDefault(warning.rule(), Level.WARNING);
            if (level != Level.IGNORED) {
                findings.add(finding(warning, level == Level.ERROR ? Severity.ERROR : Severity.WARNING));
            }
        }
        return findings;
    }

    private static Finding finding(Warning warning, Severity severity) {
        Problem problem = warning.problem();
        Position position = problem.position();
        Origin from = new Origin(
                position.source(), position.line(), position.column(), position.line(), position.column(), null);
        return new Finding(
                warning.rule(),
                severity,
                null,
                null,
                null,
                null,
                null,
                problem.at(),
                problem.message(),
                List.of(from),
                List.of(),
                problem.fix(),
                DOCS + warning.rule());
    }
}
