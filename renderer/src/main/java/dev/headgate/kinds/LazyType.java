package dev.headgate.kinds;

import dev.headgate.kinds.type.Type;
import java.util.function.Supplier;

/** A type that is read when it is first asked for. */
final class LazyType implements Supplier<Type> {
    private final TypeReader reader;
    private final String words;
    private volatile Type type;

    LazyType(TypeReader reader, String words) {
        this.reader = reader;
        this.words = words;
    }

    @Override
    public Type get() {
        Type known = type;
        if (known == null) {
            known = reader.type(words);
            type = known;
        }
        return known;
    }
}
