package dev.headgate.report.check;

import dev.headgate.check.CheckReport;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Paint;

/** What was found, in the format asked for. */
public final class CheckReports {
    private CheckReports() {}

    public static String of(CheckReport report, Format format, Paint paint) {
        return switch (format) {
            case TEXT -> CheckText.of(report, paint);
            case JSON -> CheckJson.of(report);
            case MARKDOWN -> CheckMarkdown.of(report);
            case SARIF -> CheckSarif.of(report);
            case GITHUB -> CheckGithub.of(report);
        };
    }
}
