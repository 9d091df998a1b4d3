package dev.headgate.report.check;

import dev.headgate.check.CheckReport;
import dev.headgate.problem.Problem;
import dev.headgate.report.format.Paint;
import dev.headgate.report.format.ProblemText;
import dev.headgate.rules.Finding;

/** What was found, for a person at a terminal: the worst comes last, next to the prompt. */
public final class CheckText {
    private CheckText() {}

    static String of(CheckReport report, Paint paint) {
        StringBuilder out = new StringBuilder();
        print(report, paint, out);
        out.append(count(report.manifests(), "manifest"))
                .append(" in ")
                .append(count(report.holders(), report.holder()));
        String found = summary(report, ", ");
        return out.append(": ")
                .append(found.isEmpty() ? "nothing wrong" : found)
                .append('\n')
                .toString();
    }

    /** All of it but the summary: what is accepted, warnings, errors, problems. */
    public static void print(CheckReport report, Paint paint, StringBuilder out) {
        for (int rank = 0; rank <= 2; rank++) {
            for (Finding finding : report.findings()) {
                if (rank(finding) == rank) {
                    FindingText.print(finding, paint, out);
                }
            }
        }
        ProblemText problems = new ProblemText(paint, out);
        for (Problem problem : report.problems()) {
            problems.print(problem);
        }
    }

    private static int rank(Finding finding) {
        return finding.isError() ? 2 : finding.accepted() == null ? 1 : 0;
    }

    /** How much of each sort was found, the worst first; empty if nothing was. */
    public static String summary(CheckReport report, String separator) {
        int problems = report.problems().size();
        StringBuilder summary = new StringBuilder();
        add(problems, "problem", separator, summary);
        add(report.errors() - problems, "error", separator, summary);
        add(report.warnings(), "warning", separator, summary);
        if (report.accepted() > 0) {
            summary.append(summary.isEmpty() ? "" : separator)
                    .append(report.accepted())
                    .append(" accepted");
        }
        return summary.toString();
    }

    private static void add(int number, String noun, String separator, StringBuilder summary) {
        if (number > 0) {
            summary.append(summary.isEmpty() ? "" : separator).append(count(number, noun));
        }
    }

    public static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
