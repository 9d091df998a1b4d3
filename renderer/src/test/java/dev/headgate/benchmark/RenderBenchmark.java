package dev.headgate.benchmark;

import dev.headgate.output.TreeReport;
import dev.headgate.output.TreeUpdate;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.render.Rendering;
import dev.headgate.render.Selection;
import dev.headgate.rules.catalog.Catalog;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A whole project, under the launcher's virtual machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"})
public class RenderBenchmark {
    @Param("100")
    public int environments;

    private ManyEnvironments project;

    @Setup
    public void prepare() throws IOException {
        project = ManyEnvironments.of(environments);
        TreeReport report = update(false);
        if (!report.check().problems().isEmpty() || report.targets().size() != environments) {
            throw new IllegalStateException(report.check().problems().toString());
        }
    }

    @TearDown
    public void remove() throws IOException {
        project.close();
    }

    /** Reads, checks and merges. */
    @Benchmark
    public Rendering inMemory() {
        return Rendering.of(new Project(new ProjectFiles(project.folder())), Selection.ALL, done -> {});
    }

    /** Besides, makes the text of every file and holds it against what was written. */
    @Benchmark
    public TreeReport verify() {
        return update(true);
    }

    private TreeReport update(boolean verify) {
        TreeUpdate.Request request = new TreeUpdate.Request(
                project.folder(),
                Optional.empty(),
                Catalog.ruleSet(),
                Selection.ALL,
                Optional.empty(),
                Set.of(),
                verify);
        return TreeUpdate.run(request, done -> {});
    }
}
