package dev.headgate.check;

import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects findings in their order, each once. */
public final class FindingList {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final int most;
    private int errorsLeft;
    private int warningsLeft;
    private Finding firstLeftOut;
    private int errorsLeftOut;
    private int warningsLeftOut;

    /** Of all findings. */
    public FindingList() {
        this(Integer.MAX_VALUE);
    }

    /** @param most how many errors are kept, and how many warnings; of the others only the number is known */
    FindingList(int most) {
        this.most = most;
        this.errorsLeft = most;
        this.warningsLeft = most;
    }

    /** Adds them; returns whether none of them is an error. */
    public boolean add(List<Finding> found) {
        boolean clean = true;
        for (Finding finding : found) {
            clean &= !finding.isError();
            if (finding.isError() ? errorsLeft == 0 : warningsLeft == 0) {
                leaveOut(finding);
                continue;
            }
            // what holds for all objects of a kind is said once, unless it stops the target
            boolean once = finding.rule().equals("unknown-kind") && !finding.isError();
            String key = once
                    ? finding.rule() + " " + finding.message()
                    : String.join(
                            " ",
                            finding.rule(),
                            finding.environment(),
                            finding.from().get(0).position().toString(),
                            finding.at(),
                            finding.message());
            if (known.add(key)) {
                findings.add(finding);
                errorsLeft -= finding.isError() ? 1 : 0;
                warningsLeft -= finding.isError() ? 0 : 1;
            }
        }
        return clean;
    }

    private void leaveOut(Finding finding) {
        firstLeftOut = firstLeftOut == null ? finding : firstLeftOut;
        errorsLeftOut += finding.isError() ? 1 : 0;
        warningsLeftOut += finding.isError() ? 0 : 1;
    }

    /** What is said of those that weren't kept. */
    Optional<Problem> leftOut() {
        if (firstLeftOut == null) {
            return Optional.empty();
        }
        return Optional.of(new Problem(
                firstLeftOut.from().get(0).position().excerpt(),
                null,
                "from here on findings aren't listed, since there are more than " + most + ": " + errorsLeftOut
                        + " errors and " + warningsLeftOut + " warnings more",
                "correct those that are listed, and check again"));
    }

    /** Those that are kept. */
    public List<Finding> all() {
        return findings;
    }
}
