package dev.headgate.application;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files that a definition mounts, and says which of them can't be. */
final class FilesReader {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    private final MapValue definition;
    private final Problems problems;

    FilesReader(MapValue definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    List<MountedFile> files() {
        List<MountedFile> files = new ArrayList<>();
        Map<String, MountedFile> keys = new HashMap<>();
        if (!(definition.members().get("files") instanceof ListValue list)) {
            return files;
        }
        for (int i = 0; i < list.items().size(); i++) {
            Pointer at = Pointer.ROOT.child("files").child(i);
            if (!(list.items().get(i) instanceof MapValue file)) {
                continue; // of the wrong type, which was reported when its layer was read
            }
            if (!(file.members().get("path") instanceof Scalar path)) {
                problem(file, at.toString(), "a file without a path", "add 'path:', where the containers see it");
            } else if (!PATH.matcher(path.text()).matches()) {
                problem(
                        path,
                        at.child("path").toString(),
                        "'" + path.text() + "' can't be the path of a mounted file",
                        "write it like /opt/" + name() + "/mapping.yaml");
            } else if (isBelow(path.text(), configurationFolder())) {
                problem(
                        path,
                        at.child("path").toString(),
                        "the operator mounts Flink's configuration at " + configurationFolder()
                                + ", where a container with another file can't start",
                        "mount it elsewhere, such as /opt/" + name()
                                + path.text().substring(path.text().lastIndexOf('/'))
                                + "; options belong under flinkConfiguration, log4j and logback under logging");
            } else if (!(file.members().get("content") instanceof Scalar content)) {
                problem(
                        path,
                        at.toString(),
                        "the file " + path.text() + " has no content",
                        "add 'from:' with a file in the folder beside the definition, or 'content:'");
            } else {
                MountedFile mounted = new MountedFile(path, content, !file.says("onChange", "none"));
                MountedFile other = keys.putIfAbsent(mounted.key(), mounted);
                if (other != null && !other.path().text().equals(path.text())) {
                    problem(
                            path,
                            at.child("path").toString(),
                            path.text() + " and " + other.path().text() + " would have the same name in a ConfigMap",
                            "rename one of them");
                }
                files.add(mounted);
            }
        }
        return files;
    }

    private String name() {
        return definition.text("name").orElse("app");
    }

    /** Flink mounts its options and logging files there, read-only, so that nothing can be put between them. */
    private String configurationFolder() {
        Optional<MapValue> options = definition.map("flinkConfiguration");
        Optional<String> folder =
                options.isEmpty() ? Optional.empty() : options.get().text("kubernetes.flink.conf.dir");
        return folder.orElse("/opt/flink/conf");
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private void problem(Value value, String at, String what, String fix) {
        problems.add(new Problem(value.position(), at, what, fix));
    }
}
