package dev.headgate.kinds.check;

import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Makes the options under flinkConfiguration flat text, as the operator does: nested maps join their names with dots, lists
 * their items with semicolons, numbers keep the digits that were written (1.20 stays 1.20). So one option has one name, by
 * which layers meet.
 */
final class FlinkOptions {
    private final Problems problems;
    private final Pointer at;
    private final Map<String, Value> flat = new LinkedHashMap<>();
    private final Map<String, Value> newest = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean changed;

    FlinkOptions(Problems problems, Pointer at) {
        this.problems = problems;
        this.at = at;
    }

    MapValue flat(MapValue options) {
        add("", options, at);
        return changed ? new MapValue(flat, options.origins()) : options;
    }

    private void add(String prefix, MapValue options, Pointer place) {
        for (Map.Entry<String, Value> entry : options.members().entrySet()) {
            String name = entry.getKey();
            Value value = entry.getValue();
            String option = prefix + name;
            Pointer here = place.child(name);
            if (name.startsWith("$") && !option.equals("$patch")) {
                problems.add(new Problem(
                        value.origin().namePosition(),
                        here.toString(),
                        "'" + name + "' is no option of Flink",
                        "use '$patch' right under '" + at.step() + "', or null to remove an option"));
            } else if (value instanceof MapValue nested) {
                changed = true;
                add(option + ".", nested, here);
            } else if (value instanceof ListValue list) {
                changed = true;
                put(option, joined(list, here), here);
            } else {
                put(option, text((Scalar) value), here);
            }
        }
    }

    private void put(String option, Scalar value, Pointer place) {
        flat.putIfAbsent(option, value);
        String name = OptionNames.newest(option);
        Value other = newest.putIfAbsent(name, value);
        String first = names.putIfAbsent(name, option);
        if (other != null) {
            problems.add(new Problem(
                    value.origin().namePosition(),
                    place.toString(),
                    "the option '" + option + "' is set twice in one layer, first "
                            + (option.equals(first) ? "" : "as '" + first + "' ") + "at line "
                            + other.origin().nameLine(),
                    "remove one of the two"));
        }
    }

    private Scalar text(Scalar scalar) {
        if (scalar.type() == Scalar.Type.TEXT || scalar.isNull()) {
            return scalar;
        }
        changed = true;
        return new Scalar(Scalar.Type.TEXT, scalar.written(), scalar.origins());
    }

    private Scalar joined(ListValue list, Pointer place) {
        StringJoiner text = new StringJoiner(";");
        List<Value> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Scalar scalar && !scalar.isNull()) {
                text.add(text(scalar).text());
            } else {
                problems.add(new Problem(
                        items.get(i).position(),
                        place.child(i).toString(),
                        "a list of options can't hold " + items.get(i).words(),
                        "write each item as text"));
            }
        }
        return new Scalar(Scalar.Type.TEXT, text.toString(), list.origins());
    }
}
