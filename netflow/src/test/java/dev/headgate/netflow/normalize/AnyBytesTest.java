package dev.headgate.netflow.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.Cases;
import dev.headgate.netflow.ChangedLines;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.yang.Profile;
import dev.headgate.netflow.yang.YangModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they become a document that follows the module, or a dead letter; always the same one. */
final class AnyBytesTest {
    private static final int ROUNDS = 12_000;

    @Test
    void changedLines() throws IOException {
        ChangedLines lines = new ChangedLines(20261121);
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        Normalizer other = new Normalizer(Profile.RFC7951);
        Normalizer legacy = new Normalizer(Profile.LEGACY);
        YangModule module = new YangModule();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int documents = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = lines.next();
            Normalized normalized = normalizer.normalize(line);
            String shown = new String(line, StandardCharsets.ISO_8859_1);
            if (normalized instanceof NormalizedFlow flow) {
                documents++;
                String document = new String(flow.value(), StandardCharsets.UTF_8);
                decode(module, document, shown);
                if (legacy.normalize(line) instanceof NormalizedFlow old) {
                    decode(module, new String(old.value(), StandardCharsets.UTF_8), shown);
                }
                // what came before leaves no trace
                assertEquals(document, shown(other.normalize(line)), shown);
            } else {
                DeadLetter letter = (DeadLetter) normalized;
                reasons.add(letter.reason());
                assertTrue(letter.detail().matches("[ -~]{1,83}"), letter.detail());
                assertTrue(letter.field() == null || letter.field().matches("[ -~]{1,83}"), letter.field());
            }
        }
        assertTrue(documents > ROUNDS / 20, "only " + documents + " documents");
        reasons.add(Reason.TOO_LARGE); // the only one that a small change doesn't lead to
        assertEquals(EnumSet.allOf(Reason.class), reasons);
    }

    @Test
    void randomBytes() {
        Random random = new Random(4);
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = new byte[random.nextInt(200)];
            random.nextBytes(line);
            assertTrue(normalizer.normalize(line) instanceof DeadLetter);
        }
    }

    @Test
    void noValueAtAll() {
        DeadLetter letter = (DeadLetter) new Normalizer(Profile.RFC7951).normalize(null);
        assertEquals(Reason.EMPTY_VALUE, letter.reason());
    }

    @Test
    void hugeLines() throws IOException {
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        byte[] line = Cases.line("fork-tcp-ipv4");
        byte[] longest = Arrays.copyOf(line, Normalizer.LONGEST);
        Arrays.fill(longest, line.length, longest.length, (byte) ' ');
        assertTrue(normalizer.normalize(longest) instanceof NormalizedFlow);
        for (int size : new int[] {Normalizer.LONGEST + 1, 1 << 20, 1 << 24}) {
            byte[] huge = Arrays.copyOf(longest, size);
            Arrays.fill(huge, longest.length, size, (byte) ' ');
            assertEquals(Reason.TOO_LARGE, ((DeadLetter) normalizer.normalize(huge)).reason());
        }
        for (String piece : new String[] {"[", "{\"a\":", "\"", "9", "{\"x\":1,", "\u00e9", "\0"}) {
            byte[] bomb = piece.repeat(Normalizer.LONGEST).getBytes(StandardCharsets.UTF_8);
            assertNotNull(normalizer.normalize(Arrays.copyOf(bomb, Normalizer.LONGEST)));
        }
        assertTrue(normalizer.normalize(line) instanceof NormalizedFlow, "a bad line must not spoil the next one");
    }

    private static String shown(Normalized normalized) {
        return normalized instanceof NormalizedFlow flow
                ? new String(flow.value(), StandardCharsets.UTF_8)
                : normalized.toString();
    }

    private static void decode(YangModule module, String document, String line) {
        try {
            module.decode(document);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(line + "\nbecame\n" + document, e);
        }
    }
}
