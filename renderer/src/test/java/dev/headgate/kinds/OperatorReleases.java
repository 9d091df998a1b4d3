package dev.headgate.kinds;

import static dev.headgate.kinds.OperatorChange.blueGreenDeployments;
import static dev.headgate.kinds.OperatorChange.field;
import static dev.headgate.kinds.OperatorChange.pods;
import static dev.headgate.kinds.OperatorChange.words;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The releases of the Apache operator whose CRDs differ, oldest first.
 *
 * <p>Maven has the CRDs of three. The others are told by what they changed, read off
 * helm/flink-kubernetes-operator/crds/ at the tags release-1.4.0 to release-1.15.0 of apache/flink-kubernetes-operator
 * and, for 1.16.0, its main branch of 20 July 2026. The four fields that 1.5.0 added to pods come with 1.7.0 here.
 */
final class OperatorReleases {
    private static final Schema TEXT = Schema.of("string");
    private static final Schema INTEGER = Schema.of("integer");
    private static final Schema LIFECYCLE = Schema.oneOf(List.of(
            "CREATED", "DEPLOYED", "FAILED", "ROLLED_BACK", "ROLLING_BACK", "STABLE", "SUSPENDED", "UPGRADING"));

    private final Path crds;
    private final TypeBlocks core;
    private final List<OperatorRelease> releases = new ArrayList<>();
    private String inMaven;
    private final List<OperatorChange> since = new ArrayList<>();

    private OperatorReleases(Path crds, TypeBlocks core) {
        this.crds = crds;
        this.core = core;
    }

    /**
     * @param crds a folder with one of CRDs for each release that Maven has
     * @param core the types of Kubernetes, of which CRDs embed some
     */
    static List<OperatorRelease> read(Path crds, TypeBlocks core) throws IOException {
        return new OperatorReleases(crds, core).read();
    }

    private List<OperatorRelease> read() throws IOException {
        inMaven("1.3.0");
        changed(
                "1.4.0",
                words("FlinkDeployment.spec.flinkVersion", "v1_17"),
                field("FlinkDeployment.status.lifecycleState", LIFECYCLE),
                field("FlinkSessionJob.status.lifecycleState", LIFECYCLE));
        changed(
                "1.5.0",
                field("FlinkDeployment.spec.jobManager.resource.ephemeralStorage", TEXT),
                field("FlinkDeployment.spec.taskManager.resource.ephemeralStorage", TEXT));
        changed("1.6.0", words("FlinkDeployment.spec.flinkVersion", "v1_18"));
        inMaven("1.7.0");
        changed(
                "1.8.0",
                field("FlinkDeployment.spec.ingress.labels", Schema.mapOf(TEXT)),
                field("FlinkDeployment.spec.ingress.tls", "[networking.v1.IngressTLS]"),
                field("FlinkDeployment.spec.job.savepointRedeployNonce", INTEGER),
                field("FlinkSessionJob.spec.job.savepointRedeployNonce", INTEGER),
                field("FlinkDeployment.status.observedGeneration", INTEGER),
                field("FlinkSessionJob.status.observedGeneration", INTEGER));
        changed("1.9.0", pods(KubernetesHistory.SINCE_1_30));
        inMaven("1.10.0");
        changed(
                "1.11.0",
                words("FlinkDeployment.spec.flinkVersion", "v2_0"),
                field("FlinkDeployment.spec.job.autoscalerResetNonce", INTEGER),
                field("FlinkSessionJob.spec.job.autoscalerResetNonce", INTEGER),
                words("FlinkDeployment.status.lifecycleState", "DELETED", "DELETING"),
                words("FlinkSessionJob.status.lifecycleState", "DELETED", "DELETING"));
        changed(
                "1.13.0",
                words("FlinkDeployment.spec.flinkVersion", "v2_1", "v2_2"),
                pods(KubernetesHistory.SINCE_1_34));
        changed("1.14.0", blueGreenDeployments());
        changed("1.15.0", field("FlinkDeployment.status.conditions", "[meta.v1.Condition]"));
        changed(
                "1.16.0-SNAPSHOT",
                words("FlinkDeployment.spec.flinkVersion", "v2_3", "v2_4"),
                field("FlinkDeployment.spec.jobManager.resources", "core.v1.ResourceRequirements"),
                field("FlinkDeployment.spec.taskManager.resources", "core.v1.ResourceRequirements"),
                pods(Set.of()));
        return releases;
    }

    private void inMaven(String version) throws IOException {
        inMaven = version;
        since.clear();
        changed(version);
    }

    private void changed(String version, OperatorChange... changes) throws IOException {
        since.addAll(List.of(changes));
        Map<String, Schema> kinds = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(crds.resolve(inMaven), "*-v1.yml")) {
            for (Path file : files) {
                Schema spec = Schema.load(Files.readString(file)).at("spec");
                kinds.put(spec.at("names").text("kind"), spec.only("versions").at("schema", "openAPIV3Schema"));
            }
        }
        since.forEach(change -> change.apply(kinds, core));
        releases.add(new OperatorRelease(version, kinds));
    }
}
