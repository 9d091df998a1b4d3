package dev.headgate.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of objects that Kubernetes and Flink's operator define, with their fields, at the price of two files read.
 *
 * <p>These are {@code core.types} and {@code flink.types}; a generator in the test tree writes them.
 */
public final class TypeTable {
    private static final String FLINK = "flink.apache.org";
    private static final String VERSIONS = "versions ";

    private final String core;
    private final String flink;
    private final TypeReader reader;
    private final OperatorVersions operators;

    TypeTable(TypeFile core, TypeFile flink) {
        this.core = core.head();
        this.flink = flink.head();
        this.reader = new TypeReader(core, flink);
        int versions = this.flink.indexOf(VERSIONS) + VERSIONS.length();
        String known = this.flink.substring(versions, this.flink.indexOf('\n', versions));
        this.operators = new OperatorVersions(List.of(known.split(" ")));
    }

    /** The table that comes with this program. */
    public static TypeTable shipped() {
        return Shipped.TABLE;
    }

    /**
     * The kind of this name, if we know it.
     *
     * @param operatorVersion the version of the Apache operator where it is stated; of no matter but for its own kinds
     */
    public Optional<Kind> find(String apiVersion, String kind, Optional<String> operatorVersion) {
        String group = group(apiVersion);
        if (group.equals(FLINK)) {
            String of = apiVersion.concat("@").concat(operators.standIn(operatorVersion));
            return find(flink, of, kind, operators.strict(operatorVersion));
        }
        return find(core, apiVersion, kind, true);
    }

    /** The known versions of the Apache operator after the stated one, oldest first. */
    List<String> operatorVersionsAfter(Optional<String> version) {
        return operators.after(version);
    }

    /** The known versions of the Apache operator up to the stated one, newest first. */
    List<String> operatorVersionsUpTo(Optional<String> version) {
        return operators.upTo(version);
    }

    /** Whether the version is stated, and not newer than those whose fields we know. */
    boolean isKnown(Optional<String> operatorVersion) {
        return operators.strict(operatorVersion);
    }

    private Optional<Kind> find(String head, String apiVersion, String kind, boolean strict) {
        if (apiVersion.indexOf(' ') >= 0 || kind.indexOf(' ') >= 0) {
            return Optional.empty(); // Else it could run on into the columns behind.
        }
        String start = "\n".concat(apiVersion).concat(" ").concat(kind).concat(" ");
        int line = head.indexOf(start);
        if (line < 0) {
            return Optional.empty();
        }
        String[] scopeAndType = head.substring(line + start.length(), head.indexOf('\n', line + 1))
                .split(" ");
        int at = apiVersion.indexOf('@');
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1, at < 0 ? apiVersion.length() : at);
        return Optional.of(new Kind(
                group(apiVersion),
                version,
                kind,
                scopeAndType[0].equals("namespaced"),
                strict,
                reader.type(scopeAndType[1])));
    }

    /** The names of the kinds in this group, of every version, in order; empty where we don't know it. */
    public List<String> kindsOf(String group) {
        List<String> kinds = new ArrayList<>();
        for (String line : (group.equals(FLINK) ? flink : core).split("\n")) {
            String[] words = line.split(" ");
            if (words.length == 4 && group(words[0]).equals(group) && !kinds.contains(words[1])) {
                kinds.add(words[1]);
            }
        }
        kinds.sort(null);
        return kinds;
    }

    /** The apiVersion under which Kubernetes or the operator has a kind of this name, in this group or one like it. */
    public Optional<String> apiVersionOf(String group, String kind) {
        String like = null;
        for (String line : (core + flink).split("\n")) {
            String[] words = line.split(" ");
            if (words.length == 4 && words[1].equals(kind)) {
                String apiVersion = words[0].replaceFirst("@.*", "");
                if (group(apiVersion).equals(group)) {
                    return Optional.of(apiVersion);
                }
                if (group.indexOf('.') < 0 || group.equals("extensions")) {
                    like = apiVersion; // a group of others has a dot
                }
            }
        }
        return Optional.ofNullable(like);
    }

    /** Whether we know kinds of this group, so that another one in it is likely a slip. */
    public boolean knows(String group) {
        return !kindsOf(group).isEmpty();
    }

    private static String group(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    /** Read when it is first asked for. */
    private static final class Shipped {
        static final TypeTable TABLE = new TypeTable(TypeFile.shipped("core.types"), TypeFile.shipped("flink.types"));
    }
}
