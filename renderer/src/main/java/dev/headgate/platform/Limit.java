package dev.headgate.platform;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.List;

/**
 * A field of a definition that a platform can't express.
 *
 * @param path the field's names, separated by slashes; an item of a list has its name, a last * stands for the rest of one
 * @param when which values of the field are meant
 * @param words the values or names that this is about
 * @param instead what to do about it
 */
record Limit(String path, When when, List<String> words, String instead) {
    /** Which values of a field can't be expressed. */
    enum When {
        /** Whatever stands there. */
        ALWAYS,
        /** None, though a later line of the table would mean it too. */
        NEVER,
        /** One of the words. */
        ONE_OF,
        /** All but the words. */
        NOT_ONE_OF,
        /** Text with a path behind the host. */
        WITH_PATH,
        /** A list of more than one item. */
        SEVERAL,
        /** Each field of the map but those of the words. */
        OTHER_FIELDS
    }

    static Limit always(String path, String instead) {
        return new Limit(path, When.ALWAYS, List.of(), instead);
    }

    static Limit never(String path) {
        return new Limit(path, When.NEVER, List.of(), "");
    }

    static Limit word(String path, String word, String instead) {
        return new Limit(path, When.ONE_OF, List.of(word), instead);
    }

    static Limit otherThan(String path, String word, String instead) {
        return new Limit(path, When.NOT_ONE_OF, List.of(word), instead);
    }

    static Limit fieldsBeyond(String path, String fields, String instead) {
        return new Limit(path, When.OTHER_FIELDS, List.of(fields.split(" ")), instead);
    }

    /** Whether this value as a whole is one of those. */
    boolean means(Value value) {
        return switch (when) {
            case ALWAYS -> true;
            case NEVER, OTHER_FIELDS -> false;
            case ONE_OF -> value instanceof Scalar scalar && words.contains(scalar.text());
            case NOT_ONE_OF -> value instanceof Scalar scalar && !words.contains(scalar.text());
            case WITH_PATH -> value instanceof Scalar scalar && hasPath(scalar.text());
            case SEVERAL -> value instanceof ListValue list && list.items().size() > 1;
        };
    }

    private static boolean hasPath(String address) {
        int host = address.indexOf("://");
        int slash = address.indexOf('/', host < 0 ? 0 : host + 3);
        return slash >= 0 && slash < address.length() - 1;
    }

    /** Whether a member of the value by this name can't be expressed, though the value can. */
    boolean meansMember(Value value, String name) {
        return when == When.OTHER_FIELDS && value instanceof MapValue && !words.contains(name);
    }

    /** Whether the value itself decides, rather than that there is one. */
    boolean isOfValue() {
        return when == When.ONE_OF || when == When.NOT_ONE_OF || when == When.WITH_PATH;
    }
}
