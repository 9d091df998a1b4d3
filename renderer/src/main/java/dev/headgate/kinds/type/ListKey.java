package dev.headgate.kinds.type;

/**
 * A field by which the items of a list are told apart, such as a container's name.
 *
 * @param field its name
 * @param fallback the value that counts where an item lacks it (a port's protocol is TCP); null where it must be there
 */
public record ListKey(String field, String fallback) {}
