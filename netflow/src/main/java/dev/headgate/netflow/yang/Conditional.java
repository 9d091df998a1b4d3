package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Field;
import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A node of flows that have a field, or of flows of one version. */
final class Conditional extends Node {
    private final Field field;
    private final Family version;
    private final Node node;

    private Conditional(Field field, Family version, Node node) {
        this.field = field;
        this.version = version;
        this.node = node;
    }

    static Node said(Field field, Node node) {
        return new Conditional(field, null, node);
    }

    static Node in(Family version, Node node) {
        return new Conditional(null, version, node);
    }

    @Override
    boolean appliesTo(Flow flow) {
        return (field == null || flow.has(field))
                && (version == null || flow.family() == version)
                && node.appliesTo(flow);
    }

    @Override
    Node forFlowsLike(Flow flow) {
        return node.forFlowsLike(flow);
    }

    @Override
    void write(Flow flow, Document out) throws RefusedException {
        node.write(flow, out);
    }
}
