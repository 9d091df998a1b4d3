package dev.headgate.overlay.read;

import dev.headgate.definition.DefinitionType;
import dev.headgate.kinds.check.ItemKeys;
import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.check.Unfinished;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts variables in their places. A scalar that is just one variable takes its type; in longer text it becomes text;
 * {@code $${x}} stands for {@code ${x}} itself. Names that begin otherwise, as in {@code ${FLINK_HOME}}, belong to others.
 */
public final class Variables {
    private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([a-z][A-Za-z0-9_-]*)}");
    private static final Pattern WHOLE = Pattern.compile(DefinitionType.VARIABLE);
    private static final Pattern WITHIN = Pattern.compile(DefinitionType.VARIABLE_WITHIN);

    /** Argo CD refuses a target of more; variables in variables' places could make any number of characters. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Map<String, Scalar> values;
    private final Set<String> unusable;
    private final Problems problems;
    private long characters;

    /** @param values by name */
    public Variables(Map<String, Scalar> values, Problems problems) {
        this(values, Set.of(), problems);
    }

    /** @param unusable the names of variables that are declared, but can't be used here */
    private Variables(Map<String, Scalar> values, Set<String> unusable, Problems problems) {
        this.values = values;
        this.unusable = unusable;
        this.problems = problems;
    }

    /** These variables and those declared, in whose values these have been put in place. */
    public Variables with(Map<String, Scalar> declared) {
        Map<String, Scalar> all = new LinkedHashMap<>(values);
        Variables usable = new Variables(values, declared.keySet(), problems);
        Pointer at = Pointer.ROOT.child("variables");
        for (Map.Entry<String, Scalar> variable : declared.entrySet()) {
            all.put(variable.getKey(), usable.replaceIn(variable.getValue(), at.child(variable.getKey())));
        }
        return new Variables(all, problems);
    }

    /** Tells the variables in text that is still to be replaced. */
    static final class Awaited implements Unfinished {
        @Override
        public boolean isVariable(String text) {
            return isWhole(text);
        }

        @Override
        public boolean holdsVariable(String text) {
            return WITHIN.matcher(text).find();
        }
    }

    private static boolean isWhole(String text) {
        return text.startsWith("${") && WHOLE.matcher(text).matches();
    }

    public MapValue replaceIn(MapValue object, Type type) {
        boolean configMap = object.says("kind", "ConfigMap");
        return map(object, type, Pointer.ROOT, configMap);
    }

    /** One value by itself, such as a variable's own. */
    public Scalar replaceIn(Scalar scalar, Pointer at) {
        return replaceIn(scalar, Primitive.ANYTHING, at) instanceof Scalar replaced ? replaced : scalar;
    }

    public Value replaceIn(Value value, Type type, Pointer at) {
        if (value instanceof MapValue map) {
            return map(map, type, at, false);
        }
        if (value instanceof ListValue list) {
            return list(list, type, at);
        }
        Scalar scalar = (Scalar) value;
        if (scalar.type() != Scalar.Type.TEXT || scalar.text().indexOf("${") < 0) {
            return value;
        }
        return replaced(scalar, type, at);
    }

    public MapValue map(MapValue map, Type type, Pointer at, boolean configMap) {
        Map<String, Value> changed = null;
        for (Map.Entry<String, Value> member : map.members().entrySet()) {
            String name = member.getKey();
            if (configMap && (name.equals("data") || name.equals("binaryData"))) {
                continue; // the content of files: ${...} there means something to whoever reads them
            }
            refuseIn(name, member.getValue(), at);
            Value after = replaceIn(member.getValue(), memberType(type, name), at.child(name));
            if (after != member.getValue()) {
                changed = changed == null ? new LinkedHashMap<>(map.members()) : changed;
                changed.put(name, after);
            }
        }
        return changed == null ? map : new MapValue(changed, map.origins());
    }

    private void refuseIn(String name, Value value, Pointer at) {
        if (name.indexOf("${") >= 0 && WHOLE.matcher(name).find() && name.indexOf("$${") < 0) {
            problems.add(new Problem(
                    value.origin().namePosition(),
                    at.child(name).toString(),
                    "a variable in the name '" + name + "': only values can hold variables",
                    "write the name out"));
        }
    }

    public Value list(ListValue list, Type type, Pointer at) {
        Type items = type instanceof ListType listType ? listType.items() : Primitive.ANYTHING;
        List<Value> after = new ArrayList<>(list.items().size());
        boolean changed = false;
        for (int i = 0; i < list.items().size(); i++) {
            Value item = replaceIn(list.items().get(i), items, at.child(i));
            changed |= item != list.items().get(i);
            after.add(item);
        }
        if (changed && type instanceof ListType keyed) {
            ItemKeys.refuseDuplicates(after, keyed, at, problems);
        }
        return changed ? new ListValue(after, list.origins()) : list;
    }

    private static Type memberType(Type type, String name) {
        if (type instanceof ObjectType object) {
            return object.field(name).orElse(Primitive.ANYTHING);
        }
        if (type instanceof MapType map) {
            return map.values();
        }
        return type == Primitive.FLINK_CONFIGURATION ? Primitive.OPTION : Primitive.ANYTHING;
    }

    private Value replaced(Scalar scalar, Type type, Pointer at) {
        List<Origin> origins = new ArrayList<>(scalar.origins());
        if (isWhole(scalar.text())) {
            Scalar value = value(scalar.text().substring(2, scalar.text().length() - 1), scalar, at);
            if (value == null) {
                return scalar;
            }
            origins.addAll(1, value.origins());
            return whole(value, origins, type, at);
        }
        StringBuilder text = new StringBuilder();
        Matcher reference = REFERENCE.matcher(scalar.text());
        int declared = 1;
        boolean complete = true;
        while (reference.find()) {
            String replacement = reference.group().substring(1);
            if (!reference.group().startsWith("$$")) {
                Scalar value = value(reference.group(1), scalar, at);
                replacement = value == null
                        ? reference.group()
                        : value.type() == Scalar.Type.TEXT ? value.text() : value.written();
                complete &= value != null;
                if (value != null) {
                    origins.addAll(declared, value.origins());
                    declared += value.origins().size();
                }
            }
            characters += replacement.length();
            if (characters > MOST_CHARACTERS) {
                problems.add(new Problem(
                        scalar.position(),
                        at.toString(),
                        "variables make more than " + MOST_CHARACTERS + " characters of text",
                        "use a shorter value, or fewer places"));
                return scalar;
            }
            reference.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        reference.appendTail(text);
        if (text.toString().equals(scalar.text())) {
            return scalar;
        }
        Scalar made = new Scalar(Scalar.Type.TEXT, text.toString(), origins);
        // other types were reported when the layer was read: no longer text is a number
        return complete && declared > 1 && TypeChecker.isOfText(type)
                ? new TypeChecker(problems, true).check(made, type, at)
                : made;
    }

    private Value whole(Scalar value, List<Origin> origins, Type type, Pointer at) {
        return new TypeChecker(problems, true).check(new Scalar(value.type(), value.text(), origins), type, at);
    }

    private Scalar value(String name, Scalar user, Pointer at) {
        Scalar value = values.get(name);
        if (value == null && unusable.contains(name)) {
            problems.add(new Problem(
                    user.position(),
                    at.toString(),
                    "a variable can't be built from the variable '" + name + "'",
                    "write its value out; only " + String.join(", ", values.keySet()) + " can be used here"));
        } else if (value == null && !problems.isFull(user.origin().source())) {
            problems.add(new Problem(
                    user.position(),
                    at.toString(),
                    "the variable '" + name + "' is declared nowhere",
                    Nearest.to(name, values.keySet())
                            .map(near -> "did you mean ${" + near + "}?")
                            .orElse("declare it under 'variables:', or write $${" + name
                                    + "} if it is meant as text")));
        }
        return value;
    }
}
