package dev.headgate.webhook.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.certificate.Authority;
import dev.headgate.webhook.certificate.MountedSecret;
import dev.headgate.webhook.cli.Child;
import dev.headgate.webhook.review.Requests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The largest reviews, all at once, on a heap of 256 MiB that ends the process when it is full. */
@Tag("slow")
@Timeout(300)
final class LargeRequestsTest {
    private static final int LARGEST = 7 * 1024 * 1024;

    private final Authority authority = new Authority();

    @TempDir
    Path directory;

    @Test
    void takeNoMoreMemoryThanThereIs() throws Exception {
        new MountedSecret(directory).renew(authority, "EC");
        Map<Integer, Integer> codes = new ConcurrentHashMap<>();
        try (Child child = Child.serve(directory)) {
            for (String item :
                    List.of("{\"a\":{}},", "\"b%07d\",", "{\"%07d\":[%07d,{\"c\":\"d%07d\",\"e\":%07d}]},")) {
                byte[] review = filled(item);
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < 64; i++) {
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
        }
        assertTrue(codes.keySet().stream().allMatch(List.of(200, 400, 408, 429, 504)::contains), codes.toString());
    }

    private int post(Child child, byte[] review) {
        try (Wire wire = Wire.tls(child.port(), authority)) {
            return wire.post("/validate?timeout=30s", review).code();
        } catch (IOException e) {
            return 429; // refused before all was sent, so that the answer can be lost
        }
    }

    private static byte[] filled(String item) {
        StringBuilder spec = new StringBuilder("{\"list\":[");
        for (int i = 0; spec.length() < LARGEST - 700; i++) {
            spec.append(String.format(item, i, i + 1, i + 2, i + 3));
        }
        return Requests.create("large", "", spec.append("1]}").toString());
    }
}
