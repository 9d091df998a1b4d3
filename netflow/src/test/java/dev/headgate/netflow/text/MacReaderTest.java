package dev.headgate.netflow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Six pairs at once against the text that says what they are. */
final class MacReaderTest {
    private static final Pattern PAIRS = Pattern.compile("([0-9a-fA-F]{2}:){5}[0-9a-fA-F]{2}");

    private final Random random = new Random(11);

    @Test
    void honestAndSpoilt() {
        int honest = 0;
        for (int i = 0; i < 300_000; i++) {
            String text = String.format(Locale.ROOT, "%012x", random.nextLong() >>> 16)
                    .replaceAll("(..)(?!$)", "$1:");
            byte[] bytes = (i % 3 == 0 ? text.toUpperCase(Locale.ROOT) : text).getBytes(StandardCharsets.ISO_8859_1);
            if (i % 2 == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            String read = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean good = PAIRS.matcher(read).matches();
            assertEquals(
                    good ? Long.parseLong(read.replace(":", ""), 16) : -1,
                    MacReader.read(bytes, 0, bytes.length),
                    read);
            honest += good ? 1 : 0;
        }
        assertTrue(honest > 150_000 && honest < 200_000, honest + " honest");
    }

    /** Nothing around it is looked at, and no length but its own is taken. */
    @Test
    void whereItStands() {
        byte[] text = "\"02:00:5e:10:00:01\"".getBytes(StandardCharsets.US_ASCII);
        assertEquals(0x02005e100001L, MacReader.read(text, 1, text.length - 1));
        assertEquals(-1, MacReader.read(text, 1, text.length - 2));
        assertEquals(-1, MacReader.read(text, 0, text.length - 1));
        assertEquals(-1, MacReader.read(text, 1, 1));
    }
}
