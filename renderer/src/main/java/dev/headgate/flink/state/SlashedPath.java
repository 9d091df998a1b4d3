package dev.headgate.flink.state;

/** What Flink makes of the slashes in a path, and what a scheme may be made of (RFC 3986). */
final class SlashedPath {
    private SlashedPath() {}

    /** Backslashes become slashes, several slashes one, and the last one goes, but for the root of a drive. */
    static String normalized(String path) {
        StringBuilder normalized = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i) == '\\' ? '/' : path.charAt(i);
            int length = normalized.length();
            if (c != '/' || length == 0 || normalized.charAt(length - 1) != '/') {
                normalized.append(c);
            }
        }
        int last = normalized.length() - 1;
        if (last > 0 && normalized.charAt(last) == '/' && !isDrive(normalized)) {
            normalized.setLength(last);
        }
        return normalized.toString();
    }

    /** What Flink takes for the root of a drive of Windows: letters and a colon between two slashes. */
    private static boolean isDrive(CharSequence path) {
        for (int i = 1; i < path.length() - 2; i++) {
            char letter = (char) (path.charAt(i) | 0x20);
            if (letter < 'a' || letter > 'z') {
                return false;
            }
        }
        return path.length() > 3 && path.charAt(0) == '/' && path.charAt(path.length() - 2) == ':';
    }

    static boolean isScheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
