package dev.headgate.flink.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.headgate.flink.judge.Texts;
import io.fabric8.kubeapitest.KubeAPIServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quantities are read as a real API server reads them: what it refuses, and what amount it takes the others for. */
@Tag("api-server")
class QuantityApiServerTest {
    private static final String[] SUFFIXES = {
        "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "K", "ki", "g", "gi", "e3",
        "E3", "e-2", "E+2", "e", "e3k", "i", "B", "e30", "e-30", "mi", "e1.5"
    };
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)=(\\S+)");

    @Test
    void agrees(@TempDir Path folder) throws IOException, InterruptedException {
        String tools = System.getenv("KUBE_API_TEST_DIR");
        String version = System.getenv("KUBE_API_TEST_API_SERVER_VERSION");
        if (tools == null || version == null) {
            abort("there is no API server: set KUBE_API_TEST_DIR and KUBE_API_TEST_API_SERVER_VERSION");
        }
        List<String> texts = texts();
        KubeAPIServer server = new KubeAPIServer();
        server.start();
        try {
            Path kubeConfig = Files.writeString(folder.resolve("kubeconfig"), server.getKubeConfigYaml());
            Map<Integer, String> amounts = amounts(kubectl(Path.of(tools, "k8s"), version), kubeConfig, folder, texts);
            int refused = 0;
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                Reading<Quantity> reading = Quantity.parse(text);
                assertEquals(!amounts.containsKey(i), reading.isRefused(), () -> "'" + text + "'");
                if (reading.isReadable()) {
                    Quantity canonical = Quantity.parse(amounts.get(i)).value();
                    // Resource lists of Kubernetes' own kinds are rounded up to thousandths when they are stored.
                    BigDecimal stored = reading.value().value().setScale(3, RoundingMode.UP);
                    assertEquals(0, canonical.value().compareTo(stored), () -> text + ": " + canonical);
                } else {
                    refused++;
                }
            }
            assertTrue(refused > 0 && refused < texts.size(), "refused: " + refused);
        } finally {
            server.stop();
        }
    }

    private static List<String> texts() {
        Texts texts = new Texts(9);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < Texts.count(1_000); i++) {
            all.add(texts.one("", "", "", "", "+")
                    + texts.digits()
                    + texts.one("", "", "", ".", ".5", ".25", ".0000000001", ".123456789123", ".0")
                    + texts.noise().replace("\u00a0", "")
                    + texts.one(SUFFIXES));
        }
        all.addAll(List.of(
                "Ki",
                "m",
                "e5",
                "+Mi",
                "-",
                "abc",
                "K",
                ".5",
                "5.",
                "+",
                "",
                "1.5.5",
                "0x1",
                " 1",
                "1 ",
                "00012",
                ".",
                "1e",
                "0e5",
                "0.0000000001Ki"));
        return all;
    }

    /** The quotas that the server takes, each with one text as its hard limit, in a dry run. */
    private static Map<Integer, String> amounts(Path kubectl, Path kubeConfig, Path folder, List<String> texts)
            throws IOException, InterruptedException {
        StringBuilder quotas = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            quotas.append("apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: q")
                    .append(i)
                    .append(", namespace: default}\nspec: {hard: {limits.memory: \"")
                    .append(escaped(texts.get(i)))
                    .append("\"}}\n---\n");
        }
        Path file = Files.writeString(folder.resolve("quotas.yaml"), quotas);
        Process process = new ProcessBuilder(
                        kubectl.toString(),
                        "--kubeconfig",
                        kubeConfig.toString(),
                        "create",
                        "--dry-run=server",
                        "--validate=false",
                        "-f",
                        file.toString(),
                        "-o",
                        "jsonpath={.metadata.name}={.spec.hard.limits\\.memory}{\"\\n\"}")
                .redirectError(folder.resolve("errors").toFile())
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        Map<Integer, String> amounts = new HashMap<>();
        Matcher matcher = AMOUNT.matcher(output);
        while (matcher.find()) {
            amounts.put(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }
        return amounts;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
    }

    private static Path kubectl(Path folder, String version) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, version + "-*")) {
            return found.iterator().next().resolve("kubectl");
        }
    }
}
