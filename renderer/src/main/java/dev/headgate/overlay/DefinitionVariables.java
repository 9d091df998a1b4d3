package dev.headgate.overlay;

import dev.headgate.kinds.type.EitherType;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.merge.Merge;
import dev.headgate.overlay.read.Variables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts variables in their places in a definition, but not in the content of files: that belongs to whoever reads them. */
record DefinitionVariables(Variables variables, ObjectType type) {
    MapValue replaceIn(MapValue definition) {
        Map<String, Value> rest = new LinkedHashMap<>(definition.members());
        Value texts = rest.remove("logConfiguration");
        Value logging = rest.remove("logging");
        Value files = rest.remove("files");
        MapValue replaced = variables.map(new MapValue(rest, definition.origins()), type, Pointer.ROOT, false);
        if (texts == null && logging == null && files == null) {
            return replaced;
        }
        Map<String, Value> members = new LinkedHashMap<>(replaced.members());
        if (texts != null) {
            members.put("logConfiguration", texts);
        }
        if (logging != null) {
            members.put("logging", logging instanceof MapValue map ? logging(map) : logging);
        }
        if (files != null) {
            members.put("files", files instanceof ListValue list ? files(list) : files);
        }
        return new MapValue(members, definition.origins());
    }

    private MapValue logging(MapValue logging) {
        Map<String, Value> members = new LinkedHashMap<>(logging.members());
        Pointer at = Pointer.ROOT.child("logging");
        for (Map.Entry<String, Value> file : members.entrySet()) {
            Type fields = Merge.memberType(type.field("logging").orElse(Primitive.ANYTHING), file.getKey());
            if (file.getValue() instanceof MapValue map && fields instanceof EitherType either) {
                MapValue bare = map.without("content");
                MapValue after = variables.map(bare, either.structure(), at.child(file.getKey()), false);
                Value content = map.members().get("content");
                file.setValue(content == null ? after : after.with("content", content));
            }
        }
        return new MapValue(members, logging.origins());
    }

    private ListValue files(ListValue files) {
        List<Value> bare = new ArrayList<>();
        for (Value file : files.items()) {
            bare.add(
                    file instanceof MapValue map && map.members().containsKey("content")
                            ? map.without("content")
                            : file);
        }
        Type list = type.field("files").orElse(Primitive.ANYTHING);
        ListValue replaced =
                (ListValue) variables.list(new ListValue(bare, files.origins()), list, Pointer.ROOT.child("files"));
        List<Value> items = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            Value after = replaced.items().get(i);
            Value content = files.items().get(i) instanceof MapValue file
                    ? file.members().get("content")
                    : null;
            items.add(content != null && after instanceof MapValue file ? file.with("content", content) : after);
        }
        return new ListValue(items, files.origins());
    }
}
