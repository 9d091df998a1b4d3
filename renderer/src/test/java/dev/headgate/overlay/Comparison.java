package dev.headgate.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a rendered object against what it should be: values, the files of their origins and what stands there. */
final class Comparison {
    private static final Pattern VARIABLE = Pattern.compile("\\$?\\$\\{([a-z][A-Za-z0-9_-]*)}");

    private final Map<String, String> files;
    private final Map<String, Evidence> evidence = new HashMap<>();
    private int leaves;

    /** @param files the texts of the project by their paths below environments/ */
    Comparison(Map<String, String> files) {
        this.files = files;
    }

    /** How many scalars were compared so far. */
    int leaves() {
        return leaves;
    }

    void compare(Map<String, Object> expected, Map<String, Traced> variables, Manifest actual) {
        compare(expected, variables, actual.tree(), Pointer.ROOT, actual.key().kind());
    }

    private void compare(Object expected, Map<String, Traced> variables, Value actual, Pointer at, String kind) {
        assertFalse(actual.origins().isEmpty(), () -> at + " has no origin");
        if (expected instanceof Map<?, ?> map && actual instanceof MapValue members) {
            assertEquals(List.copyOf(map.keySet()).stream().sorted().toList(), sortedNames(members), at::toString);
            map.forEach((name, value) -> {
                Value member = members.members().get(name);
                Origin origin = member.origin();
                if (origin.line() > 0) {
                    assertEquals(name, evidence(origin).nameAt(origin.nameLine(), origin.nameColumn()), at::toString);
                }
                compare(value, variables, member, at.child((String) name), kind);
            });
        } else if (expected instanceof List<?> list && actual instanceof ListValue items) {
            assertEquals(list.size(), items.items().size(), at::toString);
            for (int i = 0; i < list.size(); i++) {
                compare(list.get(i), variables, items.items().get(i), at.child(i), kind);
            }
        } else if (expected instanceof Traced leaf && actual instanceof Scalar scalar) {
            leaves++;
            assertEquals(replaced(leaf, variables, at, kind), found(scalar), at::toString);
        } else {
            assertEquals(expected, actual, at::toString);
        }
    }

    private static List<String> sortedNames(MapValue map) {
        return map.members().keySet().stream().sorted().toList();
    }

    /** What a leaf is and the files that say so, newest first; behind each file those of the variables that it uses. */
    private record Leaf(Scalar.Type type, String text, List<String> files) {}

    private static Leaf replaced(Traced leaf, Map<String, Traced> variables, Pointer at, String kind) {
        boolean content = kind.equals("ConfigMap") && at.toString().startsWith("/data/");
        List<String> files = new ArrayList<>();
        for (Traced layer = leaf; layer != null; layer = layer.lower()) {
            files.add(layer.file());
            if (!content) {
                references(layer.value())
                        .forEach(name -> files.add(variables.get(name).file()));
            }
        }
        Written value = content ? leaf.value() : replaced(leaf.value(), variables);
        boolean option = at.toString().startsWith("/spec/flinkConfiguration/");
        return option ? new Leaf(Scalar.Type.TEXT, value.source(), files) : new Leaf(value.type(), value.text(), files);
    }

    private static List<String> references(Written value) {
        return VARIABLE.matcher(value.isText() ? value.text() : "")
                .results()
                .filter(variable -> !variable.group().startsWith("$$"))
                .map(variable -> variable.group(1))
                .toList();
    }

    private static Written replaced(Written value, Map<String, Traced> variables) {
        List<String> references = references(value);
        if (references.size() == 1 && value.text().equals("${" + references.get(0) + "}")) {
            return variables.get(references.get(0)).value();
        }
        return value.isText()
                ? Written.text(VARIABLE.matcher(value.text())
                        .replaceAll(variable -> Matcher.quoteReplacement(
                                variable.group().startsWith("$$")
                                        ? variable.group().substring(1)
                                        : variables
                                                .get(variable.group(1))
                                                .value()
                                                .source())))
                : value;
    }

    private Leaf found(Scalar scalar) {
        List<String> paths = new ArrayList<>();
        for (Origin origin : scalar.origins()) {
            if (origin.value() != null) { // null for a map or list that the scalar took the place of
                paths.add(origin.source().path());
                assertEquals(
                        origin.value(), evidence(origin).at(origin.line(), origin.column()), () -> origin.position()
                                .toString());
            }
        }
        return new Leaf(scalar.type(), scalar.text(), paths);
    }

    private Evidence evidence(Origin origin) {
        return evidence.computeIfAbsent(
                origin.source().path(), path -> new Evidence(files.get(path.substring("environments/".length()))));
    }
}
