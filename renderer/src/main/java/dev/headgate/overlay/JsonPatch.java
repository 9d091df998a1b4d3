package dev.headgate.overlay;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;

/** Applies the operations of a JSON patch (RFC 6902) one after the other; one that can't be applied is a problem and skipped. */
final class JsonPatch {
    /** No honest target has more; each may copy a large map. */
    private static final int MOST_OPERATIONS = 1000;

    private final Problems problems;
    private int count;

    JsonPatch(Problems problems) {
        this.problems = problems;
    }

    /** The object after the operations that stand at the given place of a definition. */
    MapValue apply(MapValue object, List<Value> operations, Pointer at) {
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
                Value before = result;
                Value after = new JsonOperation(operation, at.child(i), problems).on(before);
                result = grown(before, after, operation, at.child(i)) ? before : after;
            }
        }
        return result instanceof MapValue map ? map : object;
    }

    /** Copies of copies double with every operation; what was read stays within the reader's own bounds. */
    private boolean grown(Value before, Value after, MapValue operation, Pointer at) {
        boolean moves = operation.text("from").isPresent();
        if (!moves || after == before || new Extent().holds(after)) {
            return false;
        }
        problems.add(new Problem(
                operation.position(), at.toString(), "the object becomes too large or too deep", "copy less"));
        return true;
    }
}
