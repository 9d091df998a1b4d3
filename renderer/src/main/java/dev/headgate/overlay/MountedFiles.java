package dev.headgate.overlay;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.ProjectFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the content of files that a layer's definition names, in the folder beside it, in the place of their names. */
final class MountedFiles {
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
    private static final Map<String, String> LOGGING =
            Map.of("log4j", "log4j-console.properties", "logback", "logback-console.xml");

    private final ProjectFiles files;
    private final String folder;
    private final String layer;
    private final Problems problems;
    private final Set<String> paths = new HashSet<>();

    MountedFiles(ProjectFiles files, String folder, String layer, Problems problems) {
        this.files = files;
        this.folder = folder;
        this.layer = layer;
        this.problems = problems;
    }

    /** The files that were read so; none of them is a manifest. */
    Set<String> paths() {
        return paths;
    }

    MapValue inlined(MapValue definition) {
        MapValue inlined = definition;
        if (definition.members().get("files") instanceof ListValue list) {
            List<Value> items = new ArrayList<>();
            for (int i = 0; i < list.items().size(); i++) {
                Value item = list.items().get(i);
                items.add(
                        item instanceof MapValue map
                                ? file(map, Pointer.ROOT.child("files").child(i))
                                : item);
            }
            inlined = inlined.with("files", new ListValue(items, list.origins()));
        }
        Value logging = definition.members().get("logging");
        if (logging instanceof MapValue map) {
            inlined = logging(inlined, map);
        } else if (logging instanceof Scalar removed && removed.isNull()) {
            inlined = inlined.without("logging").with("logConfiguration", removed);
        }
        return inlined;
    }

    private MapValue file(MapValue file, Pointer at) {
        Value from = file.members().get("from");
        if (!(from instanceof Scalar name) || name.isNull()) {
            return file;
        }
        if (file.members().containsKey("content")) {
            problems.add(new Problem(
                    from.origin().namePosition(),
                    at.child("from").toString(),
                    "a file has its content from a file and in place",
                    "keep one of 'from' and 'content'"));
        }
        return file.without("from").with("content", content(name, at.child("from")));
    }

    /** The operator mounts what stands under logConfiguration, and restarts the job when it changes. */
    private MapValue logging(MapValue definition, MapValue logging) {
        Map<String, Value> contents = new LinkedHashMap<>();
        if (definition.members().get("logConfiguration") instanceof MapValue written) {
            contents.putAll(written.members());
        }
        for (Map.Entry<String, Value> entry : logging.members().entrySet()) {
            String key = LOGGING.get(entry.getKey());
            Pointer at = Pointer.ROOT.child("logging").child(entry.getKey());
            if (key == null || !(entry.getValue() instanceof Scalar name)) {
                continue;
            }
            Value other = contents.put(key, name.isNull() ? name : content(name, at));
            if (other != null) {
                problems.add(new Problem(
                        name.origin().namePosition(),
                        at.toString(),
                        "'" + key + "' is set twice in one layer, first at line "
                                + other.origin().nameLine(),
                        "keep one of logging and logConfiguration"));
            }
        }
        return definition.without("logging").with("logConfiguration", new MapValue(contents, logging.origins()));
    }

    private Scalar content(Scalar name, Pointer at) {
        String path = folder + "/" + name.text();
        if (!RELATIVE.matcher(name.text()).matches()) {
            problems.add(new Problem(
                    name.position(),
                    at.toString(),
                    "'" + name.text() + "' can't be the path of a file in the folder beside the definition",
                    "put the file into " + folder
                            + "/ and write its path from there, without '..', spaces and variables"));
        } else if (!files.isFile(path)) {
            problems.add(new Problem(
                    name.position(), at.toString(), "there is no file " + path, "add it, or correct the name"));
        } else {
            paths.add(path);
            Source source = files.read(path, layer, problems);
            String text = source.text().replace("\r\n", "\n");
            List<Origin> origins = new ArrayList<>(List.of(new Origin(source, 1, 1, 1, 1, text)));
            for (Origin named : name.origins()) {
                origins.add(named.withoutValue());
            }
            return new Scalar(Scalar.Type.TEXT, text, origins);
        }
        return name;
    }
}
