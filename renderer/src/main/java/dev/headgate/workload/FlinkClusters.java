package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Options;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.value.Quantity;
import dev.headgate.flink.value.Reading;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.Map;
import java.util.Optional;

/** Reads the Spotify operator's FlinkCluster. */
final class FlinkClusters {
    /** What its CRD fills in where resources are absent. */
    private static final int DEFAULT_CPU = 2;

    private FlinkClusters() {}

    static Workload read(Manifest manifest, Platforms platforms, Neighbours neighbours) {
        Field spec = Field.of(manifest).child("spec");
        Optional<FlinkVersion> version = version(spec.child("flinkVersion"));
        Options options = Options.of(version, Map.of(), spec.child("flinkProperties"));
        return Workload.operated(
                Kind.FLINK_CLUSTER, manifest, spec, version, options, Optional.empty(), platforms, neighbours);
    }

    /** Its own field holds Flink's version as Flink writes it: 1.20 or 1.20.3. */
    private static Optional<FlinkVersion> version(Field field) {
        String[] parts = field.text().orElse("").split("\\.", -1);
        if (parts.length < 2 || parts.length > 3) {
            return Optional.empty();
        }
        return FlinkVersion.parse("v" + parts[0] + "_" + parts[1]);
    }

    /** Half of the processors in whole ones, at least one: the operator's own default where no option says it. */
    static Optional<Amount> slots(Field spec) {
        Field resources = spec.child("taskManager", "resources");
        Field limit = resources.child("limits", "cpu");
        Field cpu = limit.isPresent() ? limit : resources.child("requests", "cpu");
        if (cpu.isAbsent()) {
            return resources.isAbsent() ? Optional.of(Amount.of(DEFAULT_CPU / 2, cpu)) : Optional.of(Amount.of(1, cpu));
        }
        Reading<Quantity> cores = Quantity.parse(cpu.text().orElse(""));
        if (!cores.isReadable()) {
            return Optional.empty();
        }
        long whole = Math.min(cores.value().whole(), 1 << 20);
        return Optional.of(Amount.of(Math.max(1, whole / 2), cpu));
    }
}
