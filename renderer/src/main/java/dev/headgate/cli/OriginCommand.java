package dev.headgate.cli;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.Lookup;
import dev.headgate.render.RenderedTarget;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.report.OriginReports;
import dev.headgate.report.format.Format;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** {@code headgate origin}. */
final class OriginCommand implements Command {
    @Override
    public String name() {
        return "origin";
    }

    @Override
    public String purpose() {
        return "Tells which layers set a value, newest first; of a map or list, of every value in it.";
    }

    @Override
    public List<String> parameters() {
        return List.of("ENVIRONMENT/APPLICATION", "POINTER");
    }

    @Override
    public void addOptions(Options options) {
        options.addOption(Arguments.withValue("object", "Kind/name", "another object than the main Flink object"));
    }

    @Override
    public int run(Invocation invocation) {
        String target = invocation.parameters().get(0);
        String[] names = target.split("/", -1);
        if (names.length != 2) {
            throw new UsageException("'" + target + "' is no target", "write it as environment/application");
        }
        if (invocation.format() == Format.SARIF || invocation.format() == Format.GITHUB) {
            throw new UsageException("origin has no findings to annotate", "use text, json or markdown");
        }
        Selection selection = new Selection(Optional.of(names[0]), Optional.of(names[1]));
        Rendering rendering = Rendering.of(new Project(new ProjectFiles(invocation.project())), selection, done -> {});
        Problems problems = new Problems();
        problems.addAll(rendering.problems());
        rendering.targets().forEach(rendered -> problems.addAll(rendered.problems()));
        if (!problems.isEmpty()) {
            throw new InputException(problems.sorted());
        }
        RenderedTarget rendered = rendering.targets().get(0);
        Lookup lookup = Lookup.of(
                rendered, invocation.option("object"), invocation.parameters().get(1));
        invocation.out().print(OriginReports.of(lookup, invocation.format()));
        return 0;
    }

    @Override
    public String failed(List<Problem> problems, Invocation invocation) {
        return OriginReports.of(problems, invocation.format(), invocation.paint());
    }
}
