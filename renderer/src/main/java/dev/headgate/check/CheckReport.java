package dev.headgate.check;

import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
import java.util.List;

/**
 * What was found, and in how much.
 *
 * @param problems by file and line
 * @param findings by target or file
 * @param manifests how many objects were judged
 * @param holders in how many targets or files they were
 * @param holder what those are called: target or file
 */
public record CheckReport(List<Problem> problems, List<Finding> findings, int manifests, int holders, String holder) {
    public CheckReport {
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
    }

    /** Of a run from which nothing came but problems. */
    public static CheckReport of(List<Problem> problems) {
        return new CheckReport(problems, List.of(), 0, 0, "file");
    }

    /** Errors of both sorts: findings that count as one, and problems. */
    public int errors() {
        int errors = problems.size();
        for (Finding finding : findings) {
            errors += finding.isError() ? 1 : 0;
        }
        return errors;
    }

    /** Warnings that nobody accepted. */
    public int warnings() {
        return findings.size() + problems.size() - errors() - accepted();
    }

    /** Findings that somebody accepted: they are told, and count as nothing. */
    public int accepted() {
        int accepted = 0;
        for (Finding finding : findings) {
            accepted += finding.accepted() == null ? 0 : 1;
        }
        return accepted;
    }
}
