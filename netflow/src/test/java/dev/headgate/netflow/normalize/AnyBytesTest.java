package dev.headgate.netflow.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.Cases;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.yang.Profile;
import dev.headgate.netflow.yang.YangModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, they become a document that follows the module, or a dead letter; always the same one. */
final class AnyBytesTest {
    private static final int ROUNDS = 12_000;
    private static final String[] PIECES = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "-",
        "0",
        "1e9",
        "18446744073709551615",
        "\"\"",
        "\\u0000",
        "\u00e9",
        "\ud83d\ude00",
        " ",
        "\n",
        "::",
        "255.255.255.255",
        "\"Proto\":6,",
        "\"bytes\":1,",
        "\"x\":{},",
        "NaN",
        "/**/"
    };

    @Test
    void changedLines() throws IOException {
        List<byte[]> lines = new ArrayList<>();
        for (Path folder : Cases.folders()) {
            lines.add(Cases.line(folder));
        }
        Random random = new Random(20261121);
        Normalizer normalizer = new Normalizer(Profile.RFC7951);
        Normalizer other = new Normalizer(Profile.RFC7951);
        Normalizer legacy = new Normalizer(Profile.LEGACY);
        YangModule module = new YangModule();
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        int documents = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] line = changed(lines, random);
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
                NormalizedFlow again = (NormalizedFlow) other.normalize(line);
                assertEquals(new String(again.value(), StandardCharsets.UTF_8), document, shown);
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

    private static void decode(YangModule module, String document, String line) {
        try {
            module.decode(document);
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(line + "\nbecame\n" + document, e);
        }
    }

    private static byte[] changed(List<byte[]> lines, Random random) throws IOException {
        byte[] line = lines.get(random.nextInt(lines.size()));
        int changes = random.nextInt(4);
        for (int i = 0; i < changes && line.length > 0; i++) {
            int at = random.nextInt(line.length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            switch (random.nextInt(6)) {
                case 0 -> line = Arrays.copyOf(line, at);
                case 1 -> {
                    line = line.clone();
                    line[at] = (byte) random.nextInt(256);
                }
                case 2 -> {
                    line = line.clone();
                    line[at] = (byte) (' ' + random.nextInt(95));
                }
                case 3 -> {
                    int to = Math.min(line.length, at + 1 + random.nextInt(5));
                    out.write(line, 0, at);
                    out.write(line, to, line.length - to);
                    line = out.toByteArray();
                }
                case 4 -> {
                    out.write(line, 0, at);
                    out.writeBytes(PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
                    out.write(line, at, line.length - at);
                    line = out.toByteArray();
                }
                default -> {
                    byte[] other = lines.get(random.nextInt(lines.size()));
                    int from = random.nextInt(other.length + 1);
                    out.write(line, 0, at);
                    out.write(other, from, other.length - from);
                    line = out.toByteArray();
                }
            }
        }
        return line;
    }
}
