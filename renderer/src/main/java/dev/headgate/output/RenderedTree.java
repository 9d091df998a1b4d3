package dev.headgate.output;

import dev.headgate.manifest.CanonicalYaml;
import dev.headgate.manifest.Manifest;
import dev.headgate.output.WrittenTarget.Outcome;
import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Failure;
import dev.headgate.project.Names;
import dev.headgate.render.RenderedTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folder of rendered manifests, {@code <environment>/<application>/} below it. */
final class RenderedTree {
    // Argo CD's repository server refuses a directory of more than this
    private static final long LARGEST_TARGET = 10_000_000;

    private final Path root;
    private final String shown;
    private final boolean verify;
    private final Swap swap = new Swap();
    private final Set<String> prepared = new HashSet<>();
    private final Set<String> released = new HashSet<>();

    /**
     * @param shown the root as it was asked for, in front of paths that are printed
     * @param verify whether to compare only
     */
    RenderedTree(Path root, String shown, boolean verify) {
        this.root = root;
        this.shown = shown;
        this.verify = verify;
    }

    /** Refuses a root that a link inside the project leads to: a stranger may have put it there. */
    static void refuseLinks(Path project, String relative) {
        Path path = project;
        for (String step : relative.split("/")) {
            path = path.resolve(step);
            if (Files.isSymbolicLink(path)) {
                throw new InputException(new Problem(
                        Position.ofPath(relative),
                        null,
                        "a symbolic link on the way to the output folder",
                        "put a plain folder there, or name another one with --to"));
            }
        }
    }

    /**
     * Writes the target, or compares it; what the file system refuses is a problem.
     *
     * @param mayLoseState whether objects that hold state may vanish from it
     */
    WrittenTarget write(RenderedTarget target, boolean mayLoseState, Problems problems) {
        String path = shown + "/" + target.name();
        int count = target.manifests().size();
        try {
            SortedMap<String, byte[]> files = files(target);
            TargetFolder folder = folder(target.environment(), target.application());
            List<String> differences = folder.differences(files);
            String vanishing = TargetState.vanishing(differences, files.keySet());
            if (vanishing != null && mayLoseState) {
                released.add(target.name());
            } else if (vanishing != null) {
                problems.add(new Problem(
                        Position.ofPath(path + "/" + vanishing),
                        null,
                        "the object is rendered no more, and it holds state",
                        "put it back, or run again with --remove " + target.name()
                                + " to let Argo CD delete it with its state"));
                return kept(target);
            }
            if (!differences.isEmpty() && !verify) {
                folder.replace(files, swap);
            }
            Outcome outcome = differences.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
            return new WrittenTarget(target.environment(), target.application(), path, count, differences, outcome);
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(path),
                    null,
                    "can't be written: " + Failure.words(e),
                    "make room and a plain, writable folder there, or name another one with --to"));
            return kept(target);
        }
    }

    /** Whether the target lost an object that holds state, as it may. */
    boolean hasReleased(String target) {
        return released.contains(target);
    }

    /** The target as one that stays as it was. */
    WrittenTarget kept(RenderedTarget target) {
        return new WrittenTarget(
                target.environment(),
                target.application(),
                shown + "/" + target.name(),
                target.manifests().size(),
                List.of(),
                Outcome.KEPT);
    }

    /** A target that is rendered no more, and stays. */
    WrittenTarget kept(String target) {
        int manifests = 0;
        try {
            manifests = FileList.read(root.resolve(target)).size();
        } catch (IOException e) {
            // whoever asked whether it may go has reported that it can't be read
        }
        int slash = target.indexOf('/');
        return new WrittenTarget(
                target.substring(0, slash),
                target.substring(slash + 1),
                shown + "/" + target,
                manifests,
                List.of(),
                Outcome.KEPT);
    }

    /** The names of all targets that lie here: folders with a list of ours. */
    Set<String> targets(Problems problems) {
        Set<String> targets = new TreeSet<>();
        for (String environment : folders(root, problems)) {
            for (String application : folders(root.resolve(environment), problems)) {
                if (Files.isRegularFile(
                        root.resolve(environment).resolve(application).resolve(FileList.NAME),
                        LinkOption.NOFOLLOW_LINKS)) {
                    targets.add(environment + "/" + application);
                }
            }
        }
        return targets;
    }

    /** Whether the target that lies here holds objects whose deletion loses state. */
    boolean isStateful(String target) throws IOException {
        return TargetState.isStateful(FileList.read(root.resolve(target)));
    }

    /** Removes a target that is rendered no more, or says that it would. */
    WrittenTarget remove(String target, Problems problems) {
        String environment = target.substring(0, target.indexOf('/'));
        String application = target.substring(environment.length() + 1);
        String path = shown + "/" + target;
        try {
            TargetFolder folder = folder(environment, application);
            List<String> files = new ArrayList<>(FileList.read(root.resolve(target)));
            if (!verify) {
                folder.remove(swap);
                if (Folders.isEmpty(root.resolve(environment))) {
                    Files.delete(root.resolve(environment));
                }
            }
            return new WrittenTarget(environment, application, path, 0, files, Outcome.REMOVED);
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(path), null, "can't be removed: " + Failure.words(e), "make the folder writable"));
            return new WrittenTarget(environment, application, path, 0, List.of(), Outcome.KEPT);
        }
    }

    private TargetFolder folder(String environment, String application) throws IOException {
        Path parent = root.resolve(environment);
        Path folder = parent.resolve(application);
        if (Files.isSymbolicLink(parent) || Files.isSymbolicLink(folder)) {
            throw new IOException("it is a symbolic link");
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
            throw new IOException("a file stands in its place");
        }
        if (!verify && prepared.add(environment)) {
            Swap.recover(parent);
        }
        return new TargetFolder(folder);
    }

    private static SortedMap<String, byte[]> files(RenderedTarget target) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        long size = 0;
        for (Map.Entry<String, Manifest> manifest : target.manifests().entrySet()) {
            byte[] bytes = CanonicalYaml.of(manifest.getValue().tree()).getBytes(StandardCharsets.UTF_8);
            size += bytes.length;
            if (size > LARGEST_TARGET) {
                throw new IOException("its manifests exceed 10 MB, which Argo CD refuses");
            }
            files.put(manifest.getKey(), bytes);
        }
        return files;
    }

    private List<String> folders(Path folder, Problems problems) {
        List<String> names = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return names;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (Names.valid(name) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(name);
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(folder.toString()),
                    null,
                    "the folder can't be read: " + Failure.words(e),
                    "make it readable"));
        }
        return names;
    }
}
