package dev.headgate.webhook.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.Manifest;
import dev.headgate.settings.Settings;
import dev.headgate.webhook.Golden;
import dev.headgate.webhook.judge.RuleJudge;
import dev.headgate.webhook.kubernetes.Cluster;
import dev.headgate.webhook.kubernetes.OtherApiServer;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.ReviewHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is known of a real cluster, with all that can come between: missing rights, a broken connection, news that are late. */
@Tag("api-server")
@Timeout(300)
final class LiveClusterTest {
    private static final Path FILES = Path.of("src/test/resources/cluster").toAbsolutePath();
    private static final Optional<String> DEFAULT = Optional.of("default");
    private static final long ROOM = 1 << 20;
    private static final Duration STALE = Duration.ofSeconds(10);

    /** What the webhook's ServiceAccount may see. */
    private static final List<String> EVERYTHING = List.of(
            "flinkdeployments.flink.apache.org",
            "flinksessionjobs.flink.apache.org",
            "flinkclusters.flinkoperator.k8s.io",
            "flinkbluegreendeployments.flink.apache.org",
            "resourcequotas",
            "horizontalpodautoscalers.autoscaling",
            "scaledobjects.keda.sh",
            "configmaps",
            "deployments.apps",
            "statefulsets.apps");

    private static final List<String> VERBS = List.of("list", "watch");

    @TempDir
    static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        cluster = Cluster.start(folder);
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void objectsAreKnownAsTheyAre() throws Exception {
        Optional<String> kept = Optional.of("kept");
        try (Known known = known("everything", ROOM)) {
            cluster.grant("everything", VERBS, EVERYTHING);
            known.start();
            cluster.must(folder, "create", "namespace", "kept");
            cluster.must(folder, "apply", "--namespace=kept", "--filename=" + FILES.resolve("objects.yaml"));
            known.until(
                    "all are known",
                    () -> known.objects.find("FlinkDeployment", kept, "session").isPresent()
                            && known.objects
                                    .find("FlinkDeployment", kept, "clicks-blue")
                                    .isPresent()
                            && known.objects.find("ResourceQuota", kept, "team").isPresent()
                            && known.objects.find("ConfigMap", kept, "clicks").isPresent()
                            && known.objects
                                    .find("HorizontalPodAutoscaler", kept, "clicks")
                                    .isPresent());
            StringBuilder trees = new StringBuilder();
            for (String kind : List.of("FlinkDeployment", "ResourceQuota", "ConfigMap", "HorizontalPodAutoscaler")) {
                for (Manifest manifest : known.objects.all(kind, kept)) {
                    trees.append("---\n").append(CanonicalYaml.of(manifest.tree()));
                }
            }
            Golden.check(FILES.resolve("kept.yaml"), trees.toString());
            assertTrue(known.objects.complete("FlinkDeployment"));
            assertFalse(known.objects.complete("ConfigMap"), "there may be others without the label");
            assertFalse(known.objects.complete("ScaledObject"), "there is no such kind");
            known.until("the last kind was asked for", () -> known.notes().size() == 1);
            assertEquals(
                    List.of("ScaledObject: other objects aren't known, since the cluster has no such kind"),
                    known.notes());

            cluster.must(folder, "delete", "flinkdeployment", "session", "--namespace=kept");
            known.until(
                    "it is gone",
                    () -> known.objects.find("FlinkDeployment", kept, "session").isEmpty());
        }
    }

    @Test
    void aKindThatMayNotBeSeenIsUnknownAndTheOthersArent() throws Exception {
        try (Known known = known("some", ROOM)) {
            cluster.grant("some", VERBS, List.of("flinkdeployments.flink.apache.org"));
            known.start();
            known.until(
                    "every kind was asked for",
                    () -> known.notes().size() == EVERYTHING.size() - 1
                            && known.notes().stream().noneMatch(note -> note.contains("didn't answer")));
            Golden.check(FILES.resolve("some-rights.txt"), String.join("\n", known.notes()) + "\n");
            assertTrue(known.objects.complete("FlinkDeployment"));
            assertFalse(known.objects.complete("FlinkSessionJob"));

            cluster.revoke("some");
            cluster.grant("some", VERBS, EVERYTHING);
            known.until("rights that are given later count", () -> known.objects.complete("FlinkSessionJob"));
            assertEquals(
                    1,
                    known.logged()
                            .lines()
                            .filter(line -> line.contains("FlinkCluster: other"))
                            .count(),
                    "said once, however often it was tried");
        }
    }

    @Test
    void whatMayNotBeSeenAnyMoreIsForgotten() throws Exception {
        try (Known known = known("withdrawn", ROOM)) {
            cluster.grant("withdrawn", VERBS, EVERYTHING);
            cluster.must(folder, "create", "configmap", "seen", "--namespace=default");
            cluster.must(folder, "label", "configmap", "seen", "headgate.dev/admission=judge", "--namespace=default");
            known.start();
            known.until("it is known", () -> find(known, "ConfigMap", "seen").isPresent());

            cluster.revoke("withdrawn");
            known.way.interrupt(); // the API server ends watches every few minutes, and asks for rights only then
            known.until("it isn't used any more", () -> find(known, "ConfigMap", "seen")
                    .isEmpty());
            known.until("the reason is told", () -> known.notes()
                    .contains("ConfigMap: other objects aren't known, since RBAC doesn't allow it: grant list and watch"
                            + " on configmaps"));

            cluster.grant("withdrawn", VERBS, EVERYTHING);
            known.until("given back, it is known again", () -> find(known, "ConfigMap", "seen")
                    .isPresent());
        }
    }

    @Test
    void anApiServerThatIsAwayIsWaitedFor() throws Exception {
        try (Known known = known("away", ROOM)) {
            cluster.grant("away", VERBS, EVERYTHING);
            known.way.cut();
            known.start();
            known.until(
                    "it is told",
                    () -> known.notes().size() == EVERYTHING.size()
                            && known.notes().stream()
                                    .allMatch(note -> note.endsWith("since the API server doesn't answer")));
            known.way.mend();
            known.until("it is asked", () -> known.objects.complete("FlinkDeployment"));
            cluster.must(folder, "create", "--filename=" + FILES.resolve("small.yaml"));
            known.until(
                    "it is known", () -> find(known, "FlinkDeployment", "small").isPresent());

            known.way.cut();
            known.until("nothing is sure", () -> !known.objects.complete("FlinkDeployment"));
            assertTrue(find(known, "FlinkDeployment", "small").isPresent(), "used for a moment");
            cluster.must(folder, "delete", "--filename=" + FILES.resolve("small.yaml"));
            known.until("not used for long", () -> find(known, "FlinkDeployment", "small")
                    .isEmpty());
            known.way.mend();
            known.until(
                    "what happened meanwhile is known",
                    () -> known.objects.complete("FlinkDeployment")
                            && find(known, "FlinkDeployment", "small").isEmpty());
        }
    }

    @Test
    void anApiServerThatForgotTheChangesIsListedAnew() throws Exception {
        try (Known known = known("restarted", ROOM)) {
            cluster.grant("restarted", VERBS, EVERYTHING);
            known.start();
            known.until("it is asked", () -> known.objects.complete("HorizontalPodAutoscaler"));
            known.way.pause();
            Path file = Files.writeString(
                    folder.resolve("meanwhile.yaml"),
                    Files.readString(FILES.resolve("small.yaml")).replace("name: small", "name: meanwhile"));
            cluster.must(folder, "create", "--filename=" + file);
            try (OtherApiServer other = cluster.other()) {
                known.way.lead(other.port());
                known.way.interrupt();
                known.way.resume();
                known.until("what happened meanwhile is known", () -> find(known, "FlinkDeployment", "meanwhile")
                        .isPresent());
                for (String kind : List.of("FlinkDeployment", "FlinkSessionJob", "HorizontalPodAutoscaler")) {
                    known.until(kind + " is known", () -> known.objects.complete(kind));
                }
            }
        }
    }

    @Test
    void newsThatAreLateDontRefuseAnything() throws Exception {
        try (Known known = known("late", ROOM)) {
            cluster.grant("late", VERBS, EVERYTHING);
            cluster.must(folder, "create", "--filename=" + FILES.resolve("late-before.yaml"));
            known.start();
            known.until(
                    "it is known", () -> find(known, "FlinkDeployment", "late").isPresent());
            CountDownLatch awaited = new CountDownLatch(1);
            ReviewHandler handler =
                    new ReviewHandler(RuleJudge.of(() -> Settings.NONE, new PatientCluster(known.objects, awaited)));
            byte[] job = Files.readAllBytes(FILES.resolve("late-job.json"));
            known.way.pause();
            cluster.must(
                    folder,
                    "apply",
                    "--server-side",
                    "--force-conflicts",
                    "--filename=" + FILES.resolve("late-after.yaml"));
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(handler, job));
            awaited.await(); // 2 slots aren't enough, so it isn't answered yet
            known.way.resume();
            assertTrue(answer.get().contains("\"allowed\":true"), answer.get());
        }
    }

    @Test
    void whatHasNoRoomIsUnknown() throws Exception {
        try (Known known = known("room", 3000)) {
            cluster.grant("room", VERBS, EVERYTHING);
            for (int i = 0; i < 5; i++) {
                String small = Files.readString(FILES.resolve("small.yaml")).replace("name: small", "name: many-" + i);
                Path file = Files.writeString(folder.resolve("many.yaml"), small);
                cluster.must(folder, "create", "--filename=" + file);
            }
            known.start();
            String full = "FlinkDeployment: some objects aren't known, since there is no room for so many";
            known.until("it is told", () -> known.notes().contains(full));
            assertFalse(known.objects.complete("FlinkDeployment"));
            assertFalse(known.objects.all("FlinkDeployment", DEFAULT).isEmpty());
        }
    }

    @Test
    void whatWouldTakeTooMuchMemoryToReadIsUnknown() throws Exception {
        String items = "{},".repeat(450_000);
        Path file = Files.writeString(
                folder.resolve("huge.json"),
                """
                {"apiVersion": "flink.apache.org/v1beta1", "kind": "FlinkBlueGreenDeployment",
                 "metadata": {"name": "huge"}, "spec": {"template": {"spec": {"podTemplate": {"x": [%s{}]}}}}}
                """
                        .formatted(items));
        try (Known known = known("huge", ROOM)) {
            cluster.grant("huge", VERBS, EVERYTHING);
            cluster.must(folder, "create", "--filename=" + file);
            known.start();
            String unread = "FlinkBlueGreenDeployment: other objects aren't known, since what the API server answers"
                    + " can't be read: an object may be nested too deeply, or have too many values";
            known.until("it is told", () -> known.notes().contains(unread));
            known.until("the others are known", () -> known.objects.complete("HorizontalPodAutoscaler"));

            cluster.must(folder, "delete", "flinkbluegreendeployment", "huge");
            known.until("it is known without", () -> known.objects.complete("FlinkBlueGreenDeployment"));
            cluster.must(folder, "create", "--filename=" + file);
            known.until("it is told of news", () -> known.notes().contains(unread));
        } finally {
            cluster.must(folder, "delete", "flinkbluegreendeployment", "huge");
        }
    }

    private static Known known(String account, long room) throws IOException, InterruptedException {
        return new Known(cluster, account, new LiveCluster(room, STALE), List.of());
    }

    private static Optional<Manifest> find(Known known, String kind, String name) {
        return known.objects.find(kind, DEFAULT, name);
    }

    private static String answer(ReviewHandler handler, byte[] review) {
        Outcome.Judged judged = (Outcome.Judged) handler.handle(review, true);
        return new String(judged.answer(), StandardCharsets.UTF_8);
    }
}
