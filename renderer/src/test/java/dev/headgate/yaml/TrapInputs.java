package dev.headgate.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The inputs of traps that an editor, Git or a reviewer would spoil or not see: bytes instead of a file. */
final class TrapInputs {
    private static final String CONFIG_MAP =
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\ndata:\n  before: a\n";
    private static final String LOCK = "apiVersion: example.com/v1\nkind: Lock\nmetadata:\n  name: app\nspec:\n";

    /** By the name of the trap's folder. */
    static final Map<String, byte[]> GENERATED = Map.ofEntries(
            Map.entry("27-text-behind-quotes", text(CONFIG_MAP + "  a:\n      b: \"\n  c: \"x\n")),
            Map.entry(
                    "39-nesting-in-brackets", text(LOCK + "  v: " + "[".repeat(200_000) + "]".repeat(200_000) + "\n")),
            Map.entry("39-nesting-by-indentation", text(LOCK + indented(1_000))),
            Map.entry("40-byte-order-mark", text("\ufeff" + CONFIG_MAP)),
            Map.entry(
                    "41-carriage-returns",
                    text((CONFIG_MAP + "  v: |\n    a\n    b\n  w: 'a\n\n    b'\n").replace("\n", "\r\n"))),
            Map.entry("43-not-utf-8", bytes(CONFIG_MAP + "  v: ", 0xff, 0xfe)),
            Map.entry("44-line-separator", text(CONFIG_MAP + "  v: a\u2028b\n")),
            Map.entry("44-next-line", text(CONFIG_MAP + "  v: \"a\u0085b\"\n")),
            Map.entry("45-escape-cut-off", text(CONFIG_MAP + "  v: \"\\x")),
            Map.entry("45-escape-out-of-bounds", text(CONFIG_MAP + "  v: \"\\UFFFFFFFF\"\n")),
            Map.entry("50-no-line-break-at-the-end", text(CONFIG_MAP + "  v: a")),
            Map.entry("54-control-character", text(CONFIG_MAP + "  v: a\u0001b\n")),
            Map.entry("54-no-break-space", text(CONFIG_MAP + "  v: a\u00a0b\n")));

    private TrapInputs() {}

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text, int... more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text(text));
        for (int b : more) {
            bytes.write(b);
        }
        return bytes.toByteArray();
    }

    private static String indented(int levels) {
        StringBuilder text = new StringBuilder();
        for (int level = 1; level <= levels; level++) {
            text.append("  ".repeat(level)).append("v:\n");
        }
        return text.toString();
    }
}
