package dev.headgate.benchmark;

import dev.headgate.check.ManifestCheck;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.Finding;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;

/** Every rule over one FlinkDeployment of 2 KiB in which nothing is wrong, under the launcher's virtual machine. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"})
public class RulesBenchmark {
    private static final Path MANIFEST = Path.of("src/test/resources/benchmark/orders.yaml");

    private List<Manifest> manifests;
    private ManifestCheck check;

    @Setup
    public void prepare() throws IOException {
        Problems problems = new Problems();
        MapValue document = YamlReader.read(new Source("orders.yaml", "given", Files.readString(MANIFEST)), problems)
                .get(0);
        problems.throwIfAny();
        manifests = List.of(Manifest.of(document).orElseThrow());
        check = new ManifestCheck(Catalog.ruleSet(), Settings.NONE);
    }

    /** One judgement, with its reading of what the manifest makes Flink run. */
    @Benchmark
    public List<Finding> judge() {
        return check.findings(manifests, Optional.empty());
    }

    /** A change of nothing, for which rules about changes are asked as well. */
    @Benchmark
    public List<Finding> judgeChange() {
        return check.findings(manifests, Optional.of(manifests));
    }
}
