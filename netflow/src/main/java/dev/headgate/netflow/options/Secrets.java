package dev.headgate.netflow.options;

import java.util.List;
import java.util.Locale;

/** Values that are never shown. */
final class Secrets {
    private static final List<String> NAMES = List.of("password", "secret", "token", "jaas", "credential", "key");

    private Secrets() {}

    static boolean secret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    /** A text without a name is shown only where nothing in it looks like the name of a secret. */
    static String mask(String name, String value) {
        return secret(name) || name.isEmpty() && secret(value) ? "***" : value;
    }
}
