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
        return problems.size() + findings.size() - warnings();
    }

    public int warnings() {
        int warnings = 0;
        for (Finding finding : findings) {
            warnings += finding.isError() ? 0 : 1;
        }
        return warnings;
    }

    /** Whether a run that only compared found a difference. */
    public boolean differs() {
        return verify && count(Outcome.CHANGED) + count(Outcome.REMOVED) > 0;
    }

    /** How many targets came out so. */
    public int count(Outcome outcome) {
        int count = 0;
        for (WrittenTarget target : targets) {
            count += target.outcome() == outcome ? 1 : 0;
        }
        return count;
    }
}
