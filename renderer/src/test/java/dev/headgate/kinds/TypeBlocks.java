package dev.headgate.kinds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The blocks of one {@code .types} file by their names, as the generator collects or reads them. */
final class TypeBlocks {
    private final SortedMap<String, TypeBlock> blocks = new TreeMap<>();

    static TypeBlocks parse(String text) {
        TypeBlocks parsed = new TypeBlocks();
        for (String block : text.substring(text.indexOf("\n\n") + 2).split("\n(?! )")) {
            int name = block.indexOf('\n');
            parsed.blocks.put(
                    name < 0 ? block.strip() : block.substring(0, name),
                    TypeBlock.parse(name < 0 ? "" : block.substring(name + 1)));
        }
        return parsed;
    }

    Optional<TypeBlock> find(String name) {
        return Optional.ofNullable(blocks.get(name));
    }

    TypeBlock get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no type " + name));
    }

    void put(String name, TypeBlock block) {
        TypeBlock other = blocks.putIfAbsent(name, block);
        if (other != null && !other.equals(block)) {
            throw new IllegalStateException("two types would be called " + name);
        }
    }

    /** The name of this block: that of an equal one of an earlier release, else one with this release behind. */
    String share(String base, String release, TypeBlock block) {
        String start = base + "@";
        for (Map.Entry<String, TypeBlock> other : blocks.tailMap(start).entrySet()) {
            if (!other.getKey().startsWith(start)) {
                break;
            }
            if (other.getValue().equals(block)) {
                return other.getKey();
            }
        }
        put(start + release, block);
        return start + release;
    }

    /** The whole file, with these lines above. */
    String text(List<String> head) {
        StringBuilder text = new StringBuilder(String.join("\n", head)).append("\n\n");
        blocks.forEach((name, block) -> text.append(name).append('\n').append(block.lines()));
        return text.toString();
    }
}
