package dev.headgate.netflow.collector;

/** How the value of a field is read. */
enum Reading {
    /** Known to us, and of no use to the model. */
    NOTHING,
    NUMBER,
    /** What the collector received: text, or, where it may be rendered, the number of that word. */
    TYPE,
    /** A number, or, where it may be rendered, its name. */
    ETYPE,
    /** A number, or, where it may be rendered, its name. */
    PROTOCOL,
    /** Text, or, where it may be rendered, hexadecimal digits. */
    ADDRESS,
    /** The same, or a list of bytes. */
    BYTES,
    /** Text, or, where it may be rendered, its 48 bits as a number. */
    MAC,
    /** The length of a network's prefix: a number, or, where it may be rendered, text that it ends. */
    MASK,
    /** An address with or without a length. */
    PREFIX,
    /** A number of nanoseconds, or a date. */
    NANOSECONDS,
    /** A list of numbers. */
    LABELS,
    /** A list of addresses, the first of which counts. */
    ADDRESSES,
    /** What only the collector's raw output has. */
    RAW
}
