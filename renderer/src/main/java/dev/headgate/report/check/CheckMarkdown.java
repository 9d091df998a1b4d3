package dev.headgate.report.check;

import dev.headgate.check.CheckReport;
import dev.headgate.manifest.Origin;
import dev.headgate.problem.Problem;
import dev.headgate.report.format.Plain;
import dev.headgate.rules.Finding;
import java.util.ArrayList;
import java.util.List;

/** What was found, for a comment on a pull request: the worst comes first, and all that others wrote stands as code. */
public final class CheckMarkdown {
    /** GitHub takes comments of 65 536 characters; the rest is for what stands around it. */
    private static final int MOST_CHARACTERS = 60_000;

    private CheckMarkdown() {}

    static String of(CheckReport report) {
        StringBuilder out = new StringBuilder();
        String found = CheckText.summary(report, ", ");
        out.append(CheckText.count(report.manifests(), "manifest"))
                .append(" in ")
                .append(CheckText.count(report.holders(), report.holder()))
                .append(": ")
                .append(found.isEmpty() ? "nothing wrong" : found)
                .append('\n');
        print(report, out);
        return out.toString();
    }

    /** A section for each sort of which something was found. */
    public static void print(CheckReport report, StringBuilder out) {
        List<String> problems = new ArrayList<>();
        for (Problem problem : report.problems()) {
            problems.add(item(problem));
        }
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        List<String> accepted = new ArrayList<>();
        for (Finding finding : report.findings()) {
            List<String> sort = finding.isError() ? errors : finding.accepted() == null ? warnings : accepted;
            sort.add(item(finding));
        }
        section(CheckText.count(problems.size(), "problem"), problems, out);
        section(CheckText.count(errors.size(), "error"), errors, out);
        section(CheckText.count(warnings.size(), "warning"), warnings, out);
        section(accepted.size() + " accepted", accepted, out);
    }

    private static void section(String title, List<String> items, StringBuilder out) {
        if (items.isEmpty()) {
            return;
        }
        out.append("\n### ").append(title).append("\n\n");
        for (int i = 0; i < items.size(); i++) {
            if (out.length() + items.get(i).length() > MOST_CHARACTERS) {
                out.append("- and ").append(items.size() - i).append(" more\n");
                return;
            }
            out.append(items.get(i));
        }
    }

    private static String item(Problem problem) {
        StringBuilder out = new StringBuilder("- ")
                .append(Plain.code(problem.position().toString()))
                .append('\n');
        line("what", problem.message(), out);
        line("at", problem.at(), out);
        line("fix", problem.fix(), out);
        return out.toString();
    }

    private static String item(Finding finding) {
        StringBuilder out = new StringBuilder("- **").append(finding.rule()).append("**");
        if (finding.kind() != null) {
            String environment = finding.environment() == null ? "" : " (" + finding.environment() + ")";
            out.append(' ').append(Plain.code(finding.kind() + " " + finding.name() + environment));
        }
        out.append('\n');
        line("at", finding.at(), out);
        line("from", places(finding.from()), out);
        line("with", places(finding.others()), out);
        line("why", finding.message(), out);
        line("fix", finding.fix(), out);
        line("accepted", finding.accepted(), out);
        line("docs", finding.docs(), out);
        return out.toString();
    }

    private static String places(List<Origin> origins) {
        StringBuilder places = new StringBuilder();
        for (Origin origin : origins) {
            places.append(places.isEmpty() ? "" : ", ").append(origin.position());
        }
        return places.toString();
    }

    private static void line(String label, String text, StringBuilder out) {
        if (text != null && !text.isEmpty()) {
            out.append("  - ")
                    .append(label)
                    .append(": ")
                    .append(Plain.code(text))
                    .append('\n');
        }
    }
}
