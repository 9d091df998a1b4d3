package dev.headgate.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the Apache operator whose fields we know, oldest first; the last may be one not yet released. */
public final class OperatorVersions {
    private static final String UNRELEASED = "-SNAPSHOT";

    private final List<String> known;

    OperatorVersions(List<String> known) {
        this.known = known;
    }

    /** The version that stands for this one: the newest that isn't newer, else the oldest; the last where unstated. */
    String standIn(Optional<String> version) {
        String newest = known.get(known.size() - 1);
        if (version.isEmpty()) {
            return newest;
        }
        String found = known.get(0);
        for (String candidate : known) {
            if (compare(candidate, version.get()) <= 0) {
                found = candidate;
            }
        }
        return found;
    }

    /** Whether what its stand-in lacks is an error: not where the version may have fields that we don't know. */
    boolean strict(Optional<String> version) {
        String newest = known.get(known.size() - 1);
        if (version.isEmpty()) {
            return false;
        }
        int order = compare(version.get(), newest);
        return newest.endsWith(UNRELEASED) ? order < 0 : order <= 0;
    }

    /** The known versions after this one, oldest first; none where it is unstated. */
    List<String> after(Optional<String> version) {
        List<String> after = new ArrayList<>();
        for (String candidate : known) {
            if (version.isPresent() && compare(candidate, version.get()) > 0) {
                after.add(candidate);
            }
        }
        return after;
    }

    /** The known versions up to this one, newest first. */
    List<String> upTo(Optional<String> version) {
        List<String> upTo = new ArrayList<>();
        for (String candidate : known) {
            if (version.isPresent() && compare(candidate, version.get()) <= 0) {
                upTo.add(0, candidate);
            }
        }
        return upTo;
    }

    /** Whether a version is older than another. */
    public static boolean isBefore(String version, String other) {
        return compare(version, other) < 0;
    }

    private static int compare(String left, String right) {
        int[] one = numbers(left);
        int[] other = numbers(right);
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return Integer.compare(one[i], other[i]);
            }
        }
        return 0;
    }

    /** Major, minor and patch level; 0 for what isn't there, so that 1.10 is 1.10.0. */
    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        int part = 0;
        for (int i = version.startsWith("v") ? 1 : 0; i < version.length() && part < numbers.length; i++) {
            char c = version.charAt(i);
            if (c == '.') {
                part++;
            } else if (c >= '0' && c <= '9') {
                numbers[part] = Math.min(numbers[part], 100_000) * 10 + c - '0';
            } else {
                break;
            }
        }
        return numbers;
    }
}
