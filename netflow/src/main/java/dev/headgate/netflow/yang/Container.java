package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Flow;
import dev.headgate.netflow.flow.RefusedException;

/** A container, which is left out where nothing is in it, or a list of one entry. */
final class Container implements Node {
    private final Fragment key;
    private final boolean list;
    private final Node[] children;

    private Container(String name, boolean list, Node... children) {
        this.key = Node.key(name);
        this.list = list;
        this.children = children;
    }

    static Container of(String name, Node... children) {
        return new Container(name, false, children);
    }

    static Container listOfOne(String name, Node... children) {
        return new Container(name, true, children);
    }

    @Override
    public void write(Flow flow, Document out) throws RefusedException {
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
