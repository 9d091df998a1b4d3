package dev.headgate.application;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
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
 * @param liveLog4j Log4j's configuration where a running job is to notice that it changed
 */
public record Application(
        Scalar name,
        Optional<Scalar> namespace,
        MapValue definition,
        List<MountedFile> files,
        Optional<LiveLog4j> liveLog4j) {
    /** The environment variable that Flink's scripts take options of the JVM from, besides those of the configuration. */
    public static final String JVM_ARGUMENTS = "JVM_ARGS";

    /** The operator's name for the container that runs Flink. */
    public static final String MAIN_CONTAINER = "flink-main-container";

    private static final Pointer CONTAINERS =
            Pointer.ROOT.child("podTemplate").child("spec").child("containers");

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

    /** The port of Prometheus' reporter, however a layer wrote that option. */
    public Optional<Scalar> metricsPort() {
        return metricsPort(definition);
    }

    static Optional<Scalar> metricsPort(MapValue definition) {
        return port(definition, "metrics.reporter.prom.port");
    }

    /** All ports at which Prometheus finds metrics: of that reporter, and of others of its kind by any name. */
    public List<PortRange> metricsPorts() {
        return definition.map("flinkConfiguration").map(ReporterPorts::of).orElse(List.of());
    }

    /** The name that the pod template gives the port of Prometheus' reporter in place of the usual one. */
    public Optional<Scalar> metricsPortName() {
        Optional<Scalar> number = metricsPort();
        Optional<Value> containers = CONTAINERS.in(definition);
        if (number.isEmpty() || !(containers.orElse(null) instanceof ListValue list)) {
            return Optional.empty();
        }
        for (Value item : list.items()) {
            if (item instanceof MapValue container && container.says("name", MAIN_CONTAINER)) {
                for (Value value : container.list("ports")) {
                    if (value instanceof MapValue port
                            && port.says("containerPort", number.get().text())
                            && (port.get("protocol").isEmpty() || port.says("protocol", "TCP"))
                            && port.members().get("name") instanceof Scalar name
                            && !name.isNull()) {
                        return Optional.of(name);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The port of Flink's REST interface where it isn't the usual one. */
    public Optional<Scalar> restPort() {
        return port(definition, "rest.port");
    }

    private static Optional<Scalar> port(MapValue definition, String option) {
        return definition
                .map("flinkConfiguration")
                .flatMap(options -> options.get(option))
                .filter(port -> port instanceof Scalar scalar && scalar.text().matches("[1-9][0-9]{0,4}"))
                .map(port -> new Scalar(Scalar.Type.INTEGER, ((Scalar) port).text(), port.origins()));
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
