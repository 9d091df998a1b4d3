package dev.headgate.netflow.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.headgate.netflow.Cases;
import dev.headgate.netflow.yang.Profile;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The key of a record against the formula in its plainest form: hash codes of objects in a list. */
final class FlowIdTest {
    private static final int[] PROTOCOLS = {1, 2, 6, 8, 9, 17, 58, 103, 115, 132, 143};

    private final ObjectMapper mapper = new ObjectMapper();
    private final Normalizer normalizer = new Normalizer(Profile.RFC7951);

    @Test
    void sampleOfTheFirstDriver() throws IOException {
        assertEquals(1443777365, idOf(Cases.line("fork-sample-of-the-first-driver")));
        assertEquals(1443777365, formula("10.0.27.116", 123, "37.235.53.152", 123, 17));
    }

    @Test
    void anyFlow() throws IOException {
        String line = new String(Cases.line("fork-tcp-ipv4"), StandardCharsets.UTF_8);
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            String source = address(random, i % 2 == 0 ? 4 : 16);
            String destination = address(random, i % 2 == 0 ? 4 : 16);
            int sourcePort = i % 10 == 0 ? 0 : random.nextInt(65536);
            int destinationPort = random.nextInt(65536);
            int protocol = PROTOCOLS[i % PROTOCOLS.length];
            String changed = line.replace("198.51.100.7", source)
                    .replace("203.0.113.9", destination)
                    .replace("\"SrcPort\":51514", "\"SrcPort\":" + sourcePort)
                    .replace("\"DstPort\":443", "\"DstPort\":" + destinationPort)
                    .replace("\"Proto\":6", "\"Proto\":" + protocol)
                    .replace("\"Etype\":2048", "\"Etype\":" + (i % 2 == 0 ? 2048 : 34525));
            assertEquals(
                    formula(source, sourcePort, destination, destinationPort, protocol),
                    idOf(changed.getBytes(StandardCharsets.UTF_8)),
                    changed);
        }
    }

    private int idOf(byte[] line) throws IOException {
        NormalizedFlow flow = (NormalizedFlow) normalizer.normalize(line);
        JsonNode packet =
                mapper.readTree(flow.value()).get("netflow-v9:netflow").get("export-packet");
        return packet.get("flow-data-record").get(0).get("flow-id").intValue();
    }

    private static int formula(String source, int sourcePort, String destination, int destinationPort, int protocol) {
        int[] codes = {
            wrapped(source.hashCode()),
            wrapped((short) sourcePort),
            wrapped(destination.hashCode()),
            wrapped((short) destinationPort),
            protocol
        };
        return 31 + Arrays.hashCode(codes);
    }

    private static int wrapped(int hash) {
        return hash == 0 ? 31 : hash;
    }

    /** An address with many zeros, as the collector writes it. */
    private static String address(Random random, int length) throws IOException {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        if (length == 4) {
            return InetAddress.getByAddress(bytes).getHostAddress();
        }
        bytes[0] = 32;
        for (int i = 2; i < length; i += 2) {
            if (random.nextInt(3) > 0) {
                bytes[i] = 0;
                bytes[i + 1] = 0;
            }
        }
        return Rfc5952.text(InetAddress.getByAddress(bytes).getHostAddress());
    }
}
