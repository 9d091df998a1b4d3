package dev.headgate.manifest;

import java.util.Collections;
import java.util.List;

/** A list of values. */
public record ListValue(List<Value> items, List<Origin> origins) implements Value {
    public ListValue {
        items = Collections.unmodifiableList(items);
    }

    @Override
    public ListValue withOrigins(List<Origin> newOrigins) {
        return new ListValue(items, newOrigins);
    }

    @Override
    public String words() {
        return "a list";
    }

    @Override
    public boolean sameAs(Value other) {
        if (!(other instanceof ListValue that) || items.size() != that.items.size()) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).sameAs(that.items.get(i))) {
                return false;
            }
        }
        return true;
    }
}
