package dev.headgate.flink;

import java.util.ArrayList;
import java.util.List;

/**
 * What an option is called in each version of Flink, by the constants of its releases 1.17 to 2.3: an older name keeps
 * working until a version no longer lists it. A name that is merely a fallback of an option, and an option of its own, is no
 * older name of it.
 */
public final class OptionNames {
    private static final ShippedLines ALIASES = ShippedLines.read("aliases.txt");

    private OptionNames() {}

    /** The names of those options that have several; only what asks by version needs it. */
    private static final class Names {
        static final ShippedLines TABLE = ShippedLines.read("names.txt");
    }

    /** The newest name of an option, whichever of its names is given: the one by which it can be compared. */
    public static String newest(String name) {
        String newest = ALIASES.find(name);
        return newest == null ? name : newest;
    }

    /** Whether an option, given by its newest name, has other names, or takes the value of another option where it isn't set. */
    public static boolean hasSeveral(String newest) {
        return Names.TABLE.find(newest) != null;
    }

    /** The name under which a version of Flink knows the option. */
    public static String in(FlinkVersion version, String name) {
        String names = of(version, newest(name));
        if (names == null) {
            return name;
        }
        int comma = names.indexOf(',');
        return comma < 0 ? names : names.substring(0, comma);
    }

    /**
     * The names under which a version of Flink finds an option, in the order in which it looks.
     *
     * @param version null where it is unknown: the names of all versions, the newest version's first
     */
    public static List<String> lookup(FlinkVersion version, String name) {
        String newest = newest(name);
        if (version != null) {
            String names = of(version, newest);
            return names == null ? List.of(newest) : List.of(names.split(","));
        }
        List<String> all = new ArrayList<>();
        String ranges = Names.TABLE.find(newest);
        String[] words = ranges == null ? new String[] {"", newest} : ranges.split(" ");
        for (int i = words.length - 1; i > 0; i -= 2) {
            for (String other : words[i].split(",")) {
                if (!all.contains(other)) {
                    all.add(other);
                }
            }
        }
        return all;
    }

    /** Those of the range that holds the version, or of the nearest; null for an option that always had one name. */
    private static String of(FlinkVersion version, String newest) {
        String ranges = Names.TABLE.find(newest);
        if (ranges == null) {
            return null;
        }
        String[] words = ranges.split(" ");
        String names = words[1];
        for (int i = 0; i < words.length; i += 2) {
            if (FlinkVersions.of(words[i]).isFrom(version)) {
                names = words[i + 1];
            }
        }
        return names;
    }
}
