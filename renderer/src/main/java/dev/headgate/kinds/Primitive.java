package dev.headgate.kinds;

/** A type without parts. */
public enum Primitive implements Type {
    TEXT("text"),
    INTEGER("an integer"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    /** A Kubernetes quantity such as 500m or 2Gi; a bare number counts. */
    QUANTITY("a quantity"),
    INTEGER_OR_TEXT("an integer or text"),
    /** A time span with its unit, such as 60s or 10min: a bare number would be milliseconds to Flink. */
    DURATION("a duration"),
    /** An integer for which octal notation (0644) is meant and allowed. */
    FILE_MODE("a file mode"),
    /** Options of Flink: text by name, where unquoted numbers and nested maps are meant as text too. */
    FLINK_CONFIGURATION("a map of options"),
    /** Whatever was written; nothing is known about it. */
    ANYTHING("anything");

    private final String words;

    Primitive(String words) {
        this.words = words;
    }

    /** What a person is told to write here, as in "expected an integer". */
    public String words() {
        return words;
    }
}
