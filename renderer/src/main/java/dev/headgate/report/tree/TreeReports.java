package dev.headgate.report.tree;

import dev.headgate.output.TreeReport;
import dev.headgate.report.check.CheckGithub;
import dev.headgate.report.check.CheckSarif;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Paint;

/** The report of a rendering in the format asked for. */
public final class TreeReports {
    private TreeReports() {}

    public static String of(TreeReport report, Format format, Paint paint) {
        return switch (format) {
            case TEXT -> TreeText.of(report, paint);
            case JSON -> TreeJson.of(report);
            case MARKDOWN -> TreeMarkdown.of(report);
            case SARIF -> CheckSarif.of(report.check());
            case GITHUB -> CheckGithub.of(report.check());
        };
    }
}
