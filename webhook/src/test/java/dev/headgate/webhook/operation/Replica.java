package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.cli.Child;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One replica of the Deployment: a process, and the EndpointSlice by which the API server finds it. */
final class Replica implements AutoCloseable {
    private static final String SLICE =
            """
            apiVersion: discovery.k8s.io/v1
            kind: EndpointSlice
            metadata:
              name: headgate-webhook-NAME
              namespace: headgate
              labels: {kubernetes.io/service-name: headgate-webhook}
            addressType: IPv4
            endpoints:
              - addresses: [ADDRESS]
                conditions: {ready: READY, serving: READY, terminating: ENDING}
            ports:
              - {name: https, port: PORT, protocol: TCP}
            """;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(180);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String name;
    private final String address;
    private final Child child;
    private final Path slice;

    private Replica(String name, String address, Child child, Path slice) {
        this.name = name;
        this.address = address;
        this.child = child;
        this.slice = slice;
    }

    static Replica start(String name, String address, Path certificates, Path folder, List<String> options)
            throws IOException, InterruptedException {
        Child child =
                Child.serveBeside(ServiceAccount.kubeconfig(folder), certificates, options.toArray(String[]::new));
        Replica replica = new Replica(name, address, child, folder.resolve(name + ".yaml"));
        replica.awaitReadiness("ok");
        return replica;
    }

    /** Tells the API server whether this one may be called. */
    void endpoint(boolean ready) throws IOException, InterruptedException {
        String text = SLICE.replace("NAME", name)
                .replace("ADDRESS", address)
                .replace("READY", Boolean.toString(ready))
                .replace("ENDING", Boolean.toString(!ready))
                .replace("PORT", Integer.toString(child.port()));
        Files.writeString(slice, text);
        Kubectl.must("apply", "--filename=" + slice);
    }

    /** Sends a signal by its name. */
    void signal(String signal) throws IOException, InterruptedException {
        child.signal(signal);
    }

    /** Told to stop it ends by itself, as a process that did what it was asked to. */
    void awaitEnd() throws InterruptedException {
        assertTrue(child.process().waitFor(120, TimeUnit.SECONDS), name + " ends");
        assertTrue(
                child.process().exitValue() == 0,
                name + " ended with " + child.process().exitValue());
    }

    void awaitReadiness(String words) throws IOException, InterruptedException {
        await("/readyz", words);
    }

    /** Until it serves what cert-manager issued last, which may be another one by the time that it arrives. */
    void awaitCertificate() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!get("/metrics").contains("sha256=\"" + Installed.issued() + "\"")) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " never served what was issued");
            }
            Thread.sleep(100);
        }
    }

    /** Until it logged this event. */
    void awaitLine(String event) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (child.lines().stream().noneMatch(line -> line.contains("\"" + event + "\""))) {
            if (System.nanoTime() > end) {
                throw new IOException(name + " never logged " + event);
            }
            Thread.sleep(100);
        }
    }

    private void await(String path, String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String text = get(path);
        for (; !text.contains(words); text = get(path)) {
            if (System.nanoTime() > end) {
                throw new IOException(name + path + ": no '" + words + "' in " + text);
            }
            Thread.sleep(100);
        }
    }

    /** How many changes it judged. */
    long reviews() throws IOException, InterruptedException {
        return get("/metrics")
                .lines()
                .filter(line -> line.startsWith("headgate_reviews_total{"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    String get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + child.healthPort() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Override
    public void close() {
        child.close();
    }
}
