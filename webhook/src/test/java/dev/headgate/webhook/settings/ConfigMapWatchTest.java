package dev.headgate.webhook.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.rules.Level;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.cluster.Known;
import dev.headgate.webhook.cluster.LiveCluster;
import dev.headgate.webhook.kubernetes.Cluster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A ConfigMap of a real API server, read with no more rights than it takes. */
@Tag("api-server")
@Timeout(300)
final class ConfigMapWatchTest {
    @TempDir
    static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Cluster.start(folder);
        cluster.must(folder, "create", "namespace", "headgate");
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void whatSomebodyWritesHoldsAtOnce() throws Exception {
        ConfigMapWatch watch = new ConfigMapWatch(new ConfigMapName("headgate", "followed"), Duration.ofSeconds(2));
        try (Known known = known("followed", watch)) {
            rights("followed");
            write("followed", "rules: {managed-memory-unused: error}");
            known.start();
            known.until("applied", () -> level(watch) == Level.ERROR);
            assertEquals(Optional.empty(), watch.notReady());

            write("followed", "rules: {managed-memory-unused: ignored, parallelism-not-positve: error}");
            known.until("refused", () -> notes(watch).contains("did you mean parallelism-not-positive?"));
            assertEquals(Level.ERROR, level(watch), "the last good ones hold");
            assertEquals(Optional.empty(), watch.notReady(), "and requests are welcome");
            assertTrue(known.metrics().text().contains("headgate_settings_current 0.0"));
            known.until(
                    "the person who wrote it is told", () -> !events("followed").isBlank());

            write("followed", "rules: {managed-memory-unused: ignored}");
            known.until("applied", () -> level(watch) == Level.IGNORED);
            assertTrue(known.metrics().text().contains("headgate_settings_current 1.0"));
            known.until("and that it is mended, too", () -> events("followed").contains("SettingsApplied"));
            Golden.check(Path.of("src/test/resources/settings/events.txt").toAbsolutePath(), events("followed"));

            known.way.cut();
            known.until("it is told", () -> notes(watch).contains("the API server doesn't answer"));
            assertEquals(Level.IGNORED, level(watch), "what held, holds");
            known.way.mend();
            known.until("it is followed again", () -> !notes(watch).contains("doesn't answer"));

            cluster.must(folder, "delete", "configmap", "followed", "--namespace=headgate");
            known.until(
                    "deleted, the last ones hold a while", () -> notes(watch).contains("hold for 2 s"));
            known.until("and then the defaults", () -> level(watch) == null);
        }
    }

    @Test
    void withoutRightsTheDefaultsHold() throws Exception {
        ConfigMapWatch watch = new ConfigMapWatch(new ConfigMapName("headgate", "forbidden"));
        try (Known known = known("forbidden", watch)) {
            write("forbidden", "rules: {managed-memory-unused: error}");
            known.start();
            known.until("it is told", () -> notes(watch).contains("RBAC"));
            Golden.check(Path.of("src/test/resources/settings/forbidden.txt").toAbsolutePath(), notes(watch));
            assertEquals(Optional.empty(), watch.notReady());
            rights("forbidden");
            known.until("rights that are given later count", () -> level(watch) == Level.ERROR);
        }
    }

    @Test
    void withoutAConfigMapTheDefaultsHold() throws Exception {
        ConfigMapWatch watch = new ConfigMapWatch(new ConfigMapName("headgate", "absent"));
        try (Known known = known("absent", watch)) {
            rights("absent");
            known.start();
            known.until("it is told", () -> notes(watch).contains("there is no ConfigMap headgate/absent; create it"));
            assertEquals(Optional.empty(), watch.notReady());
            write("absent", "rules: {managed-memory-unused: error}");
            known.until("created, it holds", () -> level(watch) == Level.ERROR);
        }
    }

    private static Known known(String account, ConfigMapWatch watch) throws IOException, InterruptedException {
        Known known = new Known(cluster, account, new LiveCluster(), List.of(watch));
        watch.start(known.journal(), known.metrics());
        return known;
    }

    /** The rights that the webhook's own Role gives, for one ConfigMap. */
    private static void rights(String name) throws IOException, InterruptedException {
        String role =
                """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: %1$s, namespace: headgate}
                rules:
                  - {apiGroups: [""], resources: [configmaps], resourceNames: [%1$s], verbs: [get, list, watch]}
                  - {apiGroups: [""], resources: [events], verbs: [create]}
                """
                        .formatted(name);
        Path file = Files.writeString(folder.resolve(name + ".yaml"), role);
        cluster.must(folder, "create", "--filename=" + file);
        String account = "--serviceaccount=default:" + name;
        cluster.must(folder, "create", "rolebinding", name, "--role=" + name, account, "--namespace=headgate");
    }

    private static void write(String name, String settings) throws IOException, InterruptedException {
        String map =
                """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: %s, namespace: headgate}
                data: {settings.yaml: "%s"}
                """
                        .formatted(name, settings);
        Path file = Files.writeString(folder.resolve(name + ".map.yaml"), map);
        cluster.must(folder, "apply", "--filename=" + file);
    }

    private static String events(String name) throws IOException, InterruptedException {
        return cluster.kubectl(
                folder,
                "get",
                "events",
                "--namespace=headgate",
                "--field-selector=involvedObject.name=" + name,
                "--sort-by=.firstTimestamp",
                "--output=custom-columns=TYPE:type,REASON:reason,OBJECT:involvedObject.name,FROM:source.component,MESSAGE:message",
                "--no-headers");
    }

    private static Level level(ConfigMapWatch watch) {
        return watch.settings().get().levels(Optional.empty()).chosen().get("managed-memory-unused");
    }

    private static String notes(ConfigMapWatch watch) {
        return String.join("\n", watch.notes()) + "\n";
    }
}
