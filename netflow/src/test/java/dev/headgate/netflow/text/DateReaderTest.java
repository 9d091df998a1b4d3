package dev.headgate.netflow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dates against java.time, and a reader that has read others before against one that hasn't. */
final class DateReaderTest {
    private static final String BYTES = "0123456789-:.TtZz+ \u00ff";

    private final Random random = new Random(5);

    @Test
    void dates() {
        DateReader used = new DateReader();
        Instant instant = Instant.EPOCH;
        for (int i = 0; i < 200_000; i++) {
            // several in a second, as in lines that follow each other
            instant = i % 5 == 0
                    ? Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE) + 86_400L, random.nextInt(1_000_000_000))
                    : instant.with(ChronoField.NANO_OF_SECOND, random.nextInt(1_000) * 1_000_000L);
            ZoneOffset zone = ZoneOffset.ofTotalSeconds((random.nextInt(3) - 1) * 60 * random.nextInt(18 * 60));
            String text = OffsetDateTime.ofInstant(instant, zone).toString();
            if (text.indexOf(':') == text.lastIndexOf(':', text.length() - 4)) {
                continue; // java.time leaves a second of zero out, which RFC 3339 doesn't
            }
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            assertTrue(used.read(bytes, 0, bytes.length), text);
            assertEquals(instant, Instant.ofEpochSecond(used.seconds(), used.nanos()), text);
        }
    }

    @Test
    void noDateYet() {
        for (int filler = 0; filler < 256; filler++) {
            byte[] text = new byte[20];
            Arrays.fill(text, (byte) filler);
            text[19] = 'Z';
            assertFalse(new DateReader().read(text, 0, text.length), "bytes of " + filler);
        }
    }

    /** A second that is remembered is that of its own clock. */
    @Test
    void sameSecondElsewhere() {
        DateReader used = new DateReader();
        String second = "2026-11-21T18:08:33";
        long there = Instant.parse(second + "Z").getEpochSecond();
        for (int round = 0; round < 2; round++) {
            assertEquals(there, seconds(used, second + "Z"));
            assertEquals(there - 3600, seconds(used, second + "+01:00"));
            assertEquals(there + 1800, seconds(used, second + "-00:30"));
            assertEquals(there, seconds(used, second + ".5z"));
            assertEquals(-1, seconds(used, second));
            assertEquals(-1, seconds(used, second + "x"));
            assertEquals(-1, seconds(used, second + "+01:0"));
        }
    }

    private static long seconds(DateReader reader, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return reader.read(bytes, 0, bytes.length) ? reader.seconds() : -1;
    }

    /** A byte that is wrong is as wrong behind a date that was right. */
    @Test
    void spoiltDates() {
        byte[] right = "2026-11-21T18:08:33.123Z".getBytes(StandardCharsets.US_ASCII);
        DateReader used = new DateReader();
        int dates = 0;
        for (int i = 0; i < 200_000; i++) {
            assertTrue(used.read(right, 0, right.length));
            byte[] spoilt = right.clone();
            for (int times = random.nextInt(3); times >= 0; times--) {
                spoilt[random.nextInt(spoilt.length)] = (byte) BYTES.charAt(random.nextInt(BYTES.length()));
            }
            String text = new String(spoilt, StandardCharsets.ISO_8859_1);
            DateReader other = new DateReader();
            boolean date = other.read(spoilt, 0, spoilt.length);
            assertEquals(date, used.read(spoilt, 0, spoilt.length), text);
            if (date) {
                assertEquals(other.seconds(), used.seconds(), text);
                assertEquals(other.nanos(), used.nanos(), text);
                dates++;
            }
        }
        assertTrue(dates > 20_000 && dates < 180_000, dates + " dates");
    }
}
