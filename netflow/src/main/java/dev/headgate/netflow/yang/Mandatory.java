package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A node without which there is no record: a flow without its field is refused. */
final class Mandatory extends Node {
    private final Field field;
    private final Node node;

    Mandatory(Field field, Node node) {
        this.field = field;
        this.node = node;
    }

    @Override
    Node forFlowsLike(Flow flow) {
        return flow.has(field) ? node.forFlowsLike(flow) : this;
    }

    @Override
    void write(Flow flow, Document out) throws RefusedException {
        flow.require(field);
        node.write(flow, out);
    }
}
