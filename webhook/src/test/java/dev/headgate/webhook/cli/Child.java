package dev.headgate.webhook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A serving webhook as a process of its own. */
public final class Child implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("\"port\":([0-9]+),\"healthPort\":([0-9]+)");

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;
    private volatile Matcher listening;

    private Child(Process process) {
        this.process = process;
        this.reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one, and returns when it listens. */
    public static Child serve(Path certificates, String... options) throws IOException, InterruptedException {
        return serveOn(0, 0, certificates, options);
    }

    /** Starts one that judges by the rules of the product in place of the test's. */
    public static Child serveRules(Path certificates, String... options) throws IOException, InterruptedException {
        return start(rulesCommand(), "", 0, 0, certificates, options);
    }

    /** The same as serve on ports that are known beforehand. */
    public static Child serveOn(int port, int healthPort, Path certificates, String... options)
            throws IOException, InterruptedException {
        return start(command(), "", port, healthPort, certificates, options);
    }

    /** Starts one that judges by the rules of the product, and knows other objects from an API server. */
    public static Child serveBeside(Path kubeconfig, Path certificates, String... options)
            throws IOException, InterruptedException {
        return start(rulesCommand(), kubeconfig.toString(), 0, 0, certificates, options);
    }

    private static Child start(
            List<String> command, String kubeconfig, int port, int healthPort, Path certificates, String... options)
            throws IOException, InterruptedException {
        command.addAll(List.of("serve", "--port=" + port, "--health-port=" + healthPort));
        command.add("--certificate-directory=" + certificates);
        command.addAll(List.of(options));
        if (kubeconfig.isEmpty()) {
            command.add("--no-cluster");
        }
        Child child = new Child(process(command, kubeconfig)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
        while (child.listening == null) {
            if (!child.process.isAlive()) {
                throw new IOException("it ended with " + child.process.exitValue() + ": " + child.lines());
            }
            Thread.sleep(10);
        }
        return child;
    }

    /** A process that knows of no API server but that of this file, none where it is "", whatever this machine's shell knows. */
    static ProcessBuilder process(List<String> command, String kubeconfig) {
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("KUBECONFIG", kubeconfig);
        process.environment().remove("KUBERNETES_SERVICE_HOST");
        return process;
    }

    /** How to run the command line with the test's judge. */
    static List<String> command() {
        return command("TestMain");
    }

    /** How to run the command line with the rules of the product. */
    static List<String> rulesCommand() {
        return command("Main");
    }

    private static List<String> command(String main) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx144m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.headgate.webhook.cli." + main));
    }

    public int port() {
        return Integer.parseInt(listening.group(1));
    }

    public int healthPort() {
        return Integer.parseInt(listening.group(2));
    }

    public Process process() {
        return process;
    }

    /** Sends a signal by its name. */
    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** What it logged so far. */
    public List<String> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    private void read() {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Matcher found = LISTENING.matcher(line);
                synchronized (lines) {
                    lines.add(line);
                }
                if (found.find()) {
                    listening = found;
                }
            }
        } catch (IOException e) {
            // the process ended
        }
    }

    @Override
    public void close() {
        try {
            process.destroyForcibly().waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
