package dev.headgate.application;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.List;
import java.util.Optional;

/**
 * One Flink application with all it needs, every value with its origins.
 *
 * @param name of the Flink cluster, its identity
 * @param namespace where it runs: its own word, else its environment's
 * @param definition the merged definition, whose fields the others are taken from
 * @param files mounted into every container
 */
public record Application(Scalar name, Optional<Scalar> namespace, MapValue definition, List<MountedFile> files) {
    /** The version that option names follow; empty where it is missing or unknown. */
    public Optional<FlinkVersion> flinkVersion() {
        return definition.text("flinkVersion").flatMap(FlinkVersion::parse);
    }

    /** A map of the definition, such as labels. */
    public Optional<MapValue> map(String field) {
        return definition.map(field);
    }

    /** The options of Flink by their newest names. */
    public Optional<MapValue> options() {
        return definition.map("flinkConfiguration");
    }

    /** Environment variables as a container has them. */
    public Optional<ListValue> environmentVariables() {
        return definition.members().get("env") instanceof ListValue list ? Optional.of(list) : Optional.empty();
    }

    /** The account that JobManager and TaskManagers run as. */
    public Optional<Scalar> serviceAccount() {
        return scalar("serviceAccount", "name");
    }

    /** The port of Prometheus' reporter. */
    public Optional<Scalar> metricsPort() {
        return definition
                .map("metrics")
                .flatMap(metrics -> metrics.map("prometheus"))
                .flatMap(prometheus ->
                        prometheus.members().get("port") instanceof Scalar port ? Optional.of(port) : Optional.empty());
    }

    /** Whether an object is asked for in its own section: nothing is rendered that was not. */
    public boolean creates(String section) {
        return scalar(section, "create")
                .filter(create -> create.text().equals("true"))
                .isPresent();
    }

    private Optional<Scalar> scalar(String section, String field) {
        Value value =
                definition.map(section).map(map -> map.members().get(field)).orElse(null);
        return value instanceof Scalar scalar && !scalar.isNull() ? Optional.of(scalar) : Optional.empty();
    }
}
