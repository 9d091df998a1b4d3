package dev.headgate.check;

import dev.headgate.rules.Finding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects findings in their order, each once. */
public final class FindingList {
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** Adds them; returns whether none of them is an error. */
    public boolean add(List<Finding> found) {
        boolean clean = true;
        for (Finding finding : found) {
            clean &= !finding.isError();
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
            }
        }
        return clean;
    }

    public List<Finding> all() {
        return findings;
    }
}
