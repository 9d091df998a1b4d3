package dev.headgate.rules;

import java.util.Optional;

/** How much a rule's findings count. */
public enum Level {
    ERROR("error"),
    WARNING("warning"),
    IGNORED("ignored");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** As settings write it. */
    public String word() {
        return word;
    }

    /** The level of this word. */
    public static Optional<Level> of(String word) {
        for (Level level : values()) {
            if (level.word.equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Whether findings count less here than there. */
    public boolean isBelow(Level other) {
        return ordinal() > other.ordinal();
    }
}
