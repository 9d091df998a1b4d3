package dev.headgate.rules.catalog;

import dev.headgate.field.Option;

/** A savepoint that an option names, and not the field for it. */
final class ConfiguredSavepoint {
    /** The newest name of the option. */
    static final String OPTION = "execution.state-recovery.path";

    private ConfiguredSavepoint() {}

    /** Whether the manifest itself names one. */
    static boolean isMeant(Option option) {
        return !option.isDefault() && !option.text().isBlank();
    }
}
