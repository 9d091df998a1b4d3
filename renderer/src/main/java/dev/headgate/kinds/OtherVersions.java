package dev.headgate.kinds;

import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import dev.headgate.manifest.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which fields and words other versions of the operator have than the stated one. A layer may hold them as long as a higher
 * one takes them away: only what all layers make together is judged by the version, with a message that names the versions.
 */
public final class OtherVersions {
    /** For kinds that no operator defines, and where the version is unstated or newer than those known. */
    public static final OtherVersions NONE = new OtherVersions("", List.of(), List.of(), null);

    private final String stated;
    private final List<String> newer;
    private final List<String> older;
    private final Function<String, Type> types;

    /**
     * @param stated the version that is stated
     * @param newer the known versions after it, oldest first
     * @param older the known versions up to it, newest first
     * @param types the type of the whole document by version
     */
    public OtherVersions(String stated, List<String> newer, List<String> older, Function<String, Type> types) {
        this.stated = stated;
        this.newer = List.copyOf(newer);
        this.older = List.copyOf(older);
        this.types = types;
    }

    /** Whether there is none, so that nothing is left to be judged. */
    public boolean isEmpty() {
        return newer.isEmpty() && older.isEmpty();
    }

    /** The type of a field that the stated version lacks, by the nearest version that has it. */
    public Optional<Type> field(Pointer holder, String name) {
        Optional<Type> type = field(newer, holder, name);
        return type.isPresent() ? type : field(older, holder, name);
    }

    private Optional<Type> field(List<String> versions, Pointer holder, String name) {
        for (String version : versions) {
            if (at(version, holder) instanceof ObjectType object
                    && object.field(name).isPresent()) {
                return object.field(name);
            }
        }
        return Optional.empty();
    }

    public boolean hasWord(Pointer place, String word) {
        return !ofWord(place, word).isEmpty();
    }

    /** The end of a sentence on a field that the stated version lacks; empty where all versions lack it. */
    public String ofField(Pointer holder, String name) {
        for (String version : newer) {
            if (at(version, holder) instanceof ObjectType object
                    && object.field(name).isPresent()) {
                return since(version);
            }
        }
        for (String version : older) {
            if (at(version, holder) instanceof ObjectType object
                    && object.field(name).isPresent()) {
                return until(version);
            }
        }
        return "";
    }

    /** The same for a word of an enumeration. */
    public String ofWord(Pointer place, String word) {
        for (String version : newer) {
            if (at(version, place) instanceof WordType type && type.words().contains(word)) {
                return since(version);
            }
        }
        for (String version : older) {
            if (at(version, place) instanceof WordType type && type.words().contains(word)) {
                return until(version);
            }
        }
        return "";
    }

    private String since(String version) {
        return " in operator " + stated + ": it came with " + version;
    }

    private String until(String version) {
        return " in operator " + stated + ": the last that had it was " + version;
    }

    private Type at(String version, Pointer place) {
        Type type = types.apply(version);
        for (String step : place.steps()) {
            type = member(type, step).orElse(Primitive.ANYTHING);
        }
        return type;
    }

    private static Optional<Type> member(Type holder, String step) {
        if (holder instanceof ObjectType object) {
            return object.field(step);
        }
        if (holder instanceof MapType map) {
            return Optional.of(map.values());
        }
        if (holder instanceof EitherType either) {
            return member(either.structure(), step);
        }
        return holder instanceof ListType list ? Optional.of(list.items()) : Optional.empty();
    }
}
