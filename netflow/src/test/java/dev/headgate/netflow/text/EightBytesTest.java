package dev.headgate.netflow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eight bytes at once against one after the other. */
final class EightBytesTest {
    private final Random random = new Random(3);

    @Test
    void digits() {
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = bytes("0123456789/:09\u0000\u00ff,}");
            int count = 0;
            while (count < bytes.length && bytes[count] >= '0' && bytes[count] <= '9') {
                count++;
            }
            long word = EightBytes.at(bytes, 0);
            assertEquals(count, EightBytes.digits(word));
            if (count > 0) {
                String digits = new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
                assertEquals(Long.parseLong(digits), EightBytes.value(word, count), digits);
            }
        }
    }

    @Test
    void otherThanDigits() {
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = bytes("0123456789/:.\"09\u0000\u007f\u0080\u00b0\u00ff");
            int expected = 0;
            for (int at = 0; at < bytes.length; at++) {
                expected |= bytes[at] >= '0' && bytes[at] <= '9' ? 0 : 1 << at;
            }
            assertEquals(expected, EightBytes.otherThanDigits(EightBytes.at(bytes, 0)));
        }
    }

    @Test
    void hexadecimal() {
        int digits = 0;
        for (int i = 0; i < 400_000; i++) {
            // half of them have a byte that may be none
            byte[] bytes = bytes("0123456789abcdefABCDEF");
            bytes[random.nextInt(bytes.length)] = (byte) (i % 2 == 0 ? random.nextInt(256) : 'c');
            long expected = 0;
            for (int at = bytes.length - 1; at >= 0 && expected >= 0; at--) {
                int digit = Digits.hexadecimal(bytes[at]);
                expected = digit < 0 ? -1 : expected << Byte.SIZE | digit;
            }
            assertEquals(expected, EightBytes.hexadecimal(EightBytes.at(bytes, 0)), () -> Arrays.toString(bytes));
            digits += expected < 0 ? 0 : 1;
        }
        assertTrue(digits > 200_000 && digits < 250_000, digits + " of digits alone");
    }

    @Test
    void hash() {
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = bytes("0123456789abcdef:.\u0000\u007f");
            int expected = new String(bytes, StandardCharsets.US_ASCII).hashCode();
            assertEquals(expected, EightBytes.hash(EightBytes.at(bytes, 0)));
        }
    }

    @Test
    void plainCharacters() {
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = bytes("\"\\!#[]\u0000\u001f \u007f\u0080\u00a2\u00dc\u00ffabcdefghijklmnopq");
            int count = 0;
            while (count < bytes.length
                    && bytes[count] != '"'
                    && bytes[count] != '\\'
                    && (bytes[count] < 0 || bytes[count] >= ' ')) {
                count++;
            }
            assertEquals(count, EightBytes.plain(EightBytes.at(bytes, 0)));
        }
    }

    @Test
    void numbers() {
        for (int i = 0; i < 200_000; i++) {
            int number = i < 100_000 ? i : random.nextInt(100_000_000);
            long word = EightBytes.ofNumber(number);
            byte[] bytes = new byte[Long.BYTES];
            EightBytes.put(bytes, 0, word);
            String digits = new String(bytes, StandardCharsets.ISO_8859_1);
            assertEquals(number, Integer.parseInt(digits), digits);
            String written = Integer.toString(number);
            assertEquals(Long.BYTES - written.length(), EightBytes.leadingZeros(word), written);
        }
    }

    private byte[] bytes(String alphabet) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
        }
        return bytes;
    }
}
