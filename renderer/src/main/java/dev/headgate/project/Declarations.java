package dev.headgate.project;

import dev.headgate.definition.DefinitionType;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What environments and definitions declare alike: variables and lists of components. */
public final class Declarations {
    /** Variables that always have a value, so that nobody declares them. */
    public static final Set<String> GIVEN = Set.of("application", "environment", "namespace");

    /** Fields of an environment that no variable is replaced in. */
    private static final List<String> LITERAL = List.of("cluster", "project", "extends");

    private static final Pattern REFERENCE = Pattern.compile(DefinitionType.VARIABLE_WITHIN);
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9_-]*");

    private Declarations() {}

    /** The variables declared under "variables", by name. */
    public static Map<String, Scalar> variables(MapValue document, Problems problems) {
        Map<String, Scalar> variables = new LinkedHashMap<>();
        if (!(document.members().get("variables") instanceof MapValue declared)) {
            return variables;
        }
        for (Map.Entry<String, Value> entry : declared.members().entrySet()) {
            String name = entry.getKey();
            Value value = entry.getValue();
            String at = Pointer.ROOT.child("variables").child(name).toString();
            if (!VARIABLE.matcher(name).matches()) {
                problems.add(new Problem(
                        value.origin().namePosition(),
                        at,
                        "'" + name + "' can't be a variable's name",
                        "begin with a lower-case letter and use letters, digits, '_' and '-'"));
            } else if (GIVEN.contains(name)) {
                problems.add(new Problem(
                        value.origin().namePosition(),
                        at,
                        "'" + name + "' is a variable that Headgate sets itself",
                        "choose another name"));
            } else if (value instanceof Scalar scalar && !scalar.isNull()) {
                variables.put(name, scalar);
            } else {
                problems.add(new Problem(
                        value.position(),
                        at,
                        "a variable holds one value",
                        value.words(),
                        "text, a number, true or false",
                        "write one value, or several variables"));
            }
        }
        return variables;
    }

    /** Reports variables where an environment says what decides how its files are read. */
    static void refuseVariables(MapValue environment, Problems problems) {
        for (String field : LITERAL) {
            refuseVariable(environment.members().get(field), Pointer.ROOT.child(field), problems);
        }
        refuseVariable(environment.members().get("platform"), Pointer.ROOT.child("platform"), problems);
        if (environment.members().get("platform") instanceof MapValue platform) {
            for (String field : List.of("kind", "version")) {
                Pointer at = Pointer.ROOT.child("platform").child(field);
                refuseVariable(platform.members().get(field), at, problems);
            }
        }
        List<Value> components = environment.list("components");
        for (int i = 0; i < components.size(); i++) {
            refuseVariable(components.get(i), Pointer.ROOT.child("components").child(i), problems);
        }
    }

    private static void refuseVariable(Value value, Pointer at, Problems problems) {
        if (value instanceof Scalar scalar && REFERENCE.matcher(scalar.text()).find()) {
            problems.add(new Problem(
                    scalar.position(),
                    at.toString(),
                    "a variable can't stand here: environment.yaml is read before there are any",
                    scalar.words(),
                    null,
                    "write the value itself"));
        }
    }

    /** The components listed under "components", in order; each must be a name that a file can have. */
    public static List<Scalar> components(MapValue document, Problems problems) {
        List<Scalar> components = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Pointer at = Pointer.ROOT.child("components");
        List<Value> listed = document.list("components");
        for (int i = 0; i < listed.size(); i++) {
            if (!(listed.get(i) instanceof Scalar scalar) || scalar.type() != Scalar.Type.TEXT) {
                continue;
            }
            String place = at.child(i).toString();
            if (!Names.valid(scalar.text())) {
                problems.addIfFirst(new Problem(
                        scalar.position(),
                        place,
                        "no component can have the name '" + scalar.text() + "'",
                        "use " + Names.RULE));
            } else if (!names.add(scalar.text())) {
                problems.add(new Problem(
                        scalar.position(),
                        place,
                        "the component '" + scalar.text() + "' is listed twice",
                        "remove one of the two"));
            } else {
                components.add(scalar);
            }
        }
        return components;
    }
}
