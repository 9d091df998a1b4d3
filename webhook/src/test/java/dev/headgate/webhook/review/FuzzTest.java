package dev.headgate.webhook.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headgate.webhook.judge.RuleJudge;
import dev.headgate.webhook.judge.RuleRequests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come, the answer is a review with the request's own uid, or a Status that says what is wrong; never a bug.
 * {@code -Dfuzz.seconds=3600} tries for an hour, {@code -Dfuzz.seed=2} something else.
 */
final class FuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final long SECONDS = Long.getLong("fuzz.seconds", 60);
    private static final int ROUNDS = 20_000;
    private static final int LARGEST_ANSWER = 64 * 1024;
    private static final Path FAILED = Path.of("target/fuzz-failed.json");
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "null",
        "true",
        "1e999",
        "-1",
        "\\ud800",
        "\\u0000",
        "0.0",
        "\u202e",
        "\u00e9",
        "\"uid\":\"x\"",
        "\"operation\":\"DELETE\"",
        "\"object\":null",
        "\"kind\":{}",
        "\"metadata\":[]",
        "99999999999999999999"
    };

    private final ReviewHandler handler = new ReviewHandler(
            RuleJudge.of(Optional.empty(), Optional.of(Path.of("src/test/resources/command-line/cluster.yaml"))));

    @Test
    void anyBytesAreAnswered() throws IOException {
        Random random = new Random(SEED);
        List<byte[]> seeds = seeds();
        for (int round = 0; round < ROUNDS; round++) {
            check(mutated(seeds, random), "round " + round);
        }
    }

    @Test
    @Tag("slow")
    void anyBytesAreAnsweredForAsLongAsAsked() throws IOException {
        Random random = new Random(SEED + 1);
        List<byte[]> seeds = seeds();
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        for (int round = 0; System.nanoTime() < end; round++) {
            check(mutated(seeds, random), "round " + round);
        }
    }

    private void check(byte[] request, String round) throws IOException {
        try {
            Outcome outcome = handler.handle(request, true);
            assertFalse(
                    outcome instanceof Outcome.Failed,
                    () -> ((Outcome.Failed) outcome).cause().toString());
            if (outcome instanceof Outcome.Judged judged) {
                assertTrue(judged.answer().length <= LARGEST_ANSWER);
                assertEquals(judged.review().uid(), uid(judged.answer()));
            } else {
                byte[] status = StatusJson.document(Refusal.unreadable(((Outcome.Unreadable) outcome).problems()));
                assertNotEquals("", member(status, "message"));
            }
        } catch (RuntimeException | AssertionError e) {
            Files.write(FAILED, request);
            throw new AssertionError(round + ", input in " + FAILED + ": " + e, e);
        }
    }

    private static String uid(byte[] answer) throws IOException {
        return member(answer, "uid");
    }

    private static String member(byte[] document, String name) throws IOException {
        String found = "";
        try (JsonParser json = new JsonFactory().createParser(document)) {
            while (json.nextToken() != null) {
                if (found.isEmpty()
                        && json.currentToken() == JsonToken.FIELD_NAME
                        && json.currentName().equals(name)) {
                    found = json.nextTextValue();
                }
            }
        }
        return found;
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(Path.of("src/test/resources/reviews"))) {
            for (Path path :
                    paths.filter(path -> path.endsWith("request.json")).sorted().toList()) {
                seeds.add(Files.readAllBytes(path));
            }
        }
        seeds.addAll(RuleRequests.all());
        return seeds;
    }

    private static byte[] mutated(List<byte[]> seeds, Random random) {
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int change = random.nextInt(4); change >= 0; change--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(random.nextInt(40) + 1));
            byte[] piece =
                    switch (random.nextInt(4)) {
                        case 0 -> new byte[0];
                        case 1 -> new byte[] {(byte) random.nextInt(256)};
                        case 2 -> PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                        default -> part(seeds.get(random.nextInt(seeds.size())), random);
                    };
            byte[] changed = new byte[from + piece.length + bytes.length - to];
            System.arraycopy(bytes, 0, changed, 0, from);
            System.arraycopy(piece, 0, changed, from, piece.length);
            System.arraycopy(bytes, to, changed, from + piece.length, bytes.length - to);
            bytes = changed;
        }
        return bytes;
    }

    private static byte[] part(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length + 1);
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(200)));
    }
}
