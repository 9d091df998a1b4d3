package dev.headgate.report.check;

import dev.headgate.check.CheckReport;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.report.format.Plain;
import dev.headgate.rules.Finding;

/** What was found, as workflow commands, which GitHub shows as annotations in a pull request. */
public final class CheckGithub {
    private CheckGithub() {}

    public static String of(CheckReport report) {
        StringBuilder out = new StringBuilder();
        for (Problem problem : report.problems()) {
            annotation("error", "input", problem.position(), text(problem.message(), problem.fix()), out);
        }
        for (Finding finding : report.findings()) {
            boolean accepted = finding.accepted() != null;
            String text = text(finding.message(), finding.fix());
            annotation(
                    accepted ? "notice" : finding.severity().word(),
                    finding.rule(),
                    finding.from().get(0).position(),
                    accepted ? text + "; accepted: " + finding.accepted() : text,
                    out);
        }
        return out.toString();
    }

    private static String text(String message, String fix) {
        return fix == null ? message : message + "; " + fix;
    }

    private static void annotation(String level, String title, Position position, String text, StringBuilder out) {
        out.append("::").append(level).append(' ');
        if (position.isFile()) {
            out.append("file=").append(property(position.source().path())).append(',');
            number("line", position.line(), out);
            number("col", position.column(), out);
        }
        out.append("title=").append(property(title)).append("::");
        // a place that no annotation can show is told in words
        out.append(data(position.isFile() ? text : position + ": " + text)).append('\n');
    }

    private static void number(String name, int number, StringBuilder out) {
        if (number > 0) {
            out.append(name).append('=').append(number).append(',');
        }
    }

    private static String data(String text) {
        return Plain.terminal(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
