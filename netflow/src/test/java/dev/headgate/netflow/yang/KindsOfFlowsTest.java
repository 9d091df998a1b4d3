package dev.headgate.netflow.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.Cases;
import dev.headgate.netflow.normalize.Normalized;
import dev.headgate.netflow.normalize.NormalizedFlow;
import dev.headgate.netflow.normalize.Normalizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A flow becomes the same document whatever kinds of flows came before, of which there may be more than are remembered. */
final class KindsOfFlowsTest {
    private static final int ROUNDS = 4000;

    @Test
    void flowsWithoutAnyOfTheirFields() throws IOException {
        Random random = new Random(5);
        Normalizer used = new Normalizer(Profile.RFC7951);
        List<String> cases = List.of("fork-tcp-ipv4", "fork-tcp-ipv6", "v2-release-2-2", "v1-release-1-3-mpls");
        Set<String> documents = new HashSet<>();
        for (int i = 0; i < ROUNDS; i++) {
            String line = new String(Cases.line(cases.get(i % cases.size())), StandardCharsets.UTF_8);
            List<String> members =
                    new ArrayList<>(List.of(line.substring(1, line.length() - 1).split(",(?=\")")));
            if (i % 2 == 0) {
                Collections.shuffle(members, random);
            }
            members.subList(0, random.nextInt(4)).clear();
            members.remove(random.nextInt(members.size()));
            byte[] changed = ('{' + String.join(",", members) + '}').getBytes(StandardCharsets.UTF_8);
            String document = shown(used.normalize(changed));
            assertEquals(shown(new Normalizer(Profile.RFC7951).normalize(changed)), document);
            if (document.startsWith("{")) {
                documents.add(document);
            }
        }
        assertTrue(documents.size() > 200, documents.size() + " documents");
    }

    private static String shown(Normalized normalized) {
        return normalized instanceof NormalizedFlow flow
                ? new String(flow.value(), StandardCharsets.UTF_8)
                : normalized.toString();
    }
}
