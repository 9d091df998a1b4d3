package dev.headgate.report.tree;

import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.report.check.CheckText;
import dev.headgate.report.format.Paint;
import java.util.List;

/** The report of a rendering for a person at a terminal. */
final class TreeText {
    private TreeText() {}

    static String of(TreeReport report, Paint paint) {
        StringBuilder out = new StringBuilder();
        int width = 0;
        for (WrittenTarget target : report.targets()) {
            width = Math.max(width, target.name().length());
        }
        for (WrittenTarget target : report.targets()) {
            out.append(target.name()).append(" ".repeat(width - target.name().length() + 3));
            out.append(padded(CheckText.count(target.manifests(), "manifest")))
                    .append(outcome(target, report.verify()))
                    .append('\n');
        }
        if (!report.targets().isEmpty()) {
            out.append('\n');
        }
        CheckText.print(report.check(), paint, out);
        return out.append(summary(report)).append('\n').toString();
    }

    private static String padded(String count) {
        return count + " ".repeat(Math.max(0, 14 - count.length()));
    }

    private static String outcome(WrittenTarget target, boolean verify) {
        return switch (target.outcome()) {
            case UNCHANGED -> "unchanged";
            case CHANGED ->
                target.differences().size()
                        + (verify ? " differ: " + some(target.differences()) : " changed       ")
                        + (verify ? "" : target.path());
            case REMOVED -> verify ? "would be removed" : "removed";
            case KEPT -> "kept as before";
        };
    }

    private static String some(List<String> files) {
        return String.join(", ", files.subList(0, Math.min(3, files.size()))) + (files.size() > 3 ? ", ..." : "");
    }

    private static String summary(TreeReport report) {
        int changed = report.count(Outcome.CHANGED);
        int kept = report.count(Outcome.KEPT);
        int removed = report.count(Outcome.REMOVED);
        StringBuilder summary =
                new StringBuilder(CheckText.count(report.targets().size(), "target"));
        if (changed > 0) {
            summary.append(", ").append(changed).append(report.verify() ? " differing" : " written");
        }
        if (removed > 0) {
            summary.append(", ").append(removed).append(report.verify() ? " to remove" : " removed");
        }
        if (kept > 0) {
            summary.append(", ").append(kept).append(" kept as before");
        }
        if (report.differs()) {
            summary.append(": run headgate render and commit the result");
        }
        String found = CheckText.summary(report.check(), "; ");
        summary.append(found.isEmpty() ? "" : "; ").append(found);
        return summary.toString();
    }
}
