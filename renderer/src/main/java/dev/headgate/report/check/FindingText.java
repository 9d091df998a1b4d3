package dev.headgate.report.check;

import dev.headgate.manifest.Origin;
import dev.headgate.report.format.Paint;
import dev.headgate.report.format.Plain;
import dev.headgate.rules.Finding;
import java.util.List;

/** One finding for a person: where, whence, why, and what to do. */
public final class FindingText {
    private FindingText() {}

    /** Appends the finding and an empty line. */
    public static void print(Finding finding, Paint paint, StringBuilder out) {
        String word = finding.severity().word();
        String counted = finding.accepted() == null ? word : word + ", accepted";
        out.append(finding.isError() ? paint.red(counted) : paint.yellow(counted))
                .append("  ")
                .append(finding.rule());
        if (finding.kind() != null) {
            out.append("  ").append(finding.kind()).append(' ').append(Plain.terminal(finding.name()));
            if (finding.environment() != null) {
                out.append(" (").append(finding.environment()).append(')');
            }
        }
        out.append('\n');
        line("at", finding.at(), out);
        line("from", from(finding.from()), out);
        line("with", with(finding.others()), out);
        line("why", finding.message(), out);
        line("fix", finding.fix(), out);
        line("accepted", finding.accepted(), out);
        line("docs", finding.docs(), out);
        out.append('\n');
    }

    private static void line(String label, String text, StringBuilder out) {
        if (text != null && !text.isEmpty()) {
            out.append("  ")
                    .append(label)
                    .append(" ".repeat(Math.max(1, 5 - label.length())))
                    .append(Plain.terminal(text))
                    .append('\n');
        }
    }

    private static String from(List<Origin> origins) {
        StringBuilder from = new StringBuilder();
        for (Origin origin : origins) {
            from.append(from.isEmpty() ? "" : ", overriding ").append(origin.position());
        }
        return from.toString();
    }

    private static String with(List<Origin> origins) {
        StringBuilder with = new StringBuilder();
        for (Origin origin : origins) {
            with.append(with.isEmpty() ? "" : ", ").append(origin.position());
        }
        return with.toString();
    }
}
