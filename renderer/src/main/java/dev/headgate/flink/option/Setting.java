package dev.headgate.flink.option;

/**
 * An option as a configuration sets it.
 *
 * @param option by its newest name
 * @param name under which it was found, which may be an older one
 */
public record Setting(String option, String name, String text) {}
