package dev.headgate.netflow.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * An object on one line, whose members are the same for every flow.
 *
 * @param parts what stands in front of each value
 * @param values names of values of a flow; one less than parts
 */
record LineTemplate(List<String> parts, List<String> values) {
    /** From words NAME:VALUE, where a VALUE is JSON, or a dollar and the name of a value of the flow. */
    static LineTemplate of(String words) {
        List<String> parts = new ArrayList<>();
        List<String> values = new ArrayList<>();
        StringBuilder part = new StringBuilder("{");
        for (String word : words.strip().split("\\s+")) {
            int colon = word.indexOf(':');
            part.append('"').append(word, 0, colon).append("\":");
            if (word.charAt(colon + 1) == '$') {
                parts.add(part.toString());
                values.add(word.substring(colon + 2));
                part.setLength(0);
            } else {
                part.append(word, colon + 1, word.length());
            }
            part.append(',');
        }
        part.setCharAt(part.length() - 1, '}');
        parts.add(part.toString());
        return new LineTemplate(parts, values);
    }

    String of(Flow flow) {
        StringBuilder line = new StringBuilder(2048);
        for (int i = 0; i < values.size(); i++) {
            line.append(parts.get(i)).append(FlowValue.json(flow, values.get(i)));
        }
        return line.append(parts.get(values.size())).toString();
    }
}
