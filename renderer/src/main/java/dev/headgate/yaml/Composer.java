package dev.headgate.yaml;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the values of documents from their events, within bounds that no honest file reaches. */
final class Composer {
    /** A value to which aliases refer, and how many values it expands to; a null value is still being read. */
    private record Anchored(Value value, int size) {}

    /** What the two exclamation marks of {@code !!str} stand for. */
    private static final String CORE_TAG = "tag:yaml.org,2002:";

    private final Source source;
    private final Parser events;
    private final Doubts doubts;
    private final Bounds bounds;
    private final ScalarReader scalars;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int size;

    Composer(Source source, Parser events, Doubts doubts, Bounds bounds) {
        this.source = source;
        this.events = events;
        this.doubts = doubts;
        this.bounds = bounds;
        this.scalars = new ScalarReader(source, doubts);
    }

    Value document() {
        anchors.clear();
        Event first = events.peekEvent();
        return value(Pointer.ROOT, first.getStartMark(), 0);
    }

    /** The next value; its name, if it has one, stands at the mark. */
    Value value(Pointer at, Mark name, int depth) {
        Event event = events.getEvent();
        Position position = position(event);
        if (event instanceof AliasEvent alias) {
            return aliased(alias, at, name);
        }
        grow(1, position);
        NodeEvent node = (NodeEvent) event;
        int before = size;
        if (node.getAnchor() != null) {
            anchors.put(node.getAnchor(), new Anchored(null, 0));
        }
        Value value;
        if (event instanceof ScalarEvent scalar) {
            grow(bounds.valuesOf(scalar.getValue()), position);
            doubtTag(scalar.getTag(), position, at);
            value = scalars.read(scalar, at, name);
        } else {
            CollectionStartEvent collection = (CollectionStartEvent) event;
            doubtTag(collection.getTag(), position, at);
            if (depth >= bounds.depth()) {
                throw new UnreadableException(new Problem(
                        position,
                        null,
                        "maps and lists nest deeper than " + bounds.depth() + " levels",
                        "flatten the structure"));
            }
            value = event instanceof SequenceStartEvent
                    ? list(collection, at, name, depth)
                    : map(collection, at, name, depth);
        }
        if (node.getAnchor() != null) {
            anchors.put(node.getAnchor(), new Anchored(value, size - before + 1));
        }
        return value;
    }

    private ListValue list(CollectionStartEvent start, Pointer at, Mark name, int depth) {
        List<Value> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(at.child(items.size()), events.peekEvent().getStartMark(), depth + 1));
        }
        events.getEvent();
        return new ListValue(items, List.of(container(start, name)));
    }

    private MapValue map(CollectionStartEvent start, Pointer at, Mark name, int depth) {
        MapMembers members = new MapMembers(source, at, doubts);
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event key = events.peekEvent();
            Mark mark = key.getStartMark();
            if (key instanceof ScalarEvent scalar && (scalar.getAnchor() == null || !doubts.isStrict())) {
                events.getEvent();
                grow(1, position(scalar));
                doubtTag(scalar.getTag(), position(scalar), at);
                if (scalar.getAnchor() != null) {
                    anchors.put(scalar.getAnchor(), new Anchored(scalars.read(scalar, at, mark), 1));
                }
                String memberName = members.name(scalar);
                members.put(scalar, memberName, value(at.child(memberName), mark, depth + 1));
            } else {
                members.refuseKey(position(key));
                value(at, mark, depth + 1);
                value(at, mark, depth + 1);
            }
        }
        events.getEvent();
        return new MapValue(members.done(), List.of(container(start, name)));
    }

    private Value aliased(AliasEvent alias, Pointer at, Mark name) {
        Position position = position(alias);
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null || anchored.value() == null) {
            String what = anchored == null
                    ? "the alias '*" + alias.getAnchor() + "' refers to no anchor"
                    : "the alias '*" + alias.getAnchor() + "' refers to a value that contains it";
            throw new UnreadableException(new Problem(
                    position,
                    at.toString(),
                    what,
                    anchored == null ? "put the text in quotes if no alias is meant" : "remove the alias"));
        }
        grow(anchored.size(), position);
        Origin origin = anchored.value().origin();
        return anchored.value()
                .withOrigins(List.of(new Origin(
                        source,
                        origin.line(),
                        origin.column(),
                        name.getLine() + 1,
                        name.getColumn() + 1,
                        origin.value())));
    }

    private void doubtTag(String tag, Position position, Pointer at) {
        if (tag != null) {
            doubts.raise(
                    "yaml-tag",
                    new Problem(
                            position,
                            at.toString(),
                            doubts.isStrict()
                                    ? "YAML tags are not allowed"
                                    : "a YAML tag, which readers take differently",
                            "the tag " + tag.replace(CORE_TAG, "!!"),
                            null,
                            "remove it; put text in quotes"));
        }
    }

    private Origin container(CollectionStartEvent start, Mark name) {
        return new Origin(
                source, name.getLine() + 1, name.getColumn() + 1, name.getLine() + 1, name.getColumn() + 1, null);
    }

    private void grow(int values, Position position) {
        size += values;
        if (!bounds.take(values)) {
            throw new UnreadableException(
                    doubts.isStrict()
                            ? new Problem(
                                    position,
                                    null,
                                    "the file is too large once its aliases are expanded",
                                    bounds.words(),
                                    null,
                                    "split the file, or expand fewer aliases")
                            : new Problem(
                                    position,
                                    null,
                                    "too much to be judged together, aliases expanded: " + bounds.words(),
                                    "split it, and check the parts one by one"));
        }
    }

    private Position position(Event event) {
        Mark mark = event.getStartMark();
        return new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
