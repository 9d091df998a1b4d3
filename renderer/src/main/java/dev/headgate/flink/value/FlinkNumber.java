package dev.headgate.flink.value;

/** Numbers as Flink reads them: {@code org.apache.flink.configuration.ConfigurationUtils}, the same in 1.17 to 2.3. */
public final class FlinkNumber {
    private FlinkNumber() {}

    /** Reads a whole number of 32 bits, without blanks around it. */
    public static Reading<Integer> parseInteger(String text) {
        try {
            return Reading.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Reading.refused(
                    isWhole(text)
                            ? "is beyond " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE
                            : "is no whole number");
        }
    }

    /** Reads a whole number of 64 bits, without blanks around it. */
    public static Reading<Long> parseLong(String text) {
        try {
            return Reading.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return Reading.refused(isWhole(text) ? "is beyond what 64 bits can hold" : "is no whole number");
        }
    }

    /** Reads a number as Java writes one, blanks around it allowed. */
    public static Reading<Double> parseDouble(String text) {
        try {
            return Reading.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return Reading.refused("is no number");
        }
    }

    /** Like {@link #parseDouble}, in the precision that fractions of memory have in Flink. */
    public static Reading<Float> parseFloat(String text) {
        try {
            return Reading.of(Float.parseFloat(text));
        } catch (NumberFormatException e) {
            return Reading.refused("is no number");
        }
    }

    /** Reads true or false in either case, without blanks around it. */
    public static Reading<Boolean> parseBoolean(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Reading.of(true);
        }
        return text.equalsIgnoreCase("false") ? Reading.of(false) : Reading.refused("is neither true nor false");
    }

    private static boolean isWhole(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return start < text.length() && Digits.from(text, start) == text.length();
    }
}
