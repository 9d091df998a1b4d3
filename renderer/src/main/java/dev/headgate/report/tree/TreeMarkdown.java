package dev.headgate.report.tree;

import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.report.check.CheckMarkdown;
import dev.headgate.report.format.Plain;

/** The report of a rendering for a comment on a pull request. */
final class TreeMarkdown {
    private TreeMarkdown() {}

    static String of(TreeReport report) {
        StringBuilder out = new StringBuilder();
        out.append("| target | manifests | outcome |\n| --- | --- | --- |\n");
        for (WrittenTarget target : report.targets()) {
            out.append("| ")
                    .append(Plain.markdown(target.name()))
                    .append(" | ")
                    .append(target.manifests())
                    .append(" | ")
                    .append(outcome(target))
                    .append(" |\n");
        }
        CheckMarkdown.print(report.check(), out);
        return out.toString();
    }

    private static String outcome(WrittenTarget target) {
        return switch (target.outcome()) {
            case UNCHANGED -> "unchanged";
            case CHANGED -> target.differences().size() + " changed";
            case REMOVED -> "removed";
            case KEPT -> "kept as before";
        };
    }
}
