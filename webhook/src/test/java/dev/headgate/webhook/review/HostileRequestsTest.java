package dev.headgate.webhook.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.webhook.Golden;
import dev.headgate.webhook.TestJudge;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing that a stranger sends takes more than a moment and a bounded answer, which the file of its name below hostile/ holds. */
final class HostileRequestsTest {
    private static final Path EXPECTED = Path.of("src/test/resources/hostile");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private static final SortedMap<String, byte[]> REQUESTS = new TreeMap<>();

    static {
        REQUESTS.put("depth-10000", spec("[".repeat(10_000) + "]".repeat(10_000)));
        REQUESTS.put("depth-1000000", spec("{\"a\":".repeat(1_000_000) + "1" + "}".repeat(1_000_000)));
        REQUESTS.put("depth-400", spec("[".repeat(400) + "]".repeat(400)));
        REQUESTS.put("text-of-6-mib", spec("\"" + "a".repeat(6 << 20) + "\""));
        REQUESTS.put("text-of-1-mib", spec("\"" + "a".repeat(1 << 20) + "\""));
        REQUESTS.put("number-of-100000-digits", spec("1" + "0".repeat(100_000)));
        REQUESTS.put("name-of-60-kb", spec("{\"" + "n".repeat(60_000) + "\":1}"));
        REQUESTS.put("million-items", spec("{\"env\":[" + "1,".repeat(1_000_000) + "1]}"));
        REQUESTS.put("million-maps", spec("{\"env\":[" + "{\"a\":{}},".repeat(700_000) + "1]}"));
        REQUESTS.put("hundred-thousand-names", spec(names(100_000)));
        REQUESTS.put("colliding-names", spec(colliding()));
        REQUESTS.put("ten-thousand-errors", Requests.create("u", "\"test/errors\":\"10000\"", "{}"));
        REQUESTS.put("fifty-errors", Requests.create("u", "\"test/errors\":\"50\"", "{}"));
        REQUESTS.put("fifty-one-errors", Requests.create("u", "\"test/errors\":\"51\"", "{}"));
        REQUESTS.put(
                "fifty-long-errors",
                Requests.create("u", "\"test/errors\":\"50\",\"test/more\":\"" + "\u65e5".repeat(5000) + "\"", "{}"));
        REQUESTS.put("warning-of-1-mib", Requests.create("u", "\"test/warn\":\"" + "w".repeat(1 << 20) + "\"", "{}"));
        REQUESTS.put("bug", Requests.create("u", "\"test/throw\":\"hunter2\"", "{}"));
        REQUESTS.put("not-utf-8", spec("\"\u00ff\"").clone());
        REQUESTS.compute("not-utf-8", (name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .getBytes(StandardCharsets.ISO_8859_1));
        REQUESTS.put(
                "utf-16", new String(Requests.fine("u"), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE));
        REQUESTS.put(
                "byte-order-mark",
                ByteBuffer.allocate(3 + Requests.fine("u").length)
                        .put(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})
                        .put(Requests.fine("u"))
                        .array());
        REQUESTS.put("zero-bytes", new byte[1000]);
        REQUESTS.put("half-a-character", spec("{\"job\":{\"parallelism\":\"\\ud800\"}}"));
        REQUESTS.put("escaped-zero", spec("{\"job\":{\"parallelism\":\"\\u0000\"}}"));
    }

    @TestFactory
    Stream<DynamicTest> requests() {
        return REQUESTS.entrySet().stream()
                .map(request ->
                        DynamicTest.dynamicTest(request.getKey(), () -> check(request.getKey(), request.getValue())));
    }

    private static void check(String name, byte[] request) {
        ReviewHandler handler = new ReviewHandler(new TestJudge());
        Outcome outcome = assertTimeoutPreemptively(PATIENCE, () -> handler.handle(request, true));
        if (outcome instanceof Outcome.Judged judged) {
            assertTrue(judged.answer().length <= LARGEST_ANSWER, "the answer has " + judged.answer().length + " bytes");
            Outcome.Judged again = (Outcome.Judged) handler.handle(request, true);
            assertEquals(text(judged.answer()), text(again.answer()), "the same request has the same answer");
        }
        Golden.check(EXPECTED.resolve(name + ".txt"), Answers.of(outcome));
    }

    private static byte[] spec(String spec) {
        return Requests.create("u", "", spec);
    }

    private static String names(int count) {
        StringBuilder map = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            map.append(i == 0 ? "" : ",").append("\"k").append(i).append("\":").append(i);
        }
        return map.append('}').toString();
    }

    /** Names of one hash code: in a map without an order of last resort each would be compared with all. */
    private static String colliding() {
        StringBuilder map = new StringBuilder("{");
        for (int i = 0; i < 1 << 15; i++) {
            map.append(i == 0 ? "\"" : ",\"");
            for (int bit = 0; bit < 15; bit++) {
                map.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            map.append("\":1");
        }
        return map.append('}').toString();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
