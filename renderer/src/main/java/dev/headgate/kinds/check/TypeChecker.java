package dev.headgate.kinds.check;

import dev.headgate.kinds.OtherVersions;
import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.IntegerRange;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a document against its type and returns it as the type means it: file modes as plain numbers, options of Flink as
 * flat text. A null passes, since it removes what a lower layer has, and so does the word $patch.
 */
public final class TypeChecker {
    private static final String PATCH = "$patch";
    private static final WordType PATCH_WORDS = new WordType(List.of("delete", "merge", "replace"));

    private final Problems problems;
    private final TypeReport report;
    private final UnknownNames unknown;
    private final Unfinished unfinished;
    private final OtherVersions other;
    private final ScalarChecker scalars;
    private final WordChecker words;
    private final UntypedChecker untyped;
    private final Alternatives alternatives;
    private final WrongType wrong;

    /**
     * @param strict whether unknown fields and words are problems rather than warnings
     * @param unfinished tells text whose variables are still to be replaced: nothing can be said about it yet
     * @param other versions whose fields and words pass: what all layers make together is judged by the stated one
     */
    public TypeChecker(Problems problems, boolean strict, Unfinished unfinished, OtherVersions other) {
        this(problems, new TypeReport(problems, TypeReport.Document.OURS, strict), unfinished, other);
    }

    /** For documents in which nothing is left to be replaced. */
    public TypeChecker(Problems problems, boolean strict) {
        this(problems, strict, null, OtherVersions.NONE);
    }

    private TypeChecker(Problems problems, TypeReport report, Unfinished unfinished, OtherVersions other) {
        this.problems = problems;
        this.report = report;
        this.unfinished = unfinished;
        this.other = other;
        this.unknown = new UnknownNames(problems, report, other);
        this.scalars = new ScalarChecker(report);
        this.words = new WordChecker(report, other);
        this.untyped = new UntypedChecker(report);
        this.alternatives = new Alternatives(report);
        this.wrong = new WrongType(report);
    }

    /** For manifests that are given: they are judged as the API server does, in warnings, and options stay as they are. */
    public static TypeChecker ofGiven(Problems problems, boolean strict, Unfinished unfinished, OtherVersions other) {
        return new TypeChecker(
                problems, new TypeReport(problems, TypeReport.Document.GIVEN, strict), unfinished, other);
    }

    public MapValue check(MapValue document, Type type) {
        return (MapValue) check(document, type, Pointer.ROOT);
    }

    /** Checks what stands at the given place of a document. */
    public Value check(Value value, Type type, Pointer at) {
        if (value instanceof Scalar scalar && (scalar.isNull() || !hasParts(type) && isUnfinished(scalar, type))) {
            return value;
        }
        if (type instanceof ObjectType object) {
            return value instanceof MapValue map ? object(map, object, at) : wrong.refuse(value, at, object);
        }
        if (type instanceof MapType map) {
            return value instanceof MapValue members
                    ? map(members, map.values(), at)
                    : wrong.refuse(value, at, "a map");
        }
        if (type instanceof ListType list) {
            return value instanceof ListValue items ? list(items, list, at) : wrong.refuse(value, at, "a list");
        }
        if (type instanceof EitherType either) {
            return check(value, value instanceof Scalar ? either.scalar() : either.structure(), at);
        }
        if (type instanceof WordType enumeration) {
            return value instanceof Scalar scalar
                    ? words.check(scalar, enumeration, at)
                    : wrong.refuse(value, at, "one of " + String.join(", ", enumeration.words()));
        }
        if (type instanceof IntegerRange range) {
            return value instanceof Scalar scalar
                    ? scalars.check(scalar, range, at)
                    : wrong.refuse(value, at, range.words());
        }
        Primitive primitive = (Primitive) type;
        if (primitive == Primitive.FLINK_CONFIGURATION) {
            return !(value instanceof MapValue options)
                    ? wrong.refuse(value, at, primitive.words())
                    : report.isGiven() ? untyped.check(value, at) : options(options, at);
        }
        if (primitive == Primitive.ANYTHING) {
            return untyped.check(value, at);
        }
        return value instanceof Scalar scalar
                ? scalars.check(scalar, primitive, at)
                : wrong.refuse(value, at, primitive.words());
    }

    private boolean isUnfinished(Scalar scalar, Type type) {
        if (unfinished == null
                || scalar.type() != Scalar.Type.TEXT
                || scalar.text().indexOf("${") < 0 && !report.isGiven()) {
            return false;
        }
        return unfinished.isVariable(scalar.text()) || isOfText(type) && unfinished.holdsVariable(scalar.text());
    }

    /** Whether some text is right there and some isn't, so that text with variables in it is judged when they are replaced. */
    public static boolean isOfText(Type type) {
        return type instanceof WordType || type instanceof Primitive primitive && primitive.pattern() != null;
    }

    /** A variable holds one value, so it can't stand where a map or a list belongs. */
    private static boolean hasParts(Type type) {
        return type instanceof ObjectType
                || type instanceof MapType
                || type instanceof ListType
                || type == Primitive.FLINK_CONFIGURATION;
    }

    private MapValue options(MapValue options, Pointer at) {
        Value word = options.members().get(PATCH);
        if (word != null) {
            check(word, PATCH_WORDS, at.child(PATCH));
        }
        return new FlinkOptions(problems, at).flat(options);
    }

    private MapValue object(MapValue map, ObjectType type, Pointer at) {
        Map<String, Value> checked = null;
        for (Map.Entry<String, Value> member : map.members().entrySet()) {
            String name = member.getKey();
            Value value = member.getValue();
            Type field = isDirective(name) ? PATCH_WORDS : type.field(name).orElse(null);
            if (field == null && !type.open() && !report.isGiven()) {
                field = other.field(at, name).orElse(null);
            }
            if (field == null) {
                if (!type.open() || name.startsWith("$") && !report.isGiven()) {
                    unknown.report(name, value, type, at);
                }
                field = Primitive.ANYTHING;
            }
            checked = replaced(map, checked, name, value, check(value, field, at.child(name)));
        }
        if (!type.alternatives().isEmpty()) {
            alternatives.refuseSeveral(map, type, at);
        }
        return checked == null ? map : new MapValue(checked, map.origins());
    }

    private boolean isDirective(String name) {
        return name.equals(PATCH) && !report.isGiven();
    }

    private MapValue map(MapValue map, Type type, Pointer at) {
        Map<String, Value> checked = null;
        for (Map.Entry<String, Value> member : map.members().entrySet()) {
            String name = member.getKey();
            Type field = isDirective(name) ? PATCH_WORDS : type;
            checked = replaced(map, checked, name, member.getValue(), check(member.getValue(), field, at.child(name)));
        }
        return checked == null ? map : new MapValue(checked, map.origins());
    }

    /** Copies a map's members only once one of them changes: nearly all documents come out as they went in. */
    static Map<String, Value> replaced(MapValue map, Map<String, Value> copy, String name, Value before, Value after) {
        if (before == after) {
            return copy;
        }
        Map<String, Value> members = copy == null ? new LinkedHashMap<>(map.members()) : copy;
        members.put(name, after);
        return members;
    }

    private ListValue list(ListValue list, ListType type, Pointer at) {
        List<Value> checked = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = list.items().get(i);
            Value after = check(item, type.items(), at.child(i));
            if (item instanceof Scalar scalar && scalar.isNull()) {
                report.refuse(
                        "empty-item",
                        new Problem(
                                item.position(),
                                at.child(i).toString(),
                                "an empty item in a list",
                                "remove the item, or write what it should hold"));
            }
            changed |= after != item;
            checked.add(after);
        }
        ItemKeys.refuseDuplicates(checked, type, at, report);
        return changed ? new ListValue(checked, list.origins()) : list;
    }
}
