package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Problems;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.Lookup;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.report.Format;
import dev.headgate.report.OriginReports;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code headgate origin}. */
@Command(
        name = "origin",
        mixinStandardHelpOptions = true,
        description = "Tells which layers set a value: file and line of each, newest first.")
final class OriginCommand implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TARGET", description = "environment/application")
    private String target;

    @Parameters(
            index = "1",
            paramLabel = "POINTER",
            description =
                    "A JSON pointer into its main Flink object, such as /spec/job/parallelism; of a map or list every value in it.")
    private String pointer;

    @Option(names = "--object", paramLabel = "Kind/name", description = "Another object of the target.")
    private Optional<String> object = Optional.empty();

    @Override
    public Integer call() {
        String[] names = target.split("/", -1);
        if (names.length != 2) {
            throw new ParameterException(spec.commandLine(), "'" + target + "' is not environment/application");
        }
        if (main.global.format == Format.SARIF || main.global.format == Format.GITHUB) {
            throw new ParameterException(
                    spec.commandLine(), "origin has no findings to annotate; use text, json or markdown");
        }
        Selection selection = new Selection(Optional.of(names[0]), Optional.of(names[1]));
        Rendering rendering = Rendering.of(new Project(new ProjectFiles(main.global.project())), selection, done -> {});
        Problems problems = new Problems();
        problems.addAll(rendering.problems());
        rendering.targets().forEach(rendered -> problems.addAll(rendered.problems()));
        if (!problems.isEmpty()) {
            throw new InputException(problems.sorted());
        }
        RenderedTarget rendered = rendering.targets().get(0);
        spec.commandLine().getOut().print(OriginReports.of(Lookup.of(rendered, object, pointer), main.global.format));
        return 0;
    }
}
