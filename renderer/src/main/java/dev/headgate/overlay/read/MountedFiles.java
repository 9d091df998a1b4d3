package dev.headgate.overlay.read;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Entry;
import dev.headgate.project.ProjectFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts the content of files that a layer's definition names, in the folder beside it, in the place of their names. */
final class MountedFiles {
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");

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
        if (definition.members().get("logging") instanceof MapValue logging) {
            inlined = inlined.with("logging", logging(logging));
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

    private MapValue logging(MapValue logging) {
        MapValue inlined = logging;
        for (Map.Entry<String, Value> entry : logging.members().entrySet()) {
            Pointer at = Pointer.ROOT.child("logging").child(entry.getKey());
            if (entry.getValue() instanceof MapValue map) {
                inlined = inlined.with(entry.getKey(), file(map, at));
            } else if (entry.getValue() instanceof Scalar name && name.type() == Scalar.Type.TEXT) {
                MapValue file = new MapValue(Map.of("content", content(name, at)), name.origins());
                inlined = inlined.with(entry.getKey(), file);
            }
        }
        return inlined;
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
            missing(path, name, at);
        } else {
            paths.add(path);
            Problems reading = new Problems();
            Source source = files.read(path, layer, reading);
            if (!reading.isEmpty()) {
                Problem first = reading.sorted().get(0);
                problems.add(new Problem(
                        name.position(),
                        at.toString(),
                        path + " can't be mounted: " + first.message(),
                        "mount text of at most 1 MiB in UTF-8; put anything else into the image or onto a volume"));
                return name;
            }
            String text = source.text().replace("\r\n", "\n");
            List<Origin> origins = new ArrayList<>(List.of(new Origin(source, 1, 1, 1, 1, text)));
            for (Origin named : name.origins()) {
                origins.add(named.withoutValue());
            }
            return new Scalar(Scalar.Type.TEXT, text, origins);
        }
        return name;
    }

    /** The file that was meant is not judged as a manifest either, which it would be if nothing named it. */
    private void missing(String path, Scalar name, Pointer at) {
        String parent = path.substring(0, path.lastIndexOf('/') + 1);
        List<String> there = new ArrayList<>();
        for (Entry entry : files.list(parent.substring(0, parent.length() - 1), new Problems())) {
            if (!entry.isFolder()) {
                there.add(entry.name());
            }
        }
        Optional<String> near = Nearest.to(path.substring(parent.length()), there);
        if (near.isPresent()) {
            paths.add(parent + near.get());
        }
        problems.add(new Problem(
                name.position(),
                at.toString(),
                "there is no file " + path,
                near.isPresent()
                        ? "did you mean " + (parent + near.get()).substring(folder.length() + 1) + "?"
                        : "add it, or correct the name"));
    }
}
