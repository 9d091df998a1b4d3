package dev.headgate.kinds;

import dev.headgate.kinds.type.ListKey;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.kinds.type.WordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Makes types of what a {@link TypeFile} says, each when it is first asked for.
 *
 * <p>A block is an object. Its lines are {@code name type}, with {@code |} before the names of fields of which an
 * object holds one at a time, and {@code *} alone where unknown fields are kept. A type is {@code {values}},
 * {@code [items]} with its keys behind, {@code <one|of|these>}, the name of a block, or a {@link Primitive} in lower
 * case.
 *
 * <p>A cold process runs this, to which a lambda or a {@code +} of texts costs as much as a hundred types; hence
 * neither is here.
 */
final class TypeReader {
    private final TypeFile core;
    private final TypeFile flink;
    private final Map<String, Type> objects = new ConcurrentHashMap<>();

    TypeReader(TypeFile core, TypeFile flink) {
        this.core = core;
        this.flink = flink;
    }

    Type type(String words) {
        return switch (words.charAt(0)) {
            case '{' -> new MapType(new LazyType(this, words.substring(1, words.length() - 1)));
            case '[' -> list(words);
            case '<' ->
                new WordType(List.of(words.substring(1, words.length() - 1).split("\\|", -1)));
            default -> words.indexOf('.') < 0 ? primitive(words) : object(words);
        };
    }

    private Type list(String words) {
        int end = words.lastIndexOf(']');
        List<ListKey> keys = new ArrayList<>();
        if (end + 1 < words.length()) {
            for (String key : words.substring(end + 1).split(",")) {
                int equals = key.indexOf('=');
                keys.add(
                        equals < 0
                                ? new ListKey(key, null)
                                : new ListKey(key.substring(0, equals), key.substring(equals + 1)));
            }
        }
        return new ListType(new LazyType(this, words.substring(1, end)), keys);
    }

    private Type object(String name) {
        Type known = objects.get(name);
        if (known != null) {
            return known;
        }
        // Only names of Flink's part tell the operator's version.
        TypeFile file = name.indexOf('@') < 0 ? core : flink;
        Type first = objects.putIfAbsent(name, fields(file.block(name).orElseThrow()));
        return first == null ? objects.get(name) : first;
    }

    private ObjectType fields(String lines) {
        Map<String, Supplier<Type>> fields = new LinkedHashMap<>();
        Set<String> alternatives = new HashSet<>();
        boolean open = false;
        int end;
        for (int start = 0; start < lines.length(); start = end + 1) {
            end = lines.indexOf('\n', start);
            int space = lines.indexOf(' ', start + 1);
            if (lines.charAt(start + 1) == '*') {
                open = true;
                continue;
            }
            boolean alternative = lines.charAt(start + 1) == '|';
            String name = lines.substring(start + (alternative ? 2 : 1), space);
            if (alternative) {
                alternatives.add(name);
            }
            fields.put(name, new LazyType(this, lines.substring(space + 1, end)));
        }
        return new ObjectType(fields, alternatives, open);
    }

    private static Primitive primitive(String words) {
        return switch (words) {
            case "text" -> Primitive.TEXT;
            case "integer" -> Primitive.INTEGER;
            case "number" -> Primitive.NUMBER;
            case "boolean" -> Primitive.BOOLEAN;
            case "quantity" -> Primitive.QUANTITY;
            case "integer-or-text" -> Primitive.INTEGER_OR_TEXT;
            case "file-mode" -> Primitive.FILE_MODE;
            case "flink-configuration" -> Primitive.FLINK_CONFIGURATION;
            case "anything" -> Primitive.ANYTHING;
            default -> throw new IllegalStateException(words);
        };
    }
}
