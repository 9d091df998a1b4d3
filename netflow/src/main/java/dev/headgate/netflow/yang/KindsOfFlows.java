package dev.headgate.netflow.yang;

import dev.headgate.netflow.flow.Family;
import dev.headgate.netflow.flow.Flow;

/**
 * The module's root for each kind of flow, which is its version and its fields. A collector fills the same fields in all of its
 * flows, so that there are few kinds, and what flows of one kind never have needn't be looked for in each.
 */
final class KindsOfFlows {
    private static final int BITS = 6;
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private final Node root;
    private final Kind[] kinds = new Kind[1 << BITS];

    KindsOfFlows(Container root) {
        this.root = root;
    }

    /** What writes a flow like this one. With one of a new kind, a line takes twice as long as others at most. */
    Node root(Flow flow) {
        long first = flow.said(0);
        long second = flow.said(1);
        boolean six = flow.family() == Family.IPV6;
        long mixed = (first ^ Long.rotateLeft(second, 32)) * GOLDEN_RATIO + (six ? GOLDEN_RATIO : 0);
        int place = (int) (mixed >>> Long.SIZE - BITS);
        Kind kind = kinds[place];
        if (kind != null && kind.first == first && kind.second == second && kind.six == six) {
            return kind.root;
        }
        Node prepared = root.forFlowsLike(flow);
        kinds[place] = new Kind(first, second, six, prepared);
        return prepared;
    }

    private record Kind(long first, long second, boolean six, Node root) {}
}
