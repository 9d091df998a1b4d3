package dev.headgate.kinds.type;

import java.util.List;

/** Text that must be one of a few words. */
public record WordType(List<String> words) implements Type {}
