package dev.headgate.settings;

import dev.headgate.rules.Level;
import dev.headgate.rules.Levels;
import dev.headgate.workload.Platforms;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform's owner decided about operators and rules.
 *
 * @param levels of rules everywhere
 * @param platforms everywhere
 * @param namespaces what holds in one namespace over that, by its name
 */
public record Settings(Levels levels, Platforms platforms, Map<String, Namespace> namespaces) {
    /** Where nobody decided anything. */
    public static final Settings NONE = new Settings(Levels.DEFAULT, Platforms.UNKNOWN, Map.of());

    /** What holds in one namespace: what it says, and for the rest what holds everywhere. */
    public record Namespace(Map<String, Level> levels, Platforms platforms) {}

    public Settings {
        namespaces = Map.copyOf(namespaces);
    }

    /** The levels that hold in a namespace. */
    public Levels levels(Optional<String> namespace) {
        Namespace own = namespaces.get(namespace.orElse(""));
        return own == null ? levels : levels.with(own.levels());
    }

    /** The platforms of a namespace. */
    public Platforms platforms(Optional<String> namespace) {
        Namespace own = namespaces.get(namespace.orElse(""));
        return own == null ? platforms : own.platforms().orElse(platforms);
    }
}
