package dev.headgate.report;

import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;
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
            out.append(String.format("%-14s", count(target.manifests(), "manifest")))
                    .append(outcome(target, report.verify()))
                    .append('\n');
        }
        if (!report.targets().isEmpty()) {
            out.append('\n');
        }
        for (Finding finding : report.findings()) {
            FindingText.print(finding, paint, out);
        }
        ProblemText problems = new ProblemText(paint, out);
        for (Problem problem : report.problems()) {
            problems.print(problem);
        }
        return out.append(summary(report)).append('\n').toString();
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
        StringBuilder summary = new StringBuilder(count(report.targets().size(), "target"));
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
        int errors = report.errors() - report.problems().size();
        summary.append(errors == 0 ? "" : "; " + count(errors, "error"));
        summary.append(
                report.problems().isEmpty()
                        ? ""
                        : "; " + count(report.problems().size(), "problem"));
        summary.append(report.warnings() == 0 ? "" : "; " + count(report.warnings(), "warning"));
        return summary.toString();
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
