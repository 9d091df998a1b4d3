package dev.headgate.flink;

/**
 * The versions of Flink from one to another, both included.
 *
 * @param first null where all before the last are meant
 * @param last null where all after the first are meant
 */
public record FlinkVersions(FlinkVersion first, FlinkVersion last) {
    /** Reads two versions with a hyphen between, of which one may be missing: 1.17-1.19, 1.20-. */
    public static FlinkVersions of(String text) {
        int hyphen = text.indexOf('-');
        return new FlinkVersions(version(text.substring(0, hyphen)), version(text.substring(hyphen + 1)));
    }

    private static FlinkVersion version(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? null
                : new FlinkVersion(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    public boolean holds(FlinkVersion version) {
        return isFrom(version) && (last == null || version.compareTo(last) <= 0);
    }

    /** Whether a version is the first of them or newer. */
    boolean isFrom(FlinkVersion version) {
        return first == null || version.compareTo(first) >= 0;
    }
}
