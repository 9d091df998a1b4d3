package dev.headgate.report;

import dev.headgate.output.TreeReport;
import dev.headgate.output.WrittenTarget;
import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;

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
        if (!report.problems().isEmpty()) {
            out.append("\n### ")
                    .append(TreeText.count(report.problems().size(), "problem"))
                    .append("\n\n");
            for (Problem problem : report.problems()) {
                item(problem.position().toString(), problem.message(), problem.fix(), out);
            }
        }
        if (!report.findings().isEmpty()) {
            out.append("\n### ")
                    .append(TreeText.count(report.findings().size(), "finding"))
                    .append("\n\n");
            for (Finding finding : report.findings()) {
                item(
                        finding.severity().word() + " " + finding.rule() + " "
                                + finding.from().get(0).position(),
                        finding.message(),
                        finding.fix(),
                        out);
            }
        }
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

    private static void item(String where, String what, String fix, StringBuilder out) {
        out.append("- ").append(Plain.markdown(where)).append(": ").append(Plain.markdown(what));
        if (fix != null) {
            out.append("<br>").append(Plain.markdown(fix));
        }
        out.append('\n');
    }
}
