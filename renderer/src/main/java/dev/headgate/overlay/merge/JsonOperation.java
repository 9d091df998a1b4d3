package dev.headgate.overlay.merge;

import dev.headgate.kinds.type.Primitive;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Masking;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation of a JSON patch: it does what it says, or is a problem and does nothing. */
final class JsonOperation {
    private final MapValue operation;
    private final Pointer at;
    private final Problems problems;

    JsonOperation(MapValue operation, Pointer at, Problems problems) {
        this.operation = operation;
        this.at = at;
        this.problems = problems;
    }

    /** The value after the operation. */
    Value on(Value root) {
        String name = operation.text("op").orElse("");
        Optional<Pointer> path = pointer("path");
        if (path.isEmpty()) {
            return root;
        }
        return switch (name) {
            case "add" -> given().flatMap(value -> add(root, path.get(), value)).orElse(root);
            case "replace" ->
                given().flatMap(value -> replace(root, path.get(), value)).orElse(root);
            case "remove" ->
                existing(root, path.get(), "path")
                        .flatMap(gone -> without(root, path.get()))
                        .orElse(root);
            case "test" -> {
                given().ifPresent(value -> test(root, path.get(), value));
                yield root;
            }
            case "copy" ->
                pointer("from")
                        .flatMap(from -> existing(root, from, "from"))
                        .flatMap(value -> add(root, path.get(), value))
                        .orElse(root);
            case "move" -> move(root, path.get());
            default -> {
                if (name.isEmpty()) {
                    problem(
                            operation,
                            "an operation without 'op'",
                            "write one of add, copy, move, remove, replace, test");
                }
                yield root; // an unknown word was reported when the layer was read
            }
        };
    }

    private Optional<Pointer> pointer(String field) {
        Optional<String> text = operation.text(field);
        if (text.isEmpty()) {
            problem(
                    operation,
                    "an operation without '" + field + "'",
                    "add '" + field + "' with a JSON pointer such as /spec/job/parallelism");
            return Optional.empty();
        }
        Optional<Pointer> pointer = Pointer.parse(text.get());
        if (pointer.isEmpty() || pointer.get().parent() == null) {
            problem(
                    operation.members().get(field),
                    "'" + text.get() + "' points to no part of an object",
                    "write a JSON pointer such as /spec/job/parallelism");
            return Optional.empty();
        }
        return pointer;
    }

    private Optional<Value> given() {
        Value value = operation.members().get("value");
        if (value == null) {
            problem(operation, "an operation without 'value'", "add 'value'");
            return Optional.empty();
        }
        if (value instanceof Scalar scalar && scalar.isNull()) {
            problem(value, "an operation can't write null", "use 'op: remove', or write a value");
            return Optional.empty();
        }
        Pointer place = at.child("value");
        return Optional.of(new Addition(problems).of(value, Primitive.ANYTHING, place));
    }

    private Optional<Value> existing(Value root, Pointer path, String field) {
        Optional<Value> value = path.in(root);
        if (value.isEmpty()) {
            missing(root, path, field);
        }
        return value;
    }

    private void test(Value root, Pointer path, Value expected) {
        existing(root, path, "path")
                .filter(value -> !value.sameAs(expected))
                .ifPresent(value -> problems.add(new Problem(
                        expected.position(),
                        at.toString(),
                        "the test of '" + path + "' fails",
                        words(value, path) + ", from " + value.position(),
                        words(expected, path),
                        "correct the expected value, or the layer that changed it")));
    }

    private String words(Value value, Pointer path) {
        boolean hidden = Masking.hides(path.step()) || Masking.hides(value.position());
        return hidden ? Masking.WORDS : value.words();
    }

    private Value move(Value root, Pointer path) {
        Optional<Pointer> from = pointer("from");
        if (from.isEmpty() || existing(root, from.get(), "from").isEmpty()) {
            return root;
        }
        if (path.toString().startsWith(from.get() + "/")) {
            problem(operation.members().get("path"), "a value can't be moved into itself", "choose another path");
            return root;
        }
        Value value = from.get().in(root).orElseThrow();
        return without(root, from.get()).flatMap(rest -> add(rest, path, value)).orElse(root);
    }

    private Optional<Value> add(Value root, Pointer path, Value value) {
        Optional<Value> holder = existing(root, path.parent(), "path");
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        if (holder.get() instanceof MapValue map) {
            Value added = map.get(path.step()).map(old -> over(old, value)).orElse(value);
            return put(root, path.parent(), map.with(path.step(), added));
        }
        if (holder.get() instanceof ListValue list) {
            int index = path.step().equals("-") ? list.items().size() : Pointer.index(path.step());
            if (index < 0 || index > list.items().size()) {
                missing(root, path, "path");
                return Optional.empty();
            }
            List<Value> items = new ArrayList<>(list.items());
            items.add(index, value);
            return put(root, path.parent(), new ListValue(items, list.origins()));
        }
        missing(root, path, "path");
        return Optional.empty();
    }

    private Optional<Value> replace(Value root, Pointer path, Value value) {
        return existing(root, path, "path").flatMap(old -> put(root, path, over(old, value)));
    }

    private Value over(Value old, Value value) {
        List<Origin> origins = new ArrayList<>(value.origins());
        origins.addAll(old.origins());
        return value.withOrigins(origins);
    }

    private Optional<Value> without(Value root, Pointer path) {
        Value holder = path.parent().in(root).orElseThrow();
        if (holder instanceof MapValue map) {
            return put(root, path.parent(), map.without(path.step()));
        }
        ListValue list = (ListValue) holder;
        List<Value> items = new ArrayList<>(list.items());
        items.remove(Pointer.index(path.step()));
        return put(root, path.parent(), new ListValue(items, list.origins()));
    }

    /** The root with the value at the path; everything on the way exists. */
    private Optional<Value> put(Value root, Pointer path, Value value) {
        Value changed = value;
        for (Pointer place = path; place.parent() != null; place = place.parent()) {
            Value holder = place.parent().in(root).orElseThrow();
            if (holder instanceof MapValue map) {
                changed = map.with(place.step(), changed);
            } else {
                ListValue list = (ListValue) holder;
                List<Value> items = new ArrayList<>(list.items());
                items.set(Pointer.index(place.step()), changed);
                changed = new ListValue(items, list.origins());
            }
        }
        return Optional.of(changed);
    }

    private void missing(Value root, Pointer path, String field) {
        Pointer known = path;
        while (known.parent() != null && known.parent().in(root).isEmpty()) {
            known = known.parent();
        }
        Value holder = known.parent().in(root).orElseThrow();
        String written = operation.text(field).orElseThrow();
        boolean whole = known.toString().equals(written);
        String what = "there is nothing at '" + known + "'";
        problem(
                operation.members().get(field),
                whole ? what : "the path '" + written + "' leads nowhere: " + what,
                fix(holder, known, whole));
    }

    private String fix(Value holder, Pointer known, boolean whole) {
        if (holder instanceof MapValue map) {
            String otherwise =
                    switch (operation.text("op").orElse("")) {
                        case "replace" -> whole ? "use 'op: add'" : "add '" + known + "' first";
                        case "add" -> "add '" + known + "' first";
                        default -> "remove the operation";
                    };
            return Nearest.to(known.step(), map.members().keySet())
                    .map(near -> "did you mean '" + known.parent().child(near) + "'?")
                    .orElse("correct the path, or " + otherwise);
        }
        if (holder instanceof ListValue list) {
            int size = list.items().size();
            return "the list has " + size + (size == 1 ? " item" : " items")
                    + ", counted from 0; adding at '-' appends";
        }
        return "correct the path: '" + known.parent() + "' holds one value, no map or list";
    }

    private void problem(Value value, String what, String fix) {
        problems.add(new Problem(value.position(), at.toString(), what, fix));
    }
}
