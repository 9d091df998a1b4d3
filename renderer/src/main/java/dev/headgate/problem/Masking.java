package dev.headgate.problem;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps secrets out of everything printed: which names hold one, and lines of a source without them. */
public final class Masking {
    /** What is printed in place of a secret. */
    public static final String MASK = "******";

    private static final Pattern SECRET = Pattern.compile(
            "password|passwd|passphrase|secret|token|credential|access[-_.]?key|api[-_.]?key|private[-_.]?key|sasl\\.jaas\\.config",
            Pattern.CASE_INSENSITIVE);
    // fields of Kubernetes that name or switch a secret, but hold none
    private static final Set<String> REFERENCES = Set.of(
            "secretName",
            "secretRef",
            "secretKeyRef",
            "secret",
            "secrets",
            "secretNamespace",
            "imagePullSecrets",
            "nodePublishSecretRef",
            "automountServiceAccountToken",
            "serviceAccountToken",
            "tokenExpirationSeconds");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");

    /** A longer line is never shown: nobody would read it, and to search it for secrets would take time. */
    static final int LONGEST_LINE = 10_000;

    private Masking() {}

    /** What is said of a value that must not be shown. */
    public static final String WORDS = "a hidden value";

    /** Whether the line at this position must not be shown as it is. */
    public static boolean hides(Position position) {
        return !line(position.source(), position.line())
                .equals(position.source().line(position.line()));
    }

    /** Whether a value under this name must not be shown. */
    public static boolean hides(String name) {
        return SECRET.matcher(name).find() && !REFERENCES.contains(name);
    }

    /** A line of a source with what follows a secret's name masked; for a variable's value its name is on a line beside. */
    public static String line(Source source, int number) {
        String line = source.line(number);
        if (line.length() > LONGEST_LINE) {
            return MASK;
        }
        Matcher words = WORD.matcher(line);
        while (words.find()) {
            if (hides(words.group())) {
                return words.end() == line.length() ? line : line.substring(0, words.end()) + " " + MASK;
            }
        }
        int value = line.indexOf("value:");
        if (value >= 0 && (names(source.line(number - 1)) || names(source.line(number + 1)))) {
            return line.substring(0, value) + "value: " + MASK;
        }
        return line;
    }

    private static boolean names(String line) {
        int name = line.indexOf("name:");
        return name >= 0 && (line.length() > LONGEST_LINE || hides(line.substring(name + 5)));
    }
}
