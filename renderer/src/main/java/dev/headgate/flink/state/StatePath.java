package dev.headgate.flink.state;

/**
 * A path as Flink resolves it: {@code org.apache.flink.core.fs.Path} and {@code FileSystem#get}, the same in 1.17 to 2.3.
 *
 * @param scheme in the spelling of the text, null where there is none
 * @param authority the host or bucket, null where there is none
 * @param path the rest, with single slashes and none at its end
 * @param malformed why Flink can't resolve it, as the rest of a sentence about it; null where it can
 */
public record StatePath(String scheme, String authority, String path, String malformed) {
    /** Stands for "the last state" inside the operator, and is no path. */
    private static final String RESERVED = "KUBERNETES_OPERATOR_LAST_STATE";

    /** Reads a directory or a file. */
    public static StatePath parse(String text) {
        if (text.isEmpty()) {
            return malformed(null, null, "", "is empty");
        }
        if (text.equals(RESERVED)) {
            return malformed(null, null, text, "is reserved by the operator");
        }
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        boolean drive = colon == 1 && Character.isLetter(text.charAt(0)) && text.charAt(0) < 128;
        boolean hasScheme = !drive && colon >= 0 && (slash < 0 || colon < slash);
        String scheme = hasScheme ? text.substring(0, colon) : null;
        int start = hasScheme ? colon + 1 : 0;
        String authority = null;
        if (text.startsWith("//", start) && text.length() - start > 2) {
            int next = text.indexOf('/', start + 2);
            int end = next > 0 ? next : text.length();
            authority = end == start + 2 ? null : text.substring(start + 2, end);
            start = end;
        }
        String path = SlashedPath.normalized((drive ? "/" : "") + text.substring(start));
        return new StatePath(scheme, authority, path, reason(scheme, authority, path));
    }

    private static StatePath malformed(String scheme, String authority, String path, String why) {
        return new StatePath(scheme, authority, path, why);
    }

    private static String reason(String scheme, String authority, String path) {
        if (authority != null && (authority.indexOf('[') >= 0 || authority.indexOf(']') >= 0)) {
            return "has a bracket where its host or bucket is named";
        }
        if (scheme == null) {
            return null;
        }
        if (!SlashedPath.isScheme(scheme)) {
            return "has '" + cut(scheme) + "' before its first colon, which is no scheme";
        }
        if (!path.isEmpty() && !path.startsWith("/") || authority == null && path.isEmpty()) {
            return "has no slash behind its scheme";
        }
        if (scheme.equals("file") && authority != null) {
            return "has '" + cut(authority) + "' where a local path has no host: write file:///";
        }
        if (scheme.equals("local")) {
            return "has the scheme local, which Flink knows for jars alone";
        }
        return isBucket(scheme) && authority == null ? "names no bucket: write " + scheme + "://bucket/path" : null;
    }

    private static String cut(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "..." : text;
    }

    private static boolean isBucket(String scheme) {
        return switch (scheme) {
            case "s3", "s3a", "s3n", "s3p", "gs", "oss", "abfs", "abfss", "wasb", "wasbs" -> true;
            default -> false;
        };
    }

    /**
     * Why Flink takes no such directory for checkpoints and savepoints ({@code FileSystemCheckpointStorage}); null where
     * it does. Unlike a path to restore from, it needs a scheme.
     */
    public String refusedAsDirectory() {
        if (malformed != null) {
            return malformed;
        }
        if (scheme == null) {
            return "has no scheme, which this directory needs: write file:// before it, or the scheme of your storage";
        }
        return isRoot() ? "is the root of its file system, where Flink keeps no state: add a path" : null;
    }

    public boolean isMalformed() {
        return malformed != null;
    }

    /** Whether it is on the disk of one pod, as what has no scheme is too. */
    public boolean isLocal() {
        return scheme == null || scheme.equals("file");
    }

    /** Whether it depends on the folder that a process runs in. */
    public boolean isRelative() {
        return scheme == null && !path.startsWith("/");
    }

    /** Whether it is the root of its file system. */
    public boolean isRoot() {
        return path.isEmpty() || path.equals("/");
    }

    /** Whether any plugin of Flink, or Flink itself, knows its scheme. */
    public boolean hasKnownScheme() {
        if (isLocal()) {
            return true;
        }
        return isBucket(scheme) || scheme.equals("hdfs") || scheme.equals("viewfs");
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
