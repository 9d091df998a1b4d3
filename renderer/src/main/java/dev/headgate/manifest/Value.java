package dev.headgate.manifest;

import dev.headgate.problem.Position;
import java.util.List;

/** A part of a manifest together with all places that it came from; there is no other way to put a value into one. */
public sealed interface Value permits MapValue, ListValue, Scalar {
    /** Where it comes from, newest first; the others are what the newest one overrode. At least one. */
    List<Origin> origins();

    /** The same value from these places. */
    Value withOrigins(List<Origin> origins);

    /** What a person calls it, as in "found a list". */
    String words();

    /** Equal as JSON, wherever it came from; the order of a map's members doesn't count. */
    boolean sameAs(Value other);

    default Origin origin() {
        return origins().get(0);
    }

    default Position position() {
        return origin().position();
    }
}
