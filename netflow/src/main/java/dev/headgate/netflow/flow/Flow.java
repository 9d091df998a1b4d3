package dev.headgate.netflow.flow;

/**
 * One flow record: numbers by field, and whether the collector said them. It is filled anew for every line, so that a line
 * leaves no objects behind.
 *
 * <p>Numbers are unsigned. An address is two of them, the higher and the lower half; one of version 4 is in the lower 32 bits.
 *
 * <p>It keeps no references but numbers for names and families: a reference that is stored in an object as old as this one is
 * told to the collector of garbage, which costs more than all the rest of storing a value.
 */
public final class Flow {
    private static final long MAPPED = 0xffffL << 32;

    /** As the name of a field that the collector didn't say, but that follows from others. */
    public static final int USUAL_NAME = 0;

    /** As a shift, the bits of a long. */
    private static final int PART = 6;

    private static final Family[] FAMILIES = Family.values();

    private final String[] names;
    private final long[] said = new long[(Field.COUNT_OF_FIELDS - 1) / Long.SIZE + 1];
    private final int[] saidAs = new int[Field.COUNT_OF_FIELDS];
    private final long[] low = new long[Field.COUNT_OF_FIELDS];
    private final long[] high = new long[Field.COUNT_OF_FIELDS];
    private final byte[] families = new byte[Field.COUNT_OF_FIELDS];
    private Dialect dialect = Dialect.FORK;

    /** @param names all names that collectors give to fields, behind {@link #USUAL_NAME} */
    public Flow(String[] names) {
        this.names = names.clone();
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        said[0] = 0;
        said[1] = 0;
    }

    public Dialect dialect() {
        return dialect;
    }

    public void setDialect(Dialect dialect) {
        if (this.dialect != dialect) {
            this.dialect = dialect;
        }
    }

    public boolean has(Field field) {
        return (said[field.ordinal() >>> PART] >>> field.ordinal() & 1) != 0;
    }

    /**
     * Which fields are there, a bit for each.
     *
     * @param part 0 for the first 64 fields, 1 for those behind them
     */
    public long said(int part) {
        return said[part];
    }

    /** As the collector called the field in this line, or would usually have called it. */
    public String name(Field field) {
        int name = has(field) ? saidAs(field) : USUAL_NAME;
        return name == USUAL_NAME ? field.name(dialect) : names[name];
    }

    /** The number of that name, if the field is there. */
    public int saidAs(Field field) {
        return saidAs[field.ordinal()];
    }

    public long number(Field field) {
        return low[field.ordinal()];
    }

    /** The higher half of an address of version 6. */
    public long high(Field field) {
        return high[field.ordinal()];
    }

    public Family family(Field field) {
        return FAMILIES[families[field.ordinal()]];
    }

    /**
     * Notes a number.
     *
     * @param name the number of the name by which the collector called the field
     */
    public void set(Field field, int name, long number) {
        int i = field.ordinal();
        said[i >>> PART] |= 1L << i;
        saidAs[i] = name;
        low[i] = number;
    }

    /** Notes an address. */
    public void set(Field field, int name, Family family, long highHalf, long lowHalf) {
        set(field, name, lowHalf);
        high[field.ordinal()] = highHalf;
        families[field.ordinal()] = (byte) family.ordinal();
    }

    /** The protocol of the flow itself. */
    public Family family() {
        return number(Field.ETYPE) == Family.IPV4.etype() ? Family.IPV4 : Family.IPV6;
    }

    /** Takes an address of version 4 that is written as one of version 6 for what it is. */
    public void unmap(Field field) {
        int i = field.ordinal();
        if (has(field) && family(field) == Family.IPV6 && high[i] == 0 && low[i] >>> 32 == MAPPED >>> 32) {
            families[i] = (byte) Family.IPV4.ordinal();
            low[i] &= 0xffffffffL;
        }
    }

    /** Whether an address is the one that stands for none. */
    public boolean unspecified(Field field) {
        int i = field.ordinal();
        Family family = family(field);
        return family == Family.NONE || low[i] == 0 && (family == Family.IPV4 || high[i] == 0);
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
