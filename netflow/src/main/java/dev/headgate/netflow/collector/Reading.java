package dev.headgate.netflow.collector;

/** How the value of a field is read. */
enum Reading {
    /** Known to us, and of no use to the model. */
    NOTHING,
    NUMBER,
    /** What the collector received: text, or the number of that word. */
    TYPE,
    /** A number, or its name. */
    ETYPE,
    /** A number, or its name. */
    PROTOCOL,
    /** Text, hexadecimal digits, or a list of bytes. */
    ADDRESS,
    /** Text, or its 48 bits as a number. */
    MAC,
    /** The length of a network's prefix: a number, or text that it ends. */
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
