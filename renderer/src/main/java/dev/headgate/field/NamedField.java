package dev.headgate.field;

/** A place in a manifest, whether something stands there or not, and what people call it. */
public record NamedField(String name, Field field) {
    /** A place that is called by the last step of the way to it. */
    public static NamedField of(Field field) {
        return new NamedField(field.name(), field);
    }
}
