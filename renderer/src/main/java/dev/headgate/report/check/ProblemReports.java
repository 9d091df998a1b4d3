package dev.headgate.report.check;

import dev.headgate.check.CheckReport;
import dev.headgate.problem.Problem;
import dev.headgate.report.format.Format;
import dev.headgate.report.format.Json;
import dev.headgate.report.format.Paint;
import dev.headgate.report.format.ProblemText;
import java.util.List;

/** Problems by themselves, where nothing else came of a run and no command has a document of its own. */
public final class ProblemReports {
    private ProblemReports() {}

    public static String of(List<Problem> problems, Format format, Paint paint) {
        if (format == Format.JSON) {
            return Json.document(json -> {
                json.writeStartObject();
                Json.problems(json, problems);
                json.writeEndObject();
            });
        }
        StringBuilder out = new StringBuilder();
        if (format == Format.MARKDOWN) {
            CheckMarkdown.print(CheckReport.of(problems), out);
            return out.toString().stripLeading();
        }
        ProblemText text = new ProblemText(paint, out);
        problems.forEach(text::print);
        return out.append(CheckText.count(problems.size(), "problem"))
                .append('\n')
                .toString();
    }
}
