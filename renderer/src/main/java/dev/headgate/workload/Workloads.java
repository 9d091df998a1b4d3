package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.field.Options;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.Optional;

/** Reads what a manifest makes Flink run. */
public final class Workloads {
    private static final String APACHE = "flink.apache.org";
    private static final String SPOTIFY = "flinkoperator.k8s.io";
    /** The only version that either operator has ever had; of another one nobody knows what its fields mean. */
    private static final String VERSION = "/v1beta1";

    private Workloads() {}

    /** The workload; empty for objects that Flink isn't run from, and for dialects of those that follow other rules. */
    public static Optional<Workload> of(Manifest manifest, Platforms platforms, Neighbours neighbours) {
        String group = manifest.key().group();
        if (isPlain(group, manifest.key().kind())) {
            return StandaloneClusters.read(manifest, platforms, neighbours);
        }
        if (!group.equals(APACHE) && !group.equals(SPOTIFY)
                || !manifest.tree().text("apiVersion").orElse("").endsWith(VERSION)) {
            return Optional.empty();
        }
        return switch (manifest.key().kind()) {
            case "FlinkDeployment" -> deployment(Kind.FLINK_DEPLOYMENT, manifest, platforms, neighbours);
            case "FlinkBlueGreenDeployment" -> deployment(Kind.BLUE_GREEN_DEPLOYMENT, manifest, platforms, neighbours);
            case "FlinkSessionJob" -> Optional.of(sessionJob(manifest, platforms, neighbours));
            case "FlinkCluster" ->
                group.equals(SPOTIFY)
                        ? Optional.of(FlinkClusters.read(manifest, platforms, neighbours))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isPlain(String group, String kind) {
        return switch (kind) {
            case "Deployment" -> group.equals("apps") || group.equals("extensions");
            case "StatefulSet" -> group.equals("apps");
            case "Job" -> group.equals("batch");
            default -> false;
        };
    }

    private static Optional<Workload> deployment(
            Kind kind, Manifest manifest, Platforms platforms, Neighbours neighbours) {
        Field spec = Field.of(manifest).child("spec");
        if (kind == Kind.BLUE_GREEN_DEPLOYMENT) {
            spec = spec.child("template", "spec");
        }
        if (Dialects.isCanary(manifest) || Dialects.isAmazonEmr(spec)) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version =
                FlinkVersion.parse(spec.child("flinkVersion").text().orElse(""));
        Options options = Options.of(
                version, platforms.knownDefaults(manifest.namespace(), version), spec.child("flinkConfiguration"));
        return Optional.of(
                Workload.operated(kind, manifest, spec, version, options, Optional.empty(), platforms, neighbours));
    }

    private static Workload sessionJob(Manifest manifest, Platforms platforms, Neighbours neighbours) {
        Field spec = Field.of(manifest).child("spec");
        Field own = spec.child("flinkConfiguration");
        Optional<Workload> session = session(manifest, spec, platforms, neighbours);
        Optional<FlinkVersion> version = session.isPresent() ? session.get().version() : Optional.empty();
        // before 1.17 a session cluster is sent only the program, and none of its options
        boolean sent = version.isEmpty() || version.get().isAtLeast(1, 17);
        Field effective = sent ? own : new Field(own.at(), null, own.nearest());
        Options options = session.isPresent()
                ? session.get().options().with(effective)
                : Options.of(version, platforms.knownDefaults(manifest.namespace(), version), own);
        return Workload.operated(Kind.SESSION_JOB, manifest, spec, version, options, session, platforms, neighbours);
    }

    private static Optional<Workload> session(
            Manifest manifest, Field spec, Platforms platforms, Neighbours neighbours) {
        Optional<String> name = spec.child("deploymentName").text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Manifest> found = neighbours.find("FlinkDeployment", manifest.namespace(), name.get());
        return found.isPresent()
                ? deployment(Kind.FLINK_DEPLOYMENT, found.get(), platforms, neighbours)
                : Optional.empty();
    }
}
