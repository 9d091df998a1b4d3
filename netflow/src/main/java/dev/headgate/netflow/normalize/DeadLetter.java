package dev.headgate.netflow.normalize;

import dev.headgate.netflow.flow.Reason;

/**
 * A line that can't be normalised.
 *
 * @param field the collector's name of the field that is to blame; null where none is
 * @param detail what is wrong, in words or as the value itself; a short line without control characters
 */
public record DeadLetter(Reason reason, String field, String detail) implements Normalized {}
