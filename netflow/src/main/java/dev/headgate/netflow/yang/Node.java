package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A node of the module: writes a comma, its name and its value, or nothing where the flow has none for it. */
interface Node {
    void write(Flow flow, Document out) throws RefusedException;

    /** What stands in front of a value. */
    static byte[] key(String name) {
        return Document.ascii(",\"" + name + "\":");
    }
}
