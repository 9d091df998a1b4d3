package dev.headgate.overlay.merge;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Optional;

/** Applies the operations of a JSON patch (RFC 6902) one after the other; one that can't be applied is a problem and skipped. */
public final class JsonPatch {
    /** No honest target has more; each may copy a large map. */
    private static final int MOST_OPERATIONS = 1000;

    private final Problems problems;
    private final Extent extent = new Extent();
    private int count;

    public JsonPatch(Problems problems) {
        this.problems = problems;
    }

    /** The object after the operations that stand at the given place of a definition. */
    public MapValue apply(MapValue object, List<Value> operations, Pointer at) {
        Value result = object;
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i) instanceof MapValue operation) {
                if (++count > MOST_OPERATIONS) {
                    problems.add(new Problem(
                            operation.position(),
                            at.child(i).toString(),
                            "more than " + MOST_OPERATIONS + " operations on one target",
                            "write the result instead"));
                    break;
                }
                if (isBounded(operation, result, at.child(i))) {
                    result = new JsonOperation(operation, at.child(i), problems).on(result);
                }
            }
        }
        return result instanceof MapValue map ? map : object;
    }

    private boolean isBounded(MapValue operation, Value root, Pointer at) {
        Optional<Value> moved = pointer(operation, "from").flatMap(from -> from.in(root));
        int depth = pointer(operation, "path").map(path -> path.steps().size()).orElse(0);
        boolean bounded = moved.isEmpty() || extent.takes(moved.get(), depth);
        if (!bounded) {
            problems.add(new Problem(
                    operation.position(),
                    at.toString(),
                    "the patches make the target too large or too deep",
                    "copy less"));
        }
        return bounded;
    }

    private static Optional<Pointer> pointer(MapValue operation, String field) {
        return operation.text(field).flatMap(Pointer::parse);
    }
}
