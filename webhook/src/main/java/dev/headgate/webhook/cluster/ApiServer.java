package dev.headgate.webhook.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headgate.webhook.health.Companion;
import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.log.LogLine;
import dev.headgate.webhook.log.StackTraces;
import dev.headgate.webhook.metrics.Metrics;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks the API server behind the back of whoever is being answered: a thread of its own, which nobody waits for. */
public final class ApiServer implements Companion {
    private static final Path TOKEN = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/token");

    private static final long MILLIS_BETWEEN_FIRST_LOOKS = 50;
    private static final long MILLIS_BETWEEN_LOOKS = 1000;

    /** How many of the first looks one kind may hold up the next one. */
    private static final int MOST_LOOKS = 40;

    /** Of one answer, as a portion of a list is: about 40 MiB of memory; what is accepted by reviews takes less by half. */
    private static final long MOST_TOKENS = 400_000;

    private static final int SECONDS_TO_CONNECT_AGAIN = 10;
    private static final int MOST_BUGS = 20;

    private final Supplier<Config> found;
    private final LiveCluster cluster;
    private final List<Watch> watches = new ArrayList<>();
    private final Thread thread = new Thread(this::run, "api-server");
    private final Set<String> bugs = new HashSet<>();
    private volatile Journal journal;
    private volatile boolean closed;

    /** @param others that are watched before the cluster's objects */
    public ApiServer(List<Watch> others, LiveCluster cluster) {
        this(() -> Config.autoConfigure(null), others, cluster);
    }

    /** @param found how to ask it */
    public ApiServer(Supplier<Config> found, List<Watch> others, LiveCluster cluster) {
        this.found = found;
        this.cluster = cluster;
        watches.addAll(others);
        watches.addAll(cluster.watches());
        thread.setDaemon(true);
    }

    /** Whether there is one to ask: that of KUBECONFIG, or inside a pod the cluster's. Nobody's ~/.kube/config is used. */
    public static boolean isKnown(Map<String, String> environment) {
        return !environment.getOrDefault("KUBECONFIG", "").isBlank()
                || environment.containsKey("KUBERNETES_SERVICE_HOST") && Files.isReadable(TOKEN);
    }

    @Override
    public void start(Journal told, Metrics counted) {
        journal = told;
        cluster.start(told, counted);
        thread.start();
    }

    @Override
    public Optional<String> notReady() {
        return Optional.empty(); // objects are judged by themselves until others are known
    }

    @Override
    public List<String> notes() {
        return cluster.notes();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        try (KubernetesClient client = connect()) {
            int started = 0;
            for (int looks = 0; !closed; looks++) {
                // one after the other, so that the lists of all of them don't take memory at the same time
                boolean next = started == 0 || watches.get(started - 1).isAnswered() || looks > MOST_LOOKS;
                if (started < watches.size() && next) {
                    Watch watch = watches.get(started++);
                    guarded(() -> watch.start(client));
                    looks = 0;
                }
                for (Watch watch : watches.subList(0, started)) {
                    guarded(() -> watch.look(client));
                }
                TimeUnit.MILLISECONDS.sleep(
                        started < watches.size() ? MILLIS_BETWEEN_FIRST_LOOKS : MILLIS_BETWEEN_LOOKS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // it is told to stop
        } finally {
            watches.forEach(Watch::close);
        }
    }

    /** A bug in what is done with one thing mustn't end the knowledge of all others; it is told once. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String cause = StackTraces.of(e);
            if (bugs.size() < MOST_BUGS && bugs.add(cause)) {
                journal.note(LogLine.error("bug").text("cause", cause));
            }
        }
    }

    /** Objects that nobody judged may be anything, and what is read of them has to fit into memory. */
    private static JsonFactory bounded() {
        StreamReadConstraints bounds =
                StreamReadConstraints.builder().maxTokenCount(MOST_TOKENS).build();
        return JsonFactory.builder().streamReadConstraints(bounds).build();
    }

    private KubernetesClient connect() throws InterruptedException {
        while (true) {
            try {
                Config config = found.get();
                config.setUserAgent("headgate-webhook");
                config.setConnectionTimeout(5000);
                config.setRequestTimeout(10_000);
                config.setRequestRetryBackoffLimit(0); // informers try again by themselves, and say why
                // without the list of all kinds that the client has classes for, which takes longer to read than
                // objects do
                KubernetesSerialization json = new KubernetesSerialization(new ObjectMapper(bounded()), false);
                // by which a watch hears that it has to list anew, as after a restart of the API server
                json.registerKubernetesResource(Status.class);
                return new KubernetesClientBuilder()
                        .withConfig(config)
                        .withKubernetesSerialization(json)
                        .build();
            } catch (RuntimeException e) {
                watches.forEach(watch -> watch.unreachable("KUBECONFIG, or the pod's ServiceAccount, can't be read"));
                TimeUnit.SECONDS.sleep(SECONDS_TO_CONNECT_AGAIN);
            }
        }
    }
}
