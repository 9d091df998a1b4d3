package dev.headgate.netflow.json;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Whether a line is of a sensible size and UTF-8: a parser would guess other encodings. */
public final class Encoding {
    /** Bytes that a line may have: forty times what a collector writes. */
    public static final int LONGEST = 1 << 16;

    private Encoding() {}

    /** Refuses a line that isn't worth reading. */
    public static void checkSize(byte[] bytes) throws RefusedException {
        if (bytes == null || bytes.length == 0) {
            throw new RefusedException(Reason.EMPTY_VALUE, null, "the value is empty");
        }
        if (bytes.length > LONGEST) {
            throw new RefusedException(Reason.TOO_LARGE, null, "the value is longer than " + LONGEST + " bytes");
        }
    }

    /** Refuses a line that isn't UTF-8. */
    public static void check(byte[] bytes) throws RefusedException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.INVALID_UTF_8, null, "the value isn't UTF-8");
        }
        for (int i = 0; i < Math.min(4, bytes.length); i++) {
            if (bytes[i] == 0) { // JSON never has one, but UTF-16 and UTF-32 do
                throw new RefusedException(Reason.MALFORMED_JSON, null, "not JSON from byte " + i);
            }
        }
    }

    /** Where the text begins: behind a byte order mark, if there is one. */
    static int begin(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }
}
