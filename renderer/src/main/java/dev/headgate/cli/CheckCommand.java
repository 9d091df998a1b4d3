package dev.headgate.cli;

import dev.headgate.check.CheckReport;
import dev.headgate.check.GivenCheck;
import dev.headgate.check.JudgedProject;
import dev.headgate.problem.Problem;
import dev.headgate.render.Selection;
import dev.headgate.report.check.CheckReports;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.cli.Options;

/** {@code headgate check}. */
final class CheckCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String purpose() {
        return "Judges every application in every environment, or the manifests given, and writes nothing.";
    }

    @Override
    public List<String> parameters() {
        return List.of();
    }

    @Override
    public String more() {
        return "[FILE or FOLDER or - ...]";
    }

    @Override
    public void addOptions(Options options) {
        options.addOption(Arguments.withValue("environment", "E", "only this environment"));
        options.addOption(Arguments.withValue("application", "A", "only this application"));
        options.addOption(Arguments.withValue(
                "before", "FILE", "the older state of what is given (file, folder or -), for rules about changes"));
    }

    @Override
    public int run(Invocation invocation) {
        List<String> given = invocation.parameters();
        List<String> before = new ArrayList<>(invocation.optionValues("before"));
        CheckReport report;
        if (given.isEmpty()) {
            if (!before.isEmpty()) {
                throw new UsageException("--before is older than nothing", "name the manifests of now, too");
            }
            report = project(invocation);
        } else {
            refuseConfusion(invocation, given, before);
            report = new GivenCheck(invocation.rules(), invocation.path("settings"))
                    .run(given, before, invocation.streams().in());
        }
        invocation.out().print(CheckReports.of(report, invocation.format(), invocation.paint()));
        if (!report.problems().isEmpty()) {
            return Main.INPUT;
        }
        return report.errors() > 0 ? Main.FINDINGS : 0;
    }

    private static void refuseConfusion(Invocation invocation, List<String> given, List<String> before) {
        for (String option : List.of("environment", "application")) {
            if (invocation.has(option)) {
                throw new UsageException(
                        "--" + option + " chooses among environments/, not among what is given",
                        "leave out one of the two");
            }
        }
        if (Collections.frequency(given, STANDARD_INPUT) + Collections.frequency(before, STANDARD_INPUT) > 1) {
            throw new UsageException("standard input can be read once", "name - once");
        }
    }

    private static CheckReport project(Invocation invocation) {
        Selection selection = new Selection(invocation.option("environment"), invocation.option("application"));
        try (Progress progress = new Progress(invocation.err())) {
            return JudgedProject.of(
                            invocation.project(), invocation.path("settings"), invocation.rules(), selection, progress)
                    .report();
        }
    }

    @Override
    public String failed(List<Problem> problems, Invocation invocation) {
        return CheckReports.of(CheckReport.of(problems), invocation.format(), invocation.paint());
    }
}
