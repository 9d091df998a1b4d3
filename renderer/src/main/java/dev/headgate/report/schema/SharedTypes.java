package dev.headgate.report.schema;

import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ListType;
import dev.headgate.kinds.type.MapType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;

/** Finds the object types that occur in several places, such as containers, and names each by the first and shortest. */
final class SharedTypes {
    private record Place(Type type, String path) {}

    private final Queue<Place> places = new ArrayDeque<>();
    private final Map<ObjectType, String> first = new LinkedHashMap<>();
    private final Map<ObjectType, Integer> count = new HashMap<>();

    private SharedTypes() {}

    /** Their names, those of the places that are nearest to the root first. */
    static Map<ObjectType, String> of(ObjectType root) {
        SharedTypes types = new SharedTypes();
        types.places.add(new Place(root, ""));
        while (!types.places.isEmpty()) {
            Place place = types.places.remove();
            types.visit(place.type(), place.path());
        }
        types.first.keySet().removeIf(type -> types.count.get(type) == 1);
        return types.first;
    }

    private void visit(Type type, String path) {
        if (type instanceof ObjectType object) {
            if (first.putIfAbsent(object, path) == null) {
                for (String name : new TreeSet<>(object.names())) {
                    String below = path.isEmpty() ? name : path + "." + name;
                    places.add(new Place(object.field(name).orElseThrow(), below));
                }
            }
            count.merge(object, 1, Integer::sum);
        } else if (type instanceof MapType map) {
            places.add(new Place(map.values(), path));
        } else if (type instanceof ListType list) {
            places.add(new Place(list.items(), path));
        } else if (type instanceof EitherType either) {
            places.add(new Place(either.scalar(), path));
            places.add(new Place(either.structure(), path));
        }
    }
}
