package dev.headgate.kinds;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An object as a block of a {@code .types} file says it; {@link TypeReader} describes the words.
 *
 * @param open whether it keeps unknown fields
 */
record TypeBlock(SortedMap<String, String> fields, Set<String> alternatives, boolean open) {
    TypeBlock {
        fields = new TreeMap<>(fields);
        alternatives = new TreeSet<>(alternatives);
    }

    static TypeBlock parse(String lines) {
        SortedMap<String, String> fields = new TreeMap<>();
        Set<String> alternatives = new TreeSet<>();
        boolean open = false;
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            if (line.equals(" *")) {
                open = true;
                continue;
            }
            String[] nameAndType = line.strip().split(" ", 2);
            String name = nameAndType[0].replace("|", "");
            fields.put(name, nameAndType[1]);
            if (nameAndType[0].startsWith("|")) {
                alternatives.add(name);
            }
        }
        return new TypeBlock(fields, alternatives, open);
    }

    TypeBlock without(Set<String> names) {
        SortedMap<String, String> kept = new TreeMap<>(fields);
        kept.keySet().removeAll(names);
        return new TypeBlock(kept, alternatives, open);
    }

    String lines() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            lines.append(alternatives.contains(field.getKey()) ? " |" : " ");
            lines.append(field.getKey()).append(' ').append(field.getValue()).append('\n');
        }
        return open ? lines.append(" *\n").toString() : lines.toString();
    }
}
