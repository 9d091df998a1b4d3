package dev.headgate.kinds;

import dev.headgate.manifest.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which fields and words came only after the stated version of the operator, so that a message can name the versions. */
public final class NewerVersions {
    /** For kinds that no operator defines, and where the version is unstated or the newest. */
    public static final NewerVersions NONE = new NewerVersions("", List.of(), version -> Primitive.ANYTHING);

    private final String stated;
    private final List<String> newer;
    private final Function<String, Type> types;

    /**
     * @param stated the version that the environment states
     * @param newer the known versions after it, oldest first
     * @param types the type of the whole document by version
     */
    public NewerVersions(String stated, List<String> newer, Function<String, Type> types) {
        this.stated = stated;
        this.newer = List.copyOf(newer);
        this.types = types;
    }

    /** The end of a sentence on a field that the stated version lacks; empty where all versions lack it. */
    String ofField(Pointer holder, String name) {
        for (String version : newer) {
            if (at(version, holder) instanceof ObjectType object
                    && object.field(name).isPresent()) {
                return since(version);
            }
        }
        return "";
    }

    /** The same for a word of an enumeration. */
    String ofWord(Pointer place, String word) {
        for (String version : newer) {
            if (at(version, place) instanceof WordType type && type.words().contains(word)) {
                return since(version);
            }
        }
        return "";
    }

    private String since(String version) {
        return " in operator " + stated + ": it came with " + version;
    }

    private Type at(String version, Pointer place) {
        Optional<Type> type = Optional.of(types.apply(version));
        for (String step : place.steps()) {
            type = type.flatMap(holder -> member(holder, step));
        }
        return type.orElse(Primitive.ANYTHING);
    }

    private static Optional<Type> member(Type holder, String step) {
        if (holder instanceof ObjectType object) {
            return object.field(step);
        }
        if (holder instanceof MapType map) {
            return Optional.of(map.values());
        }
        return holder instanceof ListType list ? Optional.of(list.items()) : Optional.empty();
    }
}
