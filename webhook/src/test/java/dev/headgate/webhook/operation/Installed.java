package dev.headgate.webhook.operation;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** kustomize/webhook, applied to a cluster that has cert-manager but no nodes: the replicas are processes of the test. */
final class Installed {
    private static final String SECRET = "headgate-webhook-certificate";
    private static final String BASE = "../kustomize/webhook";

    private final Path folder;
    private final String address;
    private final List<Replica> replicas = new ArrayList<>();
    private Kubelet kubelet;

    private Installed(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    /** Installs it and waits for the certificate, and until the API server trusts its authority. */
    static Installed in(Path folder) throws IOException, InterruptedException {
        Kubectl.required();
        Installed installed = new Installed(folder, address());
        applyCrds();
        Kubectl.must("apply", "--validate=strict", "--kustomize=" + BASE);
        Kubectl.run("delete", "endpointslices", "--namespace=headgate", "--all");
        Kubectl.run("create", "namespace", "streaming");
        Kubectl.await(text -> !text.isEmpty(), secret("tls\\.crt"));
        installed.awaitBundle();
        Kubectl.await(text -> !text.isBlank(), "get", "flinkdeployments,flinkclusters,flinkbluegreendeployments");
        installed.kubelet = new Kubelet(installed);
        return installed;
    }

    private static void applyCrds() throws IOException, InterruptedException {
        for (String crds : List.of("target/crds", "src/test/resources/kubernetes/crds")) {
            Kubectl.must("apply", "--server-side", "--force-conflicts", "--filename=" + crds);
        }
        // the newest CRD that Maven has ends at Flink 1.20
        String words = "/spec/versions/0/schema/openAPIV3Schema/properties/spec/properties/flinkVersion/enum/-";
        StringBuilder patch = new StringBuilder();
        for (String version : List.of("v2_0", "v2_1", "v2_2")) {
            patch.append(patch.isEmpty() ? "[" : ",")
                    .append("{\"op\":\"add\",\"path\":\"%s\",\"value\":\"%s\"}".formatted(words, version));
        }
        Kubectl.must(
                "patch",
                "customresourcedefinition",
                "flinkdeployments.flink.apache.org",
                "--type=json",
                "--patch=" + patch + "]");
    }

    /** One of this machine that isn't loopback, which no EndpointSlice may name. */
    private static String address() throws IOException {
        for (NetworkInterface link : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (InetAddress found : Collections.list(link.getInetAddresses())) {
                if (found instanceof Inet4Address && !found.isLoopbackAddress() && !found.isLinkLocalAddress()) {
                    return found.getHostAddress();
                }
            }
        }
        String message = "SKIPPED: nothing was tried with cert-manager: this machine has only loopback addresses.";
        System.err.println(message);
        abort(message);
        return "";
    }

    /** A new replica that is ready; whether the API server may call it is still to be said. */
    Replica replica(String name) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(folder.resolve(name));
        kubelet.mount(directory);
        Replica replica = Replica.start(name, address, directory, folder, options());
        replicas.add(replica);
        return replica;
    }

    /** Two replicas that the API server calls. */
    List<Replica> twoReplicas() throws IOException, InterruptedException {
        List<Replica> two = List.of(replica("one"), replica("two"));
        for (Replica replica : two) {
            replica.endpoint(true);
        }
        awaitCalls();
        return two;
    }

    /** Until a wrong object is refused with its reason, for the API server takes its time to learn of all this. */
    void awaitCalls() throws IOException, InterruptedException {
        Kubectl.awaitText("job.parallelism is 0, which the operator refuses; fix", attempt("wrong.yaml"));
    }

    /** The command that creates one of the cases' objects as a dry run. */
    static String[] attempt(String file) {
        return new String[] {
            "create",
            "--namespace=streaming",
            "--dry-run=server",
            "--filename=src/test/resources/kubernetes/cases/create/" + file
        };
    }

    Kubelet kubelet() {
        return kubelet;
    }

    /** What the Deployment starts a replica with, but for the ports and the directory. */
    private static List<String> options() throws IOException, InterruptedException {
        String arguments = Kubectl.must(
                "get",
                "deployment",
                "headgate-webhook",
                "--namespace=headgate",
                "--output=jsonpath={range .spec.template.spec.containers[0].args[*]}{@}{\"\\n\"}{end}");
        return arguments
                .lines()
                .filter(line -> line.startsWith("--") && !line.matches("--(port|health-port|certificate-directory)=.*"))
                .toList();
    }

    /** The files of the certificate's Secret; none while there is no such Secret. */
    static Map<String, String> files() throws IOException, InterruptedException {
        String[] values =
                Kubectl.run(secret("tls\\.crt}{\" \"}{.data.tls\\.key")).split(" ", -1);
        if (values.length != 2 || values[0].isEmpty()) {
            return Map.of();
        }
        return Map.of("tls.crt", decoded(values[0]), "tls.key", decoded(values[1]));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static String[] secret(String key) {
        return new String[] {"get", "secret", SECRET, "--namespace=headgate", "--output=jsonpath={.data." + key + "}"};
    }

    /** The SHA-256 of the certificate that cert-manager issued last. */
    static String issued() throws IOException, InterruptedException {
        return fingerprint(Kubectl.await(text -> !text.isEmpty(), secret("tls\\.crt")));
    }

    /** Until it has issued another one than this. */
    static void awaitIssueAfter(String before) throws IOException, InterruptedException {
        Kubectl.await(text -> !text.isEmpty() && !fingerprint(text).equals(before), secret("tls\\.crt"));
    }

    private static String fingerprint(String base64) {
        String pem = decoded(base64);
        String first = pem.substring(pem.indexOf('\n'), pem.indexOf("-----END"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getMimeDecoder().decode(first));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has cert-manager renew a certificate now, as cmctl does it, and waits until it did. */
    static void renew(String certificate) throws IOException, InterruptedException {
        String name = certificate.equals("headgate-ca") ? "headgate-ca" : SECRET;
        String[] text = {"get", "secret", name, "--namespace=headgate", "--output=jsonpath={.data.tls\\.crt}"};
        String before = Kubectl.must(text);
        String condition =
                """
                [{"op":"add","path":"/status/conditions/-","value":{"type":"Issuing","status":"True",\
                "reason":"ManuallyTriggered","message":"a test","lastTransitionTime":"%s"}}]"""
                        .formatted(Instant.ofEpochSecond(Instant.now().getEpochSecond()));
        // the controller writes the status too, and then the list isn't what it was
        Kubectl.await(
                output -> true,
                "patch",
                "certificate",
                certificate,
                "--namespace=headgate",
                "--subresource=status",
                "--type=json",
                "--patch=" + condition);
        Kubectl.await(after -> !after.isEmpty() && !after.equals(before), text);
    }

    /** Whom the API server trusts, once the authority of the certificate that was issued last is among them. */
    String awaitBundle() throws IOException, InterruptedException {
        String authority = decoded(Kubectl.await(text -> !text.isEmpty(), secret("ca\\.crt")));
        String bundles = Kubectl.await(
                text -> text.lines().allMatch(bundle -> decoded(bundle).contains(authority)),
                "get",
                "validatingwebhookconfiguration",
                "headgate",
                "--output=jsonpath={range .webhooks[*]}{.clientConfig.caBundle}{\"\\n\"}{end}");
        return decoded(bundles.lines().findFirst().orElseThrow());
    }

    /** Nobody is asked any more; a namespace can't be deleted where nothing empties it, so the rest stays. */
    void close() throws IOException, InterruptedException {
        Kubectl.run("delete", "validatingwebhookconfiguration", "headgate");
        kubelet.close();
        for (Replica replica : replicas) {
            replica.close();
        }
    }
}
