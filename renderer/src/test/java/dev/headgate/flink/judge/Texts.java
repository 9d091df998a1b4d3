package dev.headgate.flink.judge;

import java.util.List;
import java.util.Random;

/** Random texts out of pieces that matter, the same in every run; -Djudge.count=100000 asks for more of them. */
public final class Texts {
    private static final String[] NOISE = {
        " ", "", "\t", "-", "+", ".", "i", "\u00b5", "e", "E", ",", ":", "/", "\n", "\u00a0", "_"
    };

    private final Random random;

    public Texts(long seed) {
        this.random = new Random(seed);
    }

    /** How many of them a test asks about, where it would ask about so many. */
    public static int count(int ordinary) {
        return Integer.getInteger("judge.count", ordinary);
    }

    public Random random() {
        return random;
    }

    @SafeVarargs
    public final <T> T one(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Digits that write anything from one figure to more than 64 bits. */
    public String digits() {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextInt(10));
            case 1 -> String.valueOf(random.nextInt(5000));
            case 2 -> "0".repeat(random.nextInt(4)) + random.nextInt(100);
            case 3 -> String.valueOf(random.nextLong() & Long.MAX_VALUE);
            case 4 -> String.valueOf(Long.MAX_VALUE >> random.nextInt(63));
            default -> String.valueOf(random.nextLong() & Long.MAX_VALUE) + random.nextInt(100);
        };
    }

    /** Now and then something that doesn't belong there. */
    public String noise() {
        return random.nextInt(6) == 0 ? one(NOISE) : "";
    }

    /** The letters of a word in random case. */
    public String cased(String word) {
        return switch (random.nextInt(4)) {
            case 0 -> word.toUpperCase(java.util.Locale.ROOT);
            case 1 ->
                word.isEmpty() ? word : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
            default -> word;
        };
    }
}
