package dev.headgate.benchmark;

import dev.headgate.kinds.CustomKinds;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.overlay.LayeredTarget;
import dev.headgate.overlay.Overlays;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Environment;
import dev.headgate.project.Project;
import dev.headgate.project.ProjectFiles;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The steps by which a target comes about, each alone, under the launcher's virtual machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"})
public class PartsBenchmark {
    private ManyEnvironments project;
    private Source base;
    private MapValue document;
    private Type type;
    private Overlays overlays;
    private Environment environment;
    private Manifest manifest;

    @Setup
    public void prepare() throws IOException {
        project = ManyEnvironments.of(1);
        ProjectFiles files = new ProjectFiles(project.folder());
        String path = ProjectFiles.ROOT + "/base/orders.yaml";
        base = new Source(path, "base", Files.readString(project.folder().resolve(path)));
        document = read().get(0);
        Kinds kinds = new Kinds(TypeTable.shipped(), CustomKinds.NONE);
        Project read = new Project(files);
        environment = read.environment("environment-0");
        type = kinds.find(
                        "flink.apache.org/v1beta1",
                        "FlinkDeployment",
                        environment.platform().operatorVersion())
                .orElseThrow()
                .type();
        overlays = new Overlays(read, kinds);
        LayeredTarget target = merge();
        manifest = target.manifests().apply(java.util.List.of()).stream()
                .filter(object -> object.key().kind().equals("FlinkDeployment"))
                .findFirst()
                .orElseThrow();
        if (!target.problems().isEmpty()) {
            throw new IllegalStateException(target.problems().sorted().toString());
        }
    }

    @TearDown
    public void remove() throws IOException {
        project.close();
    }

    /** The base's file: a FlinkDeployment and a ConfigMap. */
    @Benchmark
    public List<MapValue> read() {
        return YamlReader.read(base, new Problems());
    }

    /** The base's FlinkDeployment. */
    @Benchmark
    public MapValue checkTypes() {
        return new TypeChecker(new Problems(), true).check(document, type);
    }

    /** One target of base, two components and overlay: their files were read by the first call. */
    @Benchmark
    public LayeredTarget merge() {
        return overlays.target(environment, ManyEnvironments.APPLICATION);
    }

    /** The target's FlinkDeployment. */
    @Benchmark
    public String emit() {
        return CanonicalYaml.of(manifest.tree());
    }
}
