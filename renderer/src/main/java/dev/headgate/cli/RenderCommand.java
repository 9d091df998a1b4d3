package dev.headgate.cli;

import dev.headgate.check.CheckReport;
import dev.headgate.output.TreeReport;
import dev.headgate.output.TreeUpdate;
import dev.headgate.problem.Problem;
import dev.headgate.render.Selection;
import dev.headgate.report.tree.TreeReports;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code headgate render}. */
final class RenderCommand implements Command {
    @Override
    public String name() {
        return "render";
    }

    @Override
    public String purpose() {
        return "Writes the manifests of every application in every environment, one folder a target.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public void addOptions(Options options) {
        options.addOption(Arguments.withValue("environment", "E", "only this environment"));
        options.addOption(Arguments.withValue("application", "A", "only this application"));
        options.addOption(Arguments.withValue(
                "to", "DIR", "the folder to write to; default: argocd/rendered, or what headgate.yaml says"));
        options.addOption(
                Arguments.withValue("remove", "E/A", "let this target vanish, although what was rendered holds state"));
        options.addOption(Arguments.flag("verify", "write nothing; exit 1 if what is there differs"));
    }

    @Override
    public int run(Invocation invocation) {
        TreeUpdate.Request request = new TreeUpdate.Request(
                invocation.project(),
                invocation.path("settings"),
                invocation.rules(),
                new Selection(invocation.option("environment"), invocation.option("application")),
                invocation.path("to"),
                invocation.optionValues("remove"),
                invocation.has("verify"));
        TreeReport report;
        try (Progress progress = new Progress(invocation.err())) {
            report = TreeUpdate.run(request, progress);
        }
        invocation.out().print(TreeReports.of(report, invocation.format(), invocation.paint()));
        if (!report.check().problems().isEmpty()) {
            return Main.INPUT;
        }
        return report.check().errors() > 0 || report.differs() ? Main.FINDINGS : 0;
    }

    @Override
    public String failed(List<Problem> problems, Invocation invocation) {
        TreeReport nothing = new TreeReport(CheckReport.of(problems), List.of(), false);
        return TreeReports.of(nothing, invocation.format(), invocation.paint());
    }
}
