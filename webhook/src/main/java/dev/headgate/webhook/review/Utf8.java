package dev.headgate.webhook.review;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Sees to it that bytes are UTF-8 and nothing else, before a parser that would guess other encodings looks at them. */
final class Utf8 {
    private Utf8() {}

    /** Where the text begins: behind a byte order mark. */
    static int check(byte[] bytes) {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= b >= 0;
            if (b == 0) { // JSON never has one, but UTF-16 and UTF-32 do
                throw refused("the body isn't JSON in UTF-8: it has a zero byte");
            }
        }
        if (ascii) {
            return 0;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw refused("the body isn't UTF-8");
        }
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return marked ? 3 : 0;
    }

    private static InputException refused(String what) {
        return new InputException(new Problem(Position.of(RequestTree.SOURCE), "", what, ReviewReader.FIX));
    }
}
