package dev.headgate.rules;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import java.util.List;

/**
 * What a rule reported, before settings and acceptances had their say.
 *
 * @param level that its rule gives it; ignored for what is worth knowing only to those who ask
 * @param magnitude how bad it is where that can be told by a number that grows, or {@link #NONE}
 */
record Breach(
        Rule rule,
        Level level,
        Manifest manifest,
        Field field,
        String message,
        String fix,
        List<Field> others,
        long magnitude) {
    static final long NONE = Long.MIN_VALUE;
}
