package dev.headgate.application;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the files that a definition mounts, and says which of them can't be. */
final class FilesReader {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9_][A-Za-z0-9._-]*)+");

    /** Folders of Flink's image; files in them are their author's business. */
    private static final Set<String> FLINK = Set.of(
            "/opt",
            "/opt/flink",
            "/opt/flink/bin",
            "/opt/flink/lib",
            "/opt/flink/log",
            "/opt/flink/opt",
            "/opt/flink/plugins",
            "/opt/flink/usrlib");

    private static final int LARGEST_CONFIG_MAP = 1024 * 1024;

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
            } else if (FLINK.contains(path.text())) {
                problem(
                        path,
                        at.child("path").toString(),
                        path.text() + " is a folder of Flink, which a file in its place would hide",
                        "mount it elsewhere, such as /opt/" + name() + "/mapping.yaml");
            } else if (path.text().equals(jar())) {
                problem(
                        path,
                        at.child("path").toString(),
                        path.text() + " is the job's own jar, which this file would hide",
                        "mount it elsewhere, such as /opt/" + name() + "/mapping.yaml");
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
        refuseNested(files);
        refuseTooLarge(files);
        return files;
    }

    /** A container can't start with a file below another one. */
    private void refuseNested(List<MountedFile> files) {
        for (MountedFile inner : files) {
            for (MountedFile outer : files) {
                String path = outer.path().text();
                if (inner.path().text().startsWith(path + "/")) {
                    problem(
                            inner.path(),
                            "/files",
                            inner.path().text() + " would lie in " + path + ", which is a file ("
                                    + outer.path().position() + ")",
                            "rename one of them");
                }
            }
        }
    }

    /** The API server counts the bytes of all values, and takes no ConfigMap beyond. */
    private void refuseTooLarge(List<MountedFile> files) {
        long sum = 0;
        int most = -1;
        MountedFile largest = null;
        for (MountedFile file : files) {
            int size = file.content().text().getBytes(StandardCharsets.UTF_8).length;
            sum += size;
            if (size > most) {
                most = size;
                largest = file;
            }
        }
        if (sum > LARGEST_CONFIG_MAP) {
            problem(
                    largest.path(),
                    "/files",
                    "the files have " + sum + " bytes together, more than the " + LARGEST_CONFIG_MAP
                            + " of a ConfigMap; the largest is "
                            + largest.path().text() + " with " + most,
                    "put large files into the image or onto a volume");
        }
    }

    /** The path of the job's jar in the containers; empty where it is fetched from elsewhere. */
    private String jar() {
        Optional<MapValue> job = definition.map("job");
        String uri = job.isPresent() ? job.get().text("jarURI").orElse("") : "";
        return uri.startsWith("local://") ? uri.substring("local://".length()) : "";
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
