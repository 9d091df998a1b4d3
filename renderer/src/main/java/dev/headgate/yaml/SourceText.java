package dev.headgate.yaml;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text that every reader sees alike: UTF-8 without a byte order mark and without characters that don't print. */
public final class SourceText {
    private static final String UTF_8 = "UTF-8 text";

    private SourceText() {}

    /** Decodes a file; what is wrong with its bytes or characters is added to the problems, and the text is then "". */
    public static Source decode(String path, String layer, byte[] bytes, Problems problems) {
        return decode(path, layer, bytes, 0, 0, problems);
    }

    private static Source decode(
            String path, String layer, byte[] bytes, int linesBefore, long bytesBefore, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            Source source = new Source(path, layer, "");
            int line =
                    linesBefore + 1 + (int) text.chars().filter(c -> c == '\n').count();
            problems.add(new Problem(
                    new Position(source, line, 0),
                    null,
                    "the file is not UTF-8",
                    String.format("byte 0x%02X at offset %d", bytes[in.position()] & 0xff, bytesBefore + in.position()),
                    UTF_8,
                    "save the file as UTF-8"));
            return source;
        }
        return source(path, layer, text, linesBefore, problems);
    }

    /**
     * Decodes text of others as kubectl does: bytes that are no character become one that stands for them.
     *
     * @param linesBefore how many lines of the file stand in front of these bytes
     * @param bytesBefore likewise
     */
    public static Source decodeAsKubectl(
            String path, String layer, byte[] bytes, int linesBefore, long bytesBefore, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            Problems wrong = new Problems();
            decode(path, layer, bytes, linesBefore, bytesBefore, wrong);
            for (Problem problem : wrong.sorted()) {
                if (problem.expected() != null && problem.expected().equals(UTF_8)) {
                    problems.warn("not-utf-8", problem);
                }
            }
        }
        return source(path, layer, text, linesBefore, problems);
    }

    private static Source source(String path, String layer, String decoded, int linesBefore, Problems problems) {
        String text = decoded;
        if (linesBefore == 0 && text.startsWith("\ufeff")) {
            text = text.substring(1);
            Source source = new Source(path, layer, text);
            problems.warn(
                    "byte-order-mark",
                    new Problem(
                            new Position(source, 1, 1),
                            null,
                            "the file begins with a byte order mark",
                            "save it as UTF-8 without one"));
        }
        Source source = new Source(path, layer, text, linesBefore);
        return readable(source, problems) ? source : new Source(path, layer, "");
    }

    private static boolean readable(Source source, Problems problems) {
        String text = source.text();
        int line = source.linesBefore() + 1;
        int start = 0;
        boolean readable = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                start = i + 1;
            } else if (c < ' ' && c != '\t' && !(c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n')
                    || c >= 0x7f && c < 0xa0
                    || c == '\u2028'
                    || c == '\u2029'
                    || c == '\ufeff'
                    || c >= '\ufffe') {
                // the text is kept out of the report: it could be a binary file of any size
                problems.add(new Problem(
                        new Position(
                                new Source(source.path(), source.layer(), ""), line, text.codePointCount(start, i) + 1),
                        null,
                        "a character that does not print",
                        String.format("U+%04X", (int) c),
                        "text",
                        c == 0 || text.indexOf('\ufffd') >= 0
                                ? "this looks like a binary file: it doesn't belong here"
                                : String.format("remove it, or write \"\\u%04x\" in double quotes", (int) c)));
                readable = false;
                break;
            }
        }
        return readable;
    }

    /** Whether the text can be written as UTF-8 at all: an escape like "\ud800" makes half a character. */
    static boolean encodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                try {
                    StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
                    return true;
                } catch (CharacterCodingException e) {
                    return false;
                }
            }
        }
        return true;
    }
}
