package dev.headgate.application;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the merged definition as an application, and says where its sections contradict each other. */
public final class ApplicationReader {
    /** What the operator accepts as a cluster's name. */
    private static final Pattern NAME = Pattern.compile("[a-z]([-a-z0-9]{0,43}[a-z0-9])?");

    private final MapValue definition;
    private final Problems problems;

    private ApplicationReader(MapValue definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    /**
     * Reads it.
     *
     * @param name of the application, which names the cluster unless the definition does
     * @param namespace of the environment
     */
    public static Application read(MapValue definition, String name, Optional<Scalar> namespace, Problems problems) {
        return new ApplicationReader(definition, problems).read(name, namespace);
    }

    private Application read(String name, Optional<Scalar> namespace) {
        Origin origin = definition.origin();
        Scalar cluster = definition.members().get("name") instanceof Scalar given && !given.isNull()
                ? given
                : new Scalar(Scalar.Type.TEXT, name, List.of(new Origin(origin.source(), 0, 0, 0, 0, name)));
        if (!NAME.matcher(cluster.text()).matches()) {
            problem(
                    cluster,
                    "/name",
                    "no Flink cluster can be called '" + cluster.text() + "'",
                    "use lower-case letters, digits and '-', at most 45, beginning with a letter");
        }
        serviceAccount();
        monitoring();
        Optional<Scalar> own = definition.members().get("namespace") instanceof Scalar given && !given.isNull()
                ? Optional.of(given)
                : namespace;
        return new Application(
                cluster,
                own,
                definition,
                new FilesReader(definition, problems).files(),
                new Log4jReader(definition, problems).live());
    }

    private void serviceAccount() {
        if (definition.members().get("serviceAccount") instanceof MapValue account
                && account.get("name").isEmpty()) {
            problem(
                    account,
                    "/serviceAccount",
                    "a service account without a name",
                    "add 'name:', for instance the application's");
        }
    }

    private void monitoring() {
        if (definition.members().get("podMonitor") instanceof MapValue monitor && monitor.says("create", "true")) {
            if (Application.metricsPort(definition).isPresent()) {
                return;
            }
            Pointer port = Pointer.ROOT.child("flinkConfiguration").child("metrics.reporter.prom.port");
            if (port.in(definition).orElse(null) instanceof Scalar several) {
                problem(
                        several,
                        port.toString(),
                        "a PodMonitor scrapes one port, and '" + several.text() + "' isn't one",
                        "write one port, such as 9249: every pod has its own address, so no two need different ports");
            } else {
                problem(
                        monitor,
                        "/podMonitor",
                        "a PodMonitor without a port to scrape",
                        "add metrics: {prometheus: {port: 9249}}");
            }
        }
    }

    private void problem(Value value, String at, String what, String fix) {
        problems.add(new Problem(value.position(), at, what, fix));
    }
}
