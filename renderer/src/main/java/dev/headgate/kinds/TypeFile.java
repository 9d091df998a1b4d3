package dev.headgate.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of one part of the type table: a head, an empty line, and blocks of lines in the order of their names.
 *
 * <p>A block is a name and, indented by a space, one line for each field. A block is found by bisection, so that a cold
 * process pays for those it asks for and not for the hundreds it doesn't.
 */
final class TypeFile {
    private final String text;
    private final int firstBlock;

    TypeFile(String text) {
        this.text = text;
        this.firstBlock = text.indexOf("\n\n") + 2;
    }

    static TypeFile shipped(String resource) {
        try (InputStream stream = TypeFile.class.getResourceAsStream(resource)) {
            // Nothing in it is beyond ASCII, and this is the character set that needs no decoding.
            return new TypeFile(new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines before the blocks, each with a line break at its end. */
    String head() {
        return text.substring(0, firstBlock - 1);
    }

    /** The lines of the block's fields, each with a line break at its end. */
    Optional<String> block(String name) {
        int low = firstBlock;
        int high = text.length();
        while (low < high) {
            int start = startOfBlock((low + high) >>> 1);
            int endOfName = text.indexOf('\n', start);
            int end = endOfBlock(endOfName + 1);
            int order = name.compareTo(text.substring(start, endOfName));
            if (order == 0) {
                return Optional.of(text.substring(endOfName + 1, end));
            }
            if (order < 0) {
                high = start;
            } else {
                low = end;
            }
        }
        return Optional.empty();
    }

    private int startOfBlock(int position) {
        int start = text.lastIndexOf('\n', position - 1) + 1;
        while (text.charAt(start) == ' ') {
            start = text.lastIndexOf('\n', start - 2) + 1;
        }
        return start;
    }

    private int endOfBlock(int firstField) {
        int end = firstField;
        while (end < text.length() && text.charAt(end) == ' ') {
            end = text.indexOf('\n', end) + 1;
        }
        return end;
    }
}
