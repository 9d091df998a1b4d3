package dev.headgate.yaml;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/** The characters of a text from some line on, whose places are told as those of the whole text. */
final class DocumentReader extends StreamReader {
    private final String text;
    private final int start;
    private final int firstLine;

    /** All of a text, in front of which there are so many lines. */
    DocumentReader(String text, int linesBefore) {
        this(text, 0, linesBefore);
    }

    private DocumentReader(String text, int start, int firstLine) {
        super(start == 0 ? text : text.substring(start));
        this.text = text;
        this.start = start;
        this.firstLine = firstLine;
    }

    @Override
    public Mark getMark() {
        Mark mark = super.getMark();
        return firstLine == 0
                ? mark
                : new Mark(
                        mark.getName(),
                        mark.getIndex(),
                        mark.getLine() + firstLine,
                        mark.getColumn(),
                        mark.getBuffer(),
                        mark.getPointer());
    }

    /**
     * The same text from the next line that begins a document, or null if there is none.
     *
     * @param line from which on one is sought, counted from 0; never the one with which these characters begin
     */
    DocumentReader next(int line) {
        int number = firstLine;
        for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', end + 1)) {
            int next = end + 1;
            number++;
            if (number >= line
                    && text.startsWith("---", next)
                    && (next + 3 == text.length() || Character.isWhitespace(text.charAt(next + 3)))) {
                return new DocumentReader(text, next, number);
            }
        }
        return null;
    }
}
