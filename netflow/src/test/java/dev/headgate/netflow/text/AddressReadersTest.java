package dev.headgate.netflow.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headgate.netflow.flow.Family;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Those who read addresses at once against the one who reads them byte by byte. */
final class AddressReadersTest {
    private static final int ROUNDS = 300_000;

    private final Random random = new Random(11);
    private final AddressReader judge = new AddressReader();
    private final Version4Reader version4 = new Version4Reader();
    private final Version6Reader version6 = new Version6Reader();

    @Test
    void version4() {
        int addresses = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] text = spoilt(octet() + "." + octet() + "." + octet() + "." + octet());
            boolean address = judge.read(text, 0, text.length) && judge.family() == Family.IPV4;
            byte[] line = line(text, Version4Reader.ROOM);
            int end = version4.read(line, 0);
            String shown = new String(text, StandardCharsets.ISO_8859_1);
            assertEquals(address, end == text.length, shown);
            if (address) {
                assertEquals(judge.low(), version4.address(), shown);
                addresses++;
            }
        }
        assertTrue(addresses > ROUNDS / 4 && addresses < ROUNDS * 3 / 4, addresses + " addresses");
    }

    @Test
    void version6() {
        int addresses = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] text = spoilt(groups());
            boolean address = judge.read(text, 0, text.length) && judge.family() == Family.IPV6;
            byte[] line = line(text, Version6Reader.ROOM);
            int end = version6.read(line, 0);
            String shown = new String(text, StandardCharsets.ISO_8859_1);
            // what ends as an address of version 4 is left to others
            assertEquals(address && shown.indexOf('.') < 0, end == text.length, shown);
            if (end == text.length) {
                assertEquals(judge.high(), version6.high(), shown);
                assertEquals(judge.low(), version6.low(), shown);
                addresses++;
            }
        }
        assertTrue(addresses > ROUNDS / 8 && addresses < ROUNDS * 3 / 4, addresses + " addresses");
    }

    private String octet() {
        int kind = random.nextInt(20);
        return kind == 0 ? "0" + random.nextInt(100) : Integer.toString(random.nextInt(kind == 1 ? 1100 : 256));
    }

    private String groups() {
        StringBuilder text = new StringBuilder();
        int groups = random.nextInt(3) == 0 ? 8 : random.nextInt(10);
        int gap = random.nextInt(4) == 0 ? -1 : random.nextInt(groups + 1);
        for (int i = 0; i < groups; i++) {
            text.append(i == gap ? "::" : i == 0 ? "" : ":");
            text.append(Integer.toHexString(random.nextInt(1 << 4 * (1 + random.nextInt(4)))));
        }
        return gap == groups ? text + "::" : text.toString();
    }

    /** The text, or one with another byte in it, or one less, or one more. */
    private byte[] spoilt(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        int at = random.nextInt(bytes.length + 1);
        switch (random.nextInt(8)) {
            case 0 -> {
                if (at < bytes.length) {
                    bytes[at] = (byte) random.nextInt(256);
                }
            }
            case 1 -> {
                if (at < bytes.length) {
                    bytes[at] = (byte) ".:/09af\"".charAt(random.nextInt(8));
                }
            }
            case 2 ->
                bytes = (text.substring(0, at) + "0:.1f".charAt(random.nextInt(5)) + text.substring(at))
                        .getBytes(StandardCharsets.US_ASCII);
            case 3 -> bytes = Arrays.copyOf(bytes, at);
            default -> {}
        }
        return bytes;
    }

    /** With a quote behind it, and whatever else. */
    private byte[] line(byte[] text, int room) {
        byte[] line = new byte[text.length + room + Long.BYTES];
        random.nextBytes(line);
        System.arraycopy(text, 0, line, 0, text.length);
        line[text.length] = '"';
        return line;
    }
}
