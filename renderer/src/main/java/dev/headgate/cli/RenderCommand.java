package dev.headgate.cli;

import dev.headgate.output.TreeReport;
import dev.headgate.output.TreeUpdate;
import dev.headgate.render.Selection;
import dev.headgate.report.TreeReports;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code headgate render}. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Writes the manifests of every application in every environment, one folder a target.")
final class RenderCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Option(names = "--environment", paramLabel = "E", description = "Only this environment.")
    private Optional<String> environment = Optional.empty();

    @Option(names = "--application", paramLabel = "A", description = "Only this application.")
    private Optional<String> application = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to write to; default: argocd/rendered, or what headgate.yaml says.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--remove",
            paramLabel = "E/A",
            description = "Let this target vanish, although what was rendered holds state.")
    private Set<String> remove = Set.of();

    @Option(names = "--verify", description = "Write nothing; exit 1 if what is there differs.")
    private boolean verify;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        TreeReport report;
        try (Progress progress = new Progress(spec.commandLine().getErr())) {
            report = TreeUpdate.run(
                    new TreeUpdate.Request(
                            main.global.project(),
                            main.global.settings,
                            new Selection(environment, application),
                            to,
                            remove,
                            verify),
                    progress);
        }
        out.print(TreeReports.of(report, main.global.format, main.global.paint()));
        if (!report.problems().isEmpty()) {
            return Main.INPUT;
        }
        return report.errors() > 0 || report.differs() ? Main.FINDINGS : 0;
    }
}
