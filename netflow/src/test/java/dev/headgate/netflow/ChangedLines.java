package dev.headgate.netflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** The lines of all cases with bytes changed, cut, put in or taken from each other: the same ones in each run. */
public final class ChangedLines {
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

    private final List<byte[]> lines = new ArrayList<>();
    private final Random random;

    public ChangedLines(long seed) throws IOException {
        random = new Random(seed);
        for (Path folder : Cases.folders()) {
            lines.add(Cases.line(folder));
        }
    }

    /** One of the lines, with up to three changes. */
    public byte[] next() {
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
