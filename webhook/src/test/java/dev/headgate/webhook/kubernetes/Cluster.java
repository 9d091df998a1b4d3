package dev.headgate.webhook.kubernetes;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.headgate.webhook.certificate.Authority;
import io.fabric8.kubeapitest.KubeAPIServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real API server with the operator's CRDs, and kubectl; a test is skipped, and says so, where the machine has none. */
public final class Cluster implements AutoCloseable {
    private static final String SKIPPED = "SKIPPED: nothing was tried against an API server, there is none."
            + " Set KUBE_API_TEST_DIR and KUBE_API_TEST_API_SERVER_VERSION to one that kube-api-test can start.";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Pattern SERVER = Pattern.compile("(server: *\"?https://[^:]*:)([0-9]+)");

    private final KubeAPIServer server = new KubeAPIServer();
    private final Path folder;
    private final Path kubectl;
    private boolean stopped;

    private Cluster(Path folder, Path kubectl) {
        this.folder = folder;
        this.kubectl = kubectl;
    }

    public static Cluster start(Path folder) throws IOException, InterruptedException {
        String binaries = System.getenv("KUBE_API_TEST_DIR");
        String version = System.getenv("KUBE_API_TEST_API_SERVER_VERSION");
        if (binaries == null || version == null) {
            System.err.println(SKIPPED);
            abort(SKIPPED);
        }
        Cluster cluster = new Cluster(folder, kubectl(Path.of(binaries, "k8s"), version));
        cluster.server.start();
        Files.writeString(folder.resolve("kubeconfig"), cluster.server.getKubeConfigYaml());
        cluster.must(Path.of("."), "create", "--filename=target/crds");
        // the newest CRD that Maven has ends at Flink 1.20
        String words = "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/flinkVersion/enum/-";
        cluster.must(
                Path.of("."),
                "patch",
                "customresourcedefinition",
                "flinkdeployments.flink.apache.org",
                "--type=json",
                "--patch=[" + add(words, "v2_0") + "," + add(words, "v2_1") + "," + add(words, "v2_2") + "]");
        // kinds whose CRDs Maven doesn't have
        cluster.must(Path.of("."), "create", "--filename=src/test/resources/kubernetes/crds");
        cluster.await("No resources found", "get", "flinkdeployments,flinkclusters,flinkbluegreendeployments");
        return cluster;
    }

    /** How to ask this API server as its administrator. */
    public Path kubeconfig() {
        return folder.resolve("kubeconfig");
    }

    /** The port that it listens on. */
    public int port() throws IOException {
        Matcher server = SERVER.matcher(Files.readString(kubeconfig()));
        if (!server.find()) {
            throw new IOException("no server in " + kubeconfig());
        }
        return Integer.parseInt(server.group(2));
    }

    /** Another API server with the same data, beside this one. */
    public OtherApiServer other() throws IOException, InterruptedException {
        return OtherApiServer.beside(this, folder);
    }

    /** How to ask it as a ServiceAccount that has no rights yet, by way of this port. */
    public Path account(String name, int port) throws IOException, InterruptedException {
        must(folder, "create", "serviceaccount", name, "--namespace=default");
        String token =
                kubectl(folder, "create", "token", name, "--namespace=default").strip();
        String admin = Files.readString(kubeconfig());
        int users = admin.indexOf("users:");
        String server = SERVER.matcher(admin.substring(0, users)).replaceFirst("$1" + port);
        String user = Pattern.compile("name: *\"?([^\"\n]*)")
                .matcher(admin.substring(users))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        return Files.writeString(
                folder.resolve(name + ".kubeconfig"),
                server + "users:\n- name: \"" + user + "\"\n  user:\n    token: " + token + "\n");
    }

    /** Lets an account do these things with these resources, everywhere; each is called as in flinkdeployments.flink.apache.org. */
    public void grant(String account, List<String> verbs, List<String> resources)
            throws IOException, InterruptedException {
        StringBuilder role =
                new StringBuilder("apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: "
                        + account + "}\nrules:\n");
        for (String resource : resources) {
            String[] parts = resource.split("\\.", 2);
            role.append("- {apiGroups: [\"" + (parts.length == 1 ? "" : parts[1]) + "\"], resources: [" + parts[0]
                    + "], verbs: " + verbs + "}\n");
        }
        Path file = Files.writeString(folder.resolve(account + ".role.yaml"), role);
        must(folder, "create", "--filename=" + file);
        must(
                folder,
                "create",
                "clusterrolebinding",
                account,
                "--clusterrole=" + account,
                "--serviceaccount=default:" + account);
    }

    /** Takes all rights away again. */
    public void revoke(String account) throws IOException, InterruptedException {
        must(folder, "delete", "clusterrolebinding", account);
        must(folder, "delete", "clusterrole", account);
    }

    private static String add(String path, String value) {
        return "{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":\"" + value + "\"}";
    }

    private static Path kubectl(Path folder, String version) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, version + "-*")) {
            return found.iterator().next().resolve("kubectl");
        }
    }

    /** Has every change of a FlinkDeployment judged at this port. */
    public void register(int port, Authority authority) throws IOException, InterruptedException {
        String bundle = Authority.pem(authority.certificate());
        String encoded = Base64.getEncoder().encodeToString(bundle.getBytes(StandardCharsets.US_ASCII));
        // what is installed, but for where it leads
        String configuration = Files.readString(Path.of("../kustomize/webhook/base/webhook-configuration.yaml"))
                .replaceAll(
                        "service: [{]name: headgate-webhook, namespace: headgate, path: (/[a-z]+)[}]",
                        "url: https://127.0.0.1:" + port + "$1\n      caBundle: " + encoded);
        Path file = Files.writeString(folder.resolve("configuration.yaml"), configuration);
        must(folder, "apply", "--filename=" + file);
        Path wrong = Path.of("src/test/resources/kubernetes/wrong.yaml").toAbsolutePath();
        // the API server takes its time to learn of a configuration
        await("is invalid", "create", "--dry-run=server", "--filename=" + wrong);
    }

    /** Changes what becomes of a wrong object when nobody judges it, and waits until the answer has these words. */
    public void failurePolicy(String from, String to, String words) throws IOException, InterruptedException {
        Path file = folder.resolve("configuration.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("failurePolicy: " + from, "failurePolicy: " + to));
        must(folder, "apply", "--filename=" + file);
        Path wrong = Path.of("src/test/resources/kubernetes/wrong.yaml").toAbsolutePath();
        await(words, "create", "--dry-run=server", "--filename=" + wrong);
    }

    /** Repeats a command until it prints these words. */
    private void await(String words, String... arguments) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (String output = ""; !output.contains(words); output = kubectl(folder, arguments)) {
            if (System.nanoTime() > end) {
                throw new IOException("kubectl " + String.join(" ", arguments) + ": " + output);
            }
            Thread.sleep(100);
        }
    }

    /** What kubectl prints, and with what it ends if that isn't 0. */
    public String kubectl(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                kubectl.toString(),
                "--kubeconfig=" + folder.resolve("kubeconfig"),
                "--cache-dir=" + folder.resolve("cache")));
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

    /** Does what can't fail. */
    public void must(Path directory, String... arguments) throws IOException, InterruptedException {
        String output = kubectl(directory, arguments);
        if (output.contains("\nexit ") || output.startsWith("exit ")) {
            throw new IOException("kubectl " + String.join(" ", arguments) + ": " + output);
        }
    }

    /** Stops the API server, with all that it held. */
    @Override
    public void close() {
        if (!stopped) {
            stopped = true;
            server.stop();
        }
    }
}
