package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The largest reviews that are judged, many at once, by the product's rules: less memory than 256 MiB is ever resident. */
@Tag("slow")
@Timeout(300)
final class LargeRequestsTest {
    private static final int LARGEST = 7 * 1024 * 1024;
    private static final int MOST_VALUES = 59_900;
    private static final long MOST_RESIDENT = 256L * 1024;
    private static final String JOB = "\"flinkVersion\":\"v1_20\",\"image\":\"flink:1.20\","
            + "\"job\":{\"jarURI\":\"local:///a.jar\",\"parallelism\":2,\"upgradeMode\":\"stateless\"},"
            + "\"taskManager\":{\"resource\":{\"memory\":\"2048m\",\"cpu\":1}},"
            + "\"jobManager\":{\"resource\":{\"memory\":\"2048m\",\"cpu\":1}}";

    private final Authority authority = new Authority();
    private final Map<Integer, Integer> codes = new ConcurrentHashMap<>();

    @TempDir
    Path directory;

    @Test
    void takeNoMoreMemoryThanThereIs() throws Exception {
        new MountedSecret(directory).renew(authority, "EC");
        try (Child child = Child.serveRules(directory)) {
            for (String spec : specs()) {
                byte[] review = Requests.create("large", "", spec);
                assertTrue(review.length <= LARGEST);
                assertEquals(200, post(child, review), "alone, it is judged");
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < 32; i++) {
                    Thread client = new Thread(() -> codes.merge(post(child, review), 1, Integer::sum));
                    client.start();
                    clients.add(client);
                }
                for (Thread client : clients) {
                    client.join();
                }
                assertTrue(child.process().isAlive(), codes.toString());
            }
            try (Wire wire = Wire.tls(child.port(), authority)) {
                assertEquals(200, wire.post("/validate", Requests.fine("after")).code());
            }
            long most = mostResident(child);
            assertTrue(most < MOST_RESIDENT, most + " KiB were resident");
        }
        assertTrue(codes.keySet().stream().allMatch(List.of(200, 408, 429, 504)::contains), codes.toString());
    }

    /** Many options, many short maps, many maps of maps, long texts: each as much as is accepted. */
    private static List<String> specs() {
        return List.of(
                "{" + JOB + ",\"flinkConfiguration\":{" + repeated("\"some.option.k%d\":\"value %d\"", MOST_VALUES)
                        + "}}",
                "{" + JOB + ",\"flinkConfiguration\":{"
                        + repeated("\"some.much.longer.option.k%d\":\"value %d\"", MOST_VALUES) + "}}",
                "{" + JOB + ",\"podTemplate\":{\"spec\":{\"containers\":["
                        + repeated("{\"name\":\"c%d\"}", MOST_VALUES / 2) + "]}}}",
                "{" + JOB + ",\"podTemplate\":{\"list\":[" + repeated("{\"k%d\":{\"l%d\":\"x%d\"}}", MOST_VALUES / 3)
                        + "]}}",
                "{" + JOB + ",\"podTemplate\":{\"list\":[\"" + "\u00e9".repeat(1_000_000) + "\",\""
                        + "\u65e5".repeat(690_000) + "\",\"" + "a".repeat(2_000_000) + "\"]}}");
    }

    private static String repeated(String item, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append(item.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }

    /** In KiB, as the kernel counted it. */
    private static long mostResident(Child child) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + child.process().pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("the kernel doesn't say");
    }

    private int post(Child child, byte[] review) {
        try (Wire wire = Wire.tls(child.port(), authority)) {
            return wire.post("/validate?timeout=30s", review).code();
        } catch (IOException e) {
            return 429; // refused before all was sent, so that the answer can be lost
        }
    }
}
