package dev.headgate.yaml;

/** How much may be read, so that no input takes any amount of time or memory; no honest one comes near. */
public final class Bounds {
    private final int depth;
    private final int charactersAValue;
    private final int values;
    private int left;

    private Bounds(int depth, int charactersAValue, int values) {
        this.depth = depth;
        this.charactersAValue = charactersAValue;
        this.values = values;
        this.left = values;
    }

    /** For one file of a project, whose aliases will be written out. */
    static Bounds ofFile() {
        return new Bounds(100, 16, 200_000);
    }

    /** For what is given and judged together. */
    public static Bounds ofWhatIsGiven() {
        return new Bounds(300, 64, 500_000);
    }

    /** How deep maps and lists may nest. */
    int depth() {
        return depth;
    }

    /** Takes so many values off; whether there were as many left. */
    boolean take(int values) {
        left -= values;
        return left >= 0;
    }

    /** How many were taken. */
    public int taken() {
        return values - left;
    }

    /** Whether more was taken than there was. */
    public boolean exceeded() {
        return left < 0;
    }

    /** How many values long text counts as. */
    int valuesOf(String text) {
        return text.length() / charactersAValue;
    }

    /** What was exceeded. */
    String words() {
        return "more than " + values + " values, long text counted as several";
    }
}
