package dev.headgate.output;

import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
import java.util.List;

/**
 * What a run of render found and did.
 *
 * @param verify whether it only compared
 */
public record TreeReport(List<Problem> problems, List<Finding> findings, List<WrittenTarget> targets, boolean verify) {

    /** Errors of both sorts: findings that stop a target, and problems. */
    public int errors() {
        return problems.size()
                + (int) findings.stream().filter(Finding::isError).count();
    }

    public int warnings() {
        return (int) findings.stream().filter(finding -> !finding.isError()).count();
    }

    /** Whether a run that only compared found a difference. */
    public boolean differs() {
        return verify
                && targets.stream()
                        .anyMatch(target -> target.outcome() == Outcome.CHANGED || target.outcome() == Outcome.REMOVED);
    }
}
