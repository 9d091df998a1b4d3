package dev.headgate.netflow.json;

import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Sees to it that a line is of a sensible size and UTF-8, before a parser that would guess other encodings looks at it. */
public final class Encoding {
    /** Bytes that a line may have: forty times what a collector writes. */
    public static final int LONGEST = 1 << 16;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Encoding() {}

    public static void check(byte[] bytes) throws RefusedException {
        if (bytes == null || bytes.length == 0) {
            throw new RefusedException(Reason.EMPTY_VALUE, null, "the value is empty");
        }
        if (bytes.length > LONGEST) {
            throw new RefusedException(Reason.TOO_LARGE, null, "the value is longer than " + LONGEST + " bytes");
        }
        if (!ascii(bytes)) {
            decode(bytes);
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

    private static void decode(byte[] bytes) throws RefusedException {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new RefusedException(Reason.INVALID_UTF_8, null, "the value isn't UTF-8");
        }
    }

    private static boolean ascii(byte[] bytes) {
        long all = 0;
        int i = 0;
        for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
            all |= (long) LONGS.get(bytes, i);
        }
        for (; i < bytes.length; i++) {
            all |= bytes[i];
        }
        return (all & NOT_ASCII) == 0;
    }
}
