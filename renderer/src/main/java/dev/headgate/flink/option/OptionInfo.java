package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersions;

/**
 * What a range of versions knows of an option.
 *
 * @param standard what it is where it isn't set, as Flink writes it; null where that is nothing
 */
public record OptionInfo(String name, FlinkVersions versions, OptionType type, String standard) {}
