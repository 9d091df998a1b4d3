package dev.headgate.overlay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes values of a shape, and layers that change such values and are right: they remove only what is there. */
final class RandomLayers {
    private final Random random;

    RandomLayers(Random random) {
        this.random = random;
    }

    /** A value where there is none. */
    Object grow(Shape shape) {
        if (shape instanceof Shape.Fields fields) {
            return growFields(fields);
        }
        if (shape instanceof Shape.Names names) {
            Map<String, Object> map = new LinkedHashMap<>();
            some(names.names()).forEach(name -> map.put(name, grow(names.values())));
            return map;
        }
        if (shape instanceof Shape.Plain plain) {
            List<Object> list = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(grow(plain.items()));
            }
            return list;
        }
        if (shape instanceof Shape.Keyed keyed) {
            return new ArrayList<>(growItems(keyed, new LinkedHashSet<>(), ""));
        }
        return choice(((Shape.Leaf) shape).choices());
    }

    /** A value that is to be laid over the one that is there. */
    Object patch(Shape shape, Object there, String field) {
        if (shape instanceof Shape.Keyed keyed) {
            return patchItems(keyed, (List<?>) there, field);
        }
        if (shape instanceof Shape.Leaf || shape instanceof Shape.Plain) {
            return grow(shape);
        }
        if (once(20)) {
            return with("replace", (Map<?, ?>) grow(shape));
        }
        return shape instanceof Shape.Fields fields
                ? patchFields(fields, (Map<?, ?>) there)
                : patchNames((Shape.Names) shape, (Map<?, ?>) there);
    }

    private Map<String, Object> growFields(Shape.Fields shape) {
        Map<String, Object> map = new LinkedHashMap<>();
        some(shape.fields().keySet())
                .forEach(name -> map.put(name, grow(shape.fields().get(name))));
        keepOne(shape, map);
        return map;
    }

    private void keepOne(Shape.Fields shape, Map<String, Object> map) {
        List<String> chosen = shape.alternatives().stream()
                .filter(name -> map.get(name) != null)
                .sorted()
                .toList();
        chosen.stream().skip(1).forEach(map::remove);
    }

    private Map<String, Object> patchFields(Shape.Fields shape, Map<?, ?> there) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : some(shape.fields().keySet())) {
            map.put(name, member(shape.fields().get(name), there.get(name), name));
        }
        keepOne(shape, map);
        return map;
    }

    private Map<String, Object> patchNames(Shape.Names shape, Map<?, ?> there) {
        Map<String, Object> map = new LinkedHashMap<>();
        some(shape.names()).forEach(name -> map.put(name, member(shape.values(), there.get(name), name)));
        return map;
    }

    private Object member(Shape shape, Object there, String field) {
        if (there == null) {
            return grow(shape);
        }
        if (once(8)) {
            return there instanceof Map<?, ?> && random.nextBoolean() ? with("delete", Map.of()) : null;
        }
        return patch(shape, there, field);
    }

    private List<Object> growItems(Shape.Keyed shape, Set<List<String>> taken, String field) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Map<String, Object> item = new LinkedHashMap<>();
            shape.keys().forEach((name, key) -> {
                if (!name.equals("protocol") || random.nextBoolean()) { // the only key that may be left out
                    item.put(name, choice(key.choices()));
                }
            });
            String list = field.isEmpty() ? listOf(shape) : field;
            if (taken.add(ReferenceMerge.key(item, list))) {
                item.putAll(growFields(shape.items()));
                items.add(item);
            }
        }
        return items;
    }

    private static String listOf(Shape.Keyed shape) {
        return shape.keys().containsKey("name")
                ? "containers"
                : shape.keys().containsKey("mountPath") ? "volumeMounts" : "ports";
    }

    private List<Object> patchItems(Shape.Keyed shape, List<?> there, String field) {
        if (once(15)) {
            List<Object> items = new ArrayList<>(growItems(shape, new LinkedHashSet<>(), field));
            items.add(random.nextInt(items.size() + 1), with("replace", Map.of()));
            return items;
        }
        Set<List<String>> taken = new LinkedHashSet<>();
        there.forEach(item -> taken.add(ReferenceMerge.key(item, field)));
        List<Object> items = new ArrayList<>(growItems(shape, taken, field));
        for (Object item : there) {
            if (random.nextBoolean()) {
                items.add(random.nextInt(items.size() + 1), patchItem(shape, (Map<?, ?>) item));
            }
        }
        return items;
    }

    private Map<String, Object> patchItem(Shape.Keyed shape, Map<?, ?> there) {
        Map<String, Object> item = new LinkedHashMap<>();
        shape.keys().keySet().stream()
                .filter(there::containsKey)
                .forEach(name -> item.put(name, ((Traced) there.get(name)).value()));
        if (once(8)) {
            return with("delete", item);
        }
        if (once(20)) {
            item.putAll(growFields(shape.items()));
            return with("replace", item);
        }
        item.putAll(patchFields(shape.items(), there));
        return item;
    }

    private static Map<String, Object> with(String directive, Map<?, ?> map) {
        Map<String, Object> patch = new LinkedHashMap<>();
        map.forEach((name, value) -> patch.put((String) name, value));
        patch.put("$patch", Written.text(directive));
        return patch;
    }

    private <T> T choice(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Most of them, so that layers meet deep down as well, in an order that is the same on every machine. */
    private List<String> some(Iterable<String> names) {
        List<String> some = new ArrayList<>();
        names.forEach(some::add);
        some.sort(null);
        some.removeIf(name -> once(3));
        Collections.shuffle(some, random);
        return some;
    }

    private boolean once(int times) {
        return random.nextInt(times) == 0;
    }
}
