package dev.headgate.netflow.collector;

/**
 * Reads values of one kind into the flow, if they are written as collectors write them. No interface, since calls through those
 * are looked up each time.
 */
abstract class ExpectedValue {
    /**
     * Where the value ends that begins there; less than 0 where it is written in another way, or wrong.
     *
     * @param line with {@link ExpectedMembers#ROOM} bytes from the name on, whatever of them is the line
     */
    abstract int read(Column column, byte[] line, int at);
}
