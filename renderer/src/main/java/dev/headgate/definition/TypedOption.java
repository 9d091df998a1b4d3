package dev.headgate.definition;

import dev.headgate.kinds.type.Type;
import java.util.List;

/**
 * A field of a definition that stands for an option of Flink.
 *
 * @param path of the field from the definition's root
 * @param type what may be written there
 * @param option the option's newest name
 */
record TypedOption(List<String> path, Type type, String option) {}
