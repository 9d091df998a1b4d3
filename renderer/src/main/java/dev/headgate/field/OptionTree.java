package dev.headgate.field;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.Map;

/** Reads options that are written as a map, flat or nested. */
public final class OptionTree {
    private OptionTree() {}

    /** Adds them under the names and with the texts that Flink gets. */
    public static void read(Field map, Map<String, Option> options) {
        read("", map, options);
    }

    private static void read(String prefix, Field map, Map<String, Option> options) {
        for (Field member : map.members()) {
            String name = prefix + member.name();
            if (member.value() instanceof MapValue) {
                read(name + ".", member, options);
            } else {
                String text = text(member.value());
                if (text != null) {
                    options.put(name, new Option(name, text, member, false));
                }
            }
        }
    }

    private static String text(Value value) {
        if (value instanceof Scalar scalar) {
            boolean quoted = scalar.type() == Scalar.Type.TEXT || scalar.written() == null;
            return scalar.isNull() ? null : quoted ? scalar.text() : scalar.written();
        }
        StringBuilder joined = new StringBuilder();
        if (value instanceof ListValue list) { // a map within a list is no option of Flink
            for (Value item : list.items()) {
                String text = text(item);
                joined.append(joined.isEmpty() ? "" : ";").append(text == null ? "" : text);
            }
        }
        return joined.toString();
    }
}
