package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;
import java.util.ArrayList;
import java.util.List;

/** A container, which is left out where nothing is in it, or a list of one entry. */
final class Container extends Node {
    private final Fragment key;
    private final boolean list;
    private final Node[] children;

    private Container(Fragment key, boolean list, Node[] children) {
        this.key = key;
        this.list = list;
        this.children = children;
    }

    static Container of(String name, Node... children) {
        return new Container(Node.key(name), false, children);
    }

    static Container listOfOne(String name, Node... children) {
        return new Container(Node.key(name), true, children);
    }

    @Override
    boolean appliesTo(Flow flow) {
        for (Node child : children) {
            if (child.appliesTo(flow)) {
                return true;
            }
        }
        return false;
    }

    @Override
    Node forFlowsLike(Flow flow) {
        List<Node> kept = new ArrayList<>();
        for (Node child : children) {
            if (child.appliesTo(flow)) {
                kept.add(child.forFlowsLike(flow));
            }
        }
        return new Container(key, list, kept.toArray(new Node[0]));
    }

    @Override
    void write(Flow flow, Document out) throws RefusedException {
        int before = out.size();
        out.write(key);
        if (list) {
            out.write('[');
        }
        int start = out.size();
        for (Node child : children) {
            // asking first is cheaper than a call that may lead anywhere
            if (child instanceof NumberLeaf number) {
                number.write(flow, out);
            } else {
                child.write(flow, out);
            }
        }
        if (out.size() == start) {
            out.truncate(before);
            return;
        }
        out.set(start, '{'); // where the first child put its comma
        out.write('}');
        if (list) {
            out.write(']');
        }
    }
}
