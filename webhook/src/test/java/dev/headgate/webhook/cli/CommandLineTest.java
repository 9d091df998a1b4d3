package dev.headgate.webhook.cli;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.review.Requests;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process: what it prints and exits with is in the files below command-line/. */
@Timeout(120)
final class CommandLineTest {
    private static final Path EXPECTED = Path.of("src/test/resources/command-line");

    @TempDir
    Path directory;

    @TempDir
    Path streams;

    @Test
    void wrongUsage() throws Exception {
        String[] commands = {
            "",
            "--help",
            "sreve",
            "serve",
            "serve --certificate-directory",
            "serve --certificate-directory DIRECTORY/absent",
            "serve --certificate-directory=DIRECTORY --port 65536",
            "serve --certificate-directory=DIRECTORY --port=-1",
            "serve --certificate-directory=DIRECTORY --health-prot 1",
            "serve --certificate-directory=DIRECTORY --no-cluster=yes",
            "serve --certificate-directory=DIRECTORY --no-cluster --no-cluster",
            "serve --certificate-directory=DIRECTORY --settings-configmap=headgate",
            "serve --certificate-directory=DIRECTORY --settings-configmap=headgate/headgate-settings",
            "serve --certificate-directory=DIRECTORY --settings-configmap=headgate/headgate-settings --no-cluster",
            "serve --certificate-directory=DIRECTORY --settings-configmap=headgate/headgate-settings --settings=s.yaml",
            "serve DIRECTORY",
            "review --port 1",
        };
        StringBuilder seen = new StringBuilder();
        for (String command : commands) {
            seen.append("$ headgate-webhook ").append(command).append('\n').append(run("", command.split(" ")));
        }
        Golden.check(EXPECTED.resolve("wrong-usage.txt"), seen.toString());
    }

    @Test
    void aPortThatIsInUseIsSaid() throws Exception {
        new MountedSecret(directory).renew(new Authority(), "EC");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            String printed = run("", "serve", "--certificate-directory=DIRECTORY", "--health-port=0", "--port=" + port);
            Golden.check(EXPECTED.resolve("port-in-use.txt"), printed.replace(port, "PORT"));
            printed = run("", "serve", "--certificate-directory=DIRECTORY", "--port=0", "--health-port=" + port);
            Golden.check(EXPECTED.resolve("health-port-in-use.txt"), printed.replace(port, "PORT"));
        }
    }

    @Test
    void withoutACertificateItEndsAfterAWhile() throws Exception {
        List<String> command = Child.command();
        command.add(1, "-Dtest.grace=2");
        command.addAll(List.of("serve", "--certificate-directory=" + directory, "--port=0", "--health-port=0"));
        String printed = run("", command);
        Golden.check(
                EXPECTED.resolve("no-certificate.txt"),
                printed.replaceAll("\"time\":\"[^\"]*\"", "\"time\":\"TIME\"")
                        .replaceAll("(\"(milliseconds|port|healthPort)\"):[0-9.E-]+", "$1:0"));
    }

    @Test
    void reviewsAreAnsweredInOrderOneALine() throws Exception {
        String in = String.join(
                "\n",
                text(Requests.fine("one")),
                text(Requests.wrong("two")),
                "no review",
                "",
                text(Requests.create("three", "\"test/throw\":\"hunter2\"", "{}")),
                " ".repeat(7 * 1024 * 1024 + 10) + text(Requests.fine("too-long")),
                text(Requests.fine("last")));
        Golden.check(EXPECTED.resolve("review.txt"), run(in, "review").replaceAll("(?m)^  at .*\n", ""));
    }

    @Test
    void scalesAreJudgedByTheObjectsThatAreTakenToExist() throws Exception {
        String in = String.join(
                "\n",
                scale("flinkdeployments", "netflow", 2),
                scale("flinkdeployments", "netflow", 5),
                scale("flinkdeployments", "unknown", 5),
                scale("flinkclusters", "clicks", 4),
                scale("flinkclusters", "clicks", 1));
        List<String> command = Child.rulesCommand();
        command.addAll(
                List.of("review", "--cluster", EXPECTED.resolve("cluster.yaml").toString()));
        Golden.check(EXPECTED.resolve("scale.txt"), run(in, command));
    }

    @Test
    void settingsThatAreWrongAreToldAtTheStart() throws Exception {
        String[] wrong = {
            "rules: {a: error\n",
            "rules: {parallelism-not-positve: warning, tm-memory-too-small: wrong}\nlocked: 5\n",
            "- text\n",
        };
        StringBuilder seen = new StringBuilder();
        for (String text : wrong) {
            Path settings = Files.writeString(directory.resolve("settings.yaml"), text);
            List<String> command = Child.rulesCommand();
            command.addAll(List.of("serve", "--certificate-directory=" + directory, "--settings=" + settings));
            seen.append(text).append(run("", command)).append('\n');
        }
        Golden.check(EXPECTED.resolve("wrong-settings.txt"), seen.toString());
    }

    private static String scale(String resource, String name, int replicas) {
        return """
            {"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1","request":{"uid":"%s-to-%s",\
            "kind":{"group":"autoscaling","version":"v1","kind":"Scale"},"resource":{"resource":"%s"},"subResource":"scale",\
            "name":"%s","namespace":"streaming","operation":"UPDATE","object":{"apiVersion":"autoscaling/v1","kind":"Scale",\
            "metadata":{"name":"%s","namespace":"streaming"},"spec":{"replicas":%s}},\
            "oldObject":{"apiVersion":"autoscaling/v1","kind":"Scale","spec":{"replicas":2}}}}"""
                .formatted(name, replicas, resource, name, name, replicas);
    }

    private static String text(byte[] review) {
        return new String(review, StandardCharsets.UTF_8);
    }

    private String run(String in, String... arguments) throws IOException, InterruptedException {
        List<String> command = Child.command();
        for (String argument : arguments) {
            if (!argument.isEmpty()) {
                command.add(argument.replace("DIRECTORY", directory.toString()));
            }
        }
        return run(in, command);
    }

    private String run(String in, List<String> command) throws IOException, InterruptedException {
        File input =
                Files.writeString(Files.createTempFile(streams, "in", ""), in).toFile();
        File errors = Files.createTempFile(streams, "err", "").toFile();
        Process process = Child.process(command, "")
                .redirectInput(input)
                .redirectError(errors)
                .start();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        process.getInputStream().transferTo(out);
        int code = process.waitFor();
        String printed =
                out.toString(StandardCharsets.UTF_8) + Files.readString(errors.toPath()) + "exit " + code + "\n";
        return printed.replace(directory.toString(), "DIRECTORY");
    }
}
