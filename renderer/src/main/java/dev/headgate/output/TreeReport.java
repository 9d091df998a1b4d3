package dev.headgate.output;

import dev.headgate.check.CheckReport;
import dev.headgate.output.WrittenTarget.Outcome;
import java.util.List;

/**
 * What a run of render found and did.
 *
 * @param check what it found
 * @param verify whether it only compared
 */
public record TreeReport(CheckReport check, List<WrittenTarget> targets, boolean verify) {

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
