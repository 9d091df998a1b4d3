package dev.headgate.kinds.type;

/** An integer within bounds, both included. */
public record IntegerRange(int least, int most) implements Type {
    /** What a person is told to write here. */
    public String words() {
        return most == Integer.MAX_VALUE
                ? "an integer of at least " + least
                : "an integer from " + least + " to " + most;
    }
}
