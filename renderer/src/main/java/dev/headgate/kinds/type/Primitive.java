package dev.headgate.kinds.type;

/** A type without parts. */
public enum Primitive implements Type {
    TEXT("text"),
    INTEGER("an integer"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    /** A Kubernetes quantity such as 500m or 2Gi; a bare number counts. */
    QUANTITY("a quantity", "[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?"),
    INTEGER_OR_TEXT("an integer or text"),
    /** A time span with one of Flink's units, such as 60s or 10min: a bare number would be milliseconds to Flink. */
    DURATION("a duration", "[0-9]+ ?" + Units.FLINK),
    /** The same where none at all makes no sense. */
    POSITIVE_DURATION("a duration above zero", "0*[1-9][0-9]* ?" + Units.FLINK),
    /** A time span above zero with the units of Prometheus, which are fewer than Flink's: no 10min, and no blanks. */
    SCRAPE_INTERVAL(
            "an interval of Prometheus above zero",
            "(?=[0-9a-z]*[1-9])([0-9]+y)?([0-9]+w)?([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?"),
    /** An integer for which octal notation (0644) is meant and allowed. */
    FILE_MODE("a file mode"),
    /** The value of an option of Flink: text by any spelling, so that numbers, true and false need no quotes. */
    OPTION("text, a number, true or false"),
    /** Options of Flink: text by name, where unquoted numbers and nested maps are meant as text too. */
    FLINK_CONFIGURATION("a map of options"),
    /** Whatever was written; nothing is known about it. */
    ANYTHING("anything");

    /** A constant of its own class: those of this one are not there yet when its members are made. */
    private static final class Units {
        static final String FLINK = "(d|h|min|m|s|sec|ms|us|micro|ns|days?|hours?|minutes?|seconds?|millis(econds?)?)";
    }

    private final String words;
    private final String pattern;

    Primitive(String words) {
        this(words, null);
    }

    Primitive(String words, String pattern) {
        this.words = words;
        this.pattern = pattern;
    }

    /** What a person is told to write here, as in "expected an integer". */
    public String words() {
        return words;
    }

    /** The regular expression that the whole of a text must match here, or null where there is none. */
    public String pattern() {
        return pattern;
    }
}
