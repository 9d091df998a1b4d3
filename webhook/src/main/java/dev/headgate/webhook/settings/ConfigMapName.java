package dev.headgate.webhook.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ConfigMap has the settings. */
public record ConfigMapName(String namespace, String name) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)");

    /** Reads NAMESPACE/NAME. */
    public static Optional<ConfigMapName> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ConfigMapName(parts.group(1), parts.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return namespace + "/" + name;
    }
}
