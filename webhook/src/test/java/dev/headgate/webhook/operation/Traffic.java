package dev.headgate.webhook.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that create FlinkDeployments, fine ones and some that are wrong, as dry runs, and note what wasn't answered as it should be. */
final class Traffic implements AutoCloseable {
    private static final Path CASES = Path.of("src/test/resources/kubernetes/cases/create");
    private static final String PATH =
            "/apis/flink.apache.org/v1beta1/namespaces/streaming/flinkdeployments?dryRun=All";
    private static final int CLIENTS = 4;
    private static final int WRONG_EVERY = 10;

    /** More than the API server keeps open to one host while nothing is sent, which is 25. */
    private static final int BURST = 60;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String fine = Files.readString(CASES.resolve("fine.yaml"));
    private final String wrong = Files.readString(CASES.resolve("wrong.yaml"));
    private final AtomicLong answered = new AtomicLong();
    private final List<String> lost = new CopyOnWriteArrayList<>();
    private final List<String> admitted = new CopyOnWriteArrayList<>();
    private final List<Thread> clients = new ArrayList<>();
    private final Process proxy;
    private final URI uri;
    private volatile boolean ending;

    Traffic() throws IOException {
        proxy = new ProcessBuilder("kubectl", "proxy", "--port=0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(proxy.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("kubectl proxy ended");
        }
        uri = URI.create("http://" + line.substring(line.lastIndexOf(' ') + 1) + PATH);
        for (int i = 0; i < CLIENTS; i++) {
            Thread client = new Thread(this::run, "client");
            client.start();
            clients.add(client);
        }
    }

    private void run() {
        try {
            for (int i = 1; !ending; i++) {
                send(i % WRONG_EVERY == 0);
                Thread.sleep(5);
            }
        } catch (IOException e) {
            lost.add(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(boolean isWrong) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request(isWrong ? wrong : fine), HttpResponse.BodyHandlers.ofString());
        if (isWrong && response.statusCode() == 201) {
            admitted.add(response.body());
        } else if (response.statusCode() == (isWrong ? 422 : 201)) {
            answered.incrementAndGet();
        } else {
            lost.add(response.statusCode() + " " + response.body());
        }
    }

    private HttpRequest request(String object) {
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/yaml")
                .POST(HttpRequest.BodyPublishers.ofString(object))
                .build();
    }

    /**
     * Sends so many at once, again and again, that the API server needs new connections to the webhook, until one of the
     * answers has these words: what is said while a connection is made isn't seen as long as kept ones suffice.
     */
    void awaitOnNewConnections(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (System.nanoTime() < end) {
            List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < BURST; i++) {
                sent.add(http.sendAsync(request(fine), HttpResponse.BodyHandlers.ofString()));
            }
            boolean said = false;
            for (CompletableFuture<HttpResponse<String>> answer : sent) {
                said |= answer.join().body().contains(words);
            }
            if (said) {
                return;
            }
        }
        throw new IOException("nobody said " + words);
    }

    /** Waits until so many more changes are answered as they should be. */
    void await(int more) throws InterruptedException, IOException {
        long count = answered.get() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
        while (answered.get() < count) {
            if (System.nanoTime() > end) {
                throw new IOException("no answers any more; lost: " + lost.size() + ", the last: "
                        + (lost.isEmpty() ? "" : lost.get(lost.size() - 1)));
            }
            Thread.sleep(20);
        }
    }

    long answered() {
        return answered.get();
    }

    /** Changes that got no verdict, with what was said instead. */
    List<String> lost() {
        return lost;
    }

    /** Wrong changes that weren't refused. */
    List<String> admitted() {
        return admitted;
    }

    @Override
    public void close() {
        ending = true;
        try {
            for (Thread client : clients) {
                client.join();
            }
            proxy.destroy();
            proxy.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
