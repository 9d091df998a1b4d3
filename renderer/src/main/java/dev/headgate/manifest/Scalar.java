package dev.headgate.manifest;

import java.util.List;

/**
 * Text, a number, true, false or null.
 *
 * @param text text as it is meant; a number, true or false as JSON writes it, with all its digits
 */
public record Scalar(Type type, String text, List<Origin> origins) implements Value {
    /** What JSON calls it, with whole numbers apart and one that only some places allow. */
    public enum Type {
        TEXT("text"),
        INTEGER("the number"),
        DECIMAL("the number"),
        /** A whole number with a leading zero: octal to most readers, allowed only where a file mode is meant. */
        OCTAL("the number"),
        BOOLEAN("the boolean"),
        NULL("nothing");

        private final String words;

        Type(String words) {
            this.words = words;
        }
    }

    public boolean isNull() {
        return type == Type.NULL;
    }

    /** What stood in the file: 0644 for the number 420, 1.20 for text that was written without quotes. */
    public String written() {
        return source().value();
    }

    /** Where the value stands: its origin, or of a scalar that is just one variable the variable's declaration. */
    public Origin source() {
        String newest = origin().value();
        boolean variable = origins.size() > 1
                && newest != null
                && newest.startsWith("${")
                && newest.indexOf('}') == newest.length() - 1
                && !newest.equals(text);
        return variable ? origins.get(1) : origin();
    }

    @Override
    public Scalar withOrigins(List<Origin> newOrigins) {
        return new Scalar(type, text, newOrigins);
    }

    @Override
    public String words() {
        return switch (type) {
            case NULL -> "nothing";
            case TEXT -> "text \"" + shortened(text) + "\"";
            case INTEGER, DECIMAL, OCTAL, BOOLEAN -> type.words + " " + shortened(written());
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    @Override
    public boolean sameAs(Value other) {
        return other instanceof Scalar that && type == that.type && text.equals(that.text);
    }
}
