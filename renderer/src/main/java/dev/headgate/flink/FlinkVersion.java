package dev.headgate.flink;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A minor version of Flink. */
public record FlinkVersion(int major, int minor) implements Comparable<FlinkVersion> {
    private static final Pattern WORD = Pattern.compile("v([0-9]{1,3})_([0-9]{1,3})");

    /** Reads the operator's word for it, such as v1_20. */
    public static Optional<FlinkVersion> parse(String word) {
        Matcher matcher = WORD.matcher(word);
        return matcher.matches()
                ? Optional.of(new FlinkVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major > otherMajor || major == otherMajor && minor >= otherMinor;
    }

    @Override
    public int compareTo(FlinkVersion other) {
        int order = Integer.compare(major, other.major);
        return order == 0 ? Integer.compare(minor, other.minor) : order;
    }

    /** As Flink's own documents write it: 1.20. */
    @Override
    public String toString() {
        return major + "." + minor;
    }
}
