package dev.headgate.report;

import dev.headgate.output.TreeReport;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.rules.Finding;

/** Findings and problems as workflow commands, which GitHub shows as annotations in a pull request. */
final class TreeGithub {
    private TreeGithub() {}

    static String of(TreeReport report) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : report.problems()) {
            annotation("error", "input", problem.position(), problem.message(), problem.fix(), out);
        }
        for (Finding finding : report.findings()) {
            annotation(
                    finding.isError() ? "error" : "warning",
                    finding.rule(),
                    finding.from().get(0).position(),
                    finding.message(),
                    finding.fix(),
                    out);
        }
        return out.toString();
    }

    private static void annotation(
            String level, String title, Position position, String message, String fix, StringBuilder out) {
        out.append("::").append(level).append(' ');
        if (position.isFile()) {
            out.append("file=").append(property(position.source().path())).append(',');
        }
        if (position.line() > 0) {
            out.append("line=").append(position.line()).append(',');
        }
        if (position.column() > 0) {
            out.append("col=").append(position.column()).append(',');
        }
        out.append("title=")
                .append(property(title))
                .append("::")
                .append(data(fix == null ? message : message + "; " + fix))
                .append('\n');
    }

    private static String data(String text) {
        return Plain.terminal(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
