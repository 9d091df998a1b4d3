package dev.headgate.flink.memory;

import dev.headgate.flink.value.MemorySize;

/** A part of memory that is a fraction of something, within a minimum and a maximum: Flink's {@code RangeFraction}. */
final class Share {
    private final MemorySize min;
    private final MemorySize max;
    private final double fraction;

    private Share(MemorySize min, MemorySize max, double fraction) {
        this.min = min;
        this.max = max;
        this.fraction = fraction;
    }

    /** Reads three options that end in min, max and fraction. */
    static Share read(MemoryReader reader, String prefix, MemorySize min, MemorySize max, float fraction) {
        MemorySize least = reader.size(prefix + ".min", min);
        MemorySize most = reader.size(prefix + ".max", max);
        return checked(prefix, least, most, reader.fraction(prefix + ".fraction", fraction));
    }

    static Share unbounded(MemoryReader reader, String prefix, float fraction) {
        return checked(
                prefix,
                new MemorySize(0),
                new MemorySize(Long.MAX_VALUE),
                reader.fraction(prefix + ".fraction", fraction));
    }

    private static Share checked(String prefix, MemorySize min, MemorySize max, double fraction) {
        if (min.compareTo(max) > 0) {
            throw new Unfit(
                    MemoryRefusal.Kind.SHARE,
                    prefix + ".min is " + Sizes.text(min) + ", more than " + prefix + ".max, which is "
                            + Sizes.text(max));
        }
        if (!(fraction >= 0 && fraction < 1)) {
            throw new Unfit(
                    MemoryRefusal.Kind.SHARE,
                    prefix + ".fraction is " + (float) fraction + ", and has to be at least 0 and below 1");
        }
        return new Share(min, max, fraction);
    }

    MemorySize min() {
        return min;
    }

    MemorySize max() {
        return max;
    }

    boolean holds(MemorySize size) {
        return size.compareTo(min) >= 0 && size.compareTo(max) <= 0;
    }

    /** The part of a whole. */
    MemorySize of(MemorySize whole) {
        return within(whole.multiply(fraction));
    }

    /** The part that, added to the rest, has the fraction of both. */
    MemorySize besides(MemorySize rest) {
        return within(rest.multiply(fraction / (1 - fraction)));
    }

    private MemorySize within(MemorySize size) {
        return size.compareTo(max) > 0 ? max : size.compareTo(min) < 0 ? min : size;
    }
}
