package dev.headgate.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files in the ways that editors, merges and enemies do; the same damage for the same seed. */
final class Mutations {
    /** Pieces on which the meaning of YAML hangs. */
    private static final List<String> PIECES = List.of(
            "&a ",
            "*a",
            "<<: *a",
            "!!str ",
            "!x ",
            "%YAML 1.2\n",
            "---\n",
            "...\n",
            "[",
            "]",
            "{",
            "}",
            ",",
            ": ",
            "? ",
            "- ",
            "|",
            ">-",
            "|2+\n",
            "\t",
            "\"",
            "'",
            "\\",
            "\"\\x",
            "\"\\UFFFFFFFF\"",
            "\"\\ud800\"",
            "#",
            " ",
            "\n",
            "\n\n  ",
            "\r\n",
            "\r",
            "\u00a0",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\ud83d\ude00",
            "\u0000",
            "~",
            "null",
            "on",
            "0777",
            "1e400",
            "@",
            "`");

    private final Random random;
    private final List<byte[]> files;

    Mutations(long seed, List<byte[]> files) {
        this.random = new Random(seed);
        this.files = files;
    }

    /** One of the files with a few things wrong. */
    byte[] next() {
        byte[] bytes = any();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes = mutated(bytes);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(40));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> spliced(bytes, from, to, new byte[0]);
            case 3 -> spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> spliced(bytes, from, from, repeated(Arrays.copyOfRange(bytes, from, to)));
            case 5 -> spliced(bytes, from, from, repeated(piece()));
            case 6 -> spliced(bytes, from, to, any());
            default -> spliced(bytes, from, from, piece());
        };
    }

    private byte[] any() {
        return files.get(random.nextInt(files.size()));
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        if (flipped.length > 0) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private byte[] repeated(byte[] bytes) {
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int i = random.nextInt(random.nextInt(10) == 0 ? 3000 : 100); i > 0; i--) {
            repeated.writeBytes(bytes);
        }
        return repeated.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] between) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(bytes, 0, from);
        spliced.writeBytes(between);
        spliced.write(bytes, to, bytes.length - to);
        return spliced.toByteArray();
    }
}
