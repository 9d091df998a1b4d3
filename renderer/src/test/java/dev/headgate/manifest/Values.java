package dev.headgate.manifest;

import dev.headgate.problem.Source;
import java.util.List;
import java.util.Map;

/** Values out of nowhere, for tests that don't ask where they come from. */
final class Values {
    private static final List<Origin> NOWHERE =
            List.of(new Origin(new Source("test.yaml", "test", ""), 1, 1, 1, 1, null));

    private Values() {}

    static Scalar text(String text) {
        return scalar(Scalar.Type.TEXT, text);
    }

    static Scalar scalar(Scalar.Type type, String text) {
        return new Scalar(type, text, NOWHERE);
    }

    static ListValue list(List<Value> items) {
        return new ListValue(items, NOWHERE);
    }

    static MapValue map(Map<String, Value> members) {
        return new MapValue(members, NOWHERE);
    }
}
