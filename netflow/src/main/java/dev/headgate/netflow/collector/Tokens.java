package dev.headgate.netflow.collector;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.headgate.netflow.flow.Reason;
import dev.headgate.netflow.flow.RefusedException;
import dev.headgate.netflow.text.Digits;
import java.io.IOException;

/** What the parser stands on, or why it isn't what the column needs. */
final class Tokens {
    private Tokens() {}

    static boolean isText(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    /** Whether it is the name of a number. */
    static boolean isName(JsonParser parser, Column column) {
        return column.rendered() && isText(parser);
    }

    static long unsigned(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected("a whole number", parser, column);
        }
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        int length = parser.getTextLength();
        if (!Digits.fit(text, from, length)) {
            throw refused(Reason.OUT_OF_RANGE, parser, column);
        }
        return Digits.value(text, from, length);
    }

    static void needText(JsonParser parser, Column column) throws IOException, RefusedException {
        if (!isText(parser)) {
            throw unexpected("text", parser, column);
        }
    }

    static void needList(JsonParser parser, Column column) throws IOException, RefusedException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected("a list", parser, column);
        }
    }

    /** A refusal with the value as its detail. */
    static RefusedException refused(Reason reason, JsonParser parser, Column column) throws IOException {
        return new RefusedException(reason, column.name(), parser.getText());
    }

    private static RefusedException unexpected(String what, JsonParser parser, Column column) throws IOException {
        String found =
                switch (parser.currentToken()) {
                    case START_OBJECT -> "an object";
                    case START_ARRAY -> "a list";
                    case VALUE_STRING -> "the text '" + parser.getText() + "'";
                    default -> parser.getText();
                };
        return new RefusedException(Reason.BAD_TYPE, column.name(), "expected " + what + ", found " + found);
    }
}
