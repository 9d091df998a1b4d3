package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** kubectl against the API server of KUBECONFIG; a test is skipped, and says so, where there is none that it may change. */
final class Kubectl {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private Kubectl() {}

    /** Skips where nothing can be tried: all of this changes a whole cluster, so it has to be one on this machine. */
    static void required() throws IOException, InterruptedException {
        if (System.getenv("KUBECONFIG") == null) {
            skip("KUBECONFIG isn't set");
        }
        String server;
        try {
            server = must("config", "view", "--minify", "--output=jsonpath={.clusters[0].cluster.server}");
        } catch (IOException e) {
            skip("kubectl isn't on the PATH, or KUBECONFIG names no API server: " + e.getMessage());
            return;
        }
        if (!InetAddress.getByName(URI.create(server).getHost()).isLoopbackAddress()) {
            skip(server + " isn't on this machine, and nobody tries such things on others");
        }
        if (failed(run("get", "customresourcedefinition", "certificates.cert-manager.io"))) {
            skip(server + " has no cert-manager");
        }
    }

    private static void skip(String why) {
        String message = "SKIPPED: nothing was tried with cert-manager: " + why
                + ". Set KUBECONFIG to an API server on this machine with cert-manager and aggregator routing.";
        System.err.println(message);
        abort(message);
    }

    /** What kubectl prints, and with what it ends if that isn't 0. */
    static String run(String... arguments) throws IOException, InterruptedException {
        return runIn(Path.of("."), arguments);
    }

    static String runIn(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        return code == 0 ? output : output + "exit " + code + "\n";
    }

    /** Repeats a command until it prints these words, however it ends. */
    static void awaitText(String words, String... arguments) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String output = ""; !output.contains(words); output = run(arguments)) {
            if (System.nanoTime() > end) {
                throw new IOException("kubectl " + String.join(" ", arguments) + ": " + output);
            }
        }
    }

    /** Does what can't fail. */
    static String must(String... arguments) throws IOException, InterruptedException {
        String output = run(arguments);
        if (failed(output)) {
            throw new IOException("kubectl " + String.join(" ", arguments) + ": " + output);
        }
        return output;
    }

    static boolean failed(String output) {
        return output.matches("(?s)(.*\n)?exit \\d+\n");
    }

    /** Repeats a command until what it prints is as it should be. */
    static String await(Predicate<String> right, String... arguments) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        String output = run(arguments);
        while (failed(output) || !right.test(output)) {
            if (System.nanoTime() > end) {
                throw new IOException("kubectl " + String.join(" ", arguments) + ": " + output);
            }
            Thread.sleep(200);
            output = run(arguments);
        }
        return output;
    }
}
