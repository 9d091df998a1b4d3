package dev.headgate.netflow.flow;

import java.util.Arrays;

/**
 * One flow record: numbers by field, and whether the collector said them. It is filled anew for every line, so that a line
 * leaves no objects behind.
 *
 * <p>Numbers are unsigned. An address is two of them, the higher and the lower half; one of version 4 is in the lower 32 bits.
 */
public final class Flow {
    private static final long MAPPED = 0xffffL << 32;

    private final String[] names = new String[Field.COUNT_OF_FIELDS];
    private final long[] low = new long[Field.COUNT_OF_FIELDS];
    private final long[] high = new long[Field.COUNT_OF_FIELDS];
    private final Family[] families = new Family[Field.COUNT_OF_FIELDS];
    private Dialect dialect = Dialect.FORK;

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(names, null);
        dialect = Dialect.FORK;
    }

    public Dialect dialect() {
        return dialect;
    }

    public void setDialect(Dialect dialect) {
        this.dialect = dialect;
    }

    public boolean has(Field field) {
        return names[field.ordinal()] != null;
    }

    /** As the collector called the field in this line, or would usually have called it. */
    public String name(Field field) {
        String said = names[field.ordinal()];
        return said != null ? said : field.name(dialect);
    }

    public long number(Field field) {
        return low[field.ordinal()];
    }

    /** The higher half of an address of version 6. */
    public long high(Field field) {
        return high[field.ordinal()];
    }

    public Family family(Field field) {
        return families[field.ordinal()];
    }

    /**
     * Notes a number.
     *
     * @param name as the collector called the field
     */
    public void set(Field field, String name, long number) {
        names[field.ordinal()] = name;
        low[field.ordinal()] = number;
    }

    /** Notes an address. */
    public void set(Field field, String name, Family family, long highHalf, long lowHalf) {
        set(field, name, lowHalf);
        high[field.ordinal()] = highHalf;
        families[field.ordinal()] = family;
    }

    /** The protocol of the flow itself. */
    public Family family() {
        return number(Field.ETYPE) == Family.IPV4.etype() ? Family.IPV4 : Family.IPV6;
    }

    /** Takes an address of version 4 that is written as one of version 6 for what it is. */
    public void unmap(Field field) {
        int i = field.ordinal();
        if (has(field) && families[i] == Family.IPV6 && high[i] == 0 && low[i] >>> 32 == MAPPED >>> 32) {
            families[i] = Family.IPV4;
            low[i] &= 0xffffffffL;
        }
    }

    /** Whether an address is the one that stands for none. */
    public boolean unspecified(Field field) {
        int i = field.ordinal();
        return families[i] == Family.NONE || low[i] == 0 && (families[i] == Family.IPV4 || high[i] == 0);
    }

    /** Refuses the flow where the collector left a field out that it can't do without. */
    public void require(Field field) throws RefusedException {
        if (!has(field)) {
            throw new RefusedException(Reason.MISSING_FIELD, name(field), "the line has no such field");
        }
    }

    /** A refusal that names the field as the collector did. */
    public RefusedException refusal(Reason reason, Field field, String detail) {
        return new RefusedException(reason, name(field), detail);
    }
}
