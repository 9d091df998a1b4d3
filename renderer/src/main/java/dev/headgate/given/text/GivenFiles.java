package dev.headgate.given.text;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Failure;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the files of one run: those named, and of folders everything that may be a manifest. */
public final class GivenFiles {
    /** How standard input is named. */
    static final String STANDARD_INPUT = "-";

    /** How kustomize's own files are called. */
    public static final List<String> KUSTOMIZATIONS =
            List.of("kustomization.yaml", "kustomization.yml", "Kustomization");

    private static final int MOST_ENTRIES = 200_000;

    private final Problems problems;
    private final List<GivenFile> files = new ArrayList<>();
    /** Files by their real path: a file that is named twice, or reached by a link as well, is one. */
    private final Set<Path> known = new HashSet<>();

    private int entries;
    private int candidates;

    /** @param problems to which is added what can't be read */
    public GivenFiles(Problems problems) {
        this.problems = problems;
    }

    /** The files that these names mean, in their order. */
    public List<GivenFile> of(List<String> names) {
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                files.add(GivenFile.standardInput());
            } else {
                Path path = Path.of(name);
                if (Files.isDirectory(path)) {
                    folder(path);
                } else {
                    file(path, GivenFile.Reason.NAMED);
                    kustomizationBeside(path);
                }
            }
        }
        return files;
    }

    private void folder(Path folder) {
        int before = candidates;
        try {
            walk(folder, folder.toRealPath());
        } catch (IOException e) {
            unreadable(folder, e);
            return;
        }
        if (candidates == before) {
            problems.add(new Problem(
                    Position.ofPath(shown(folder)),
                    null,
                    "no file in it could hold a manifest",
                    "name a folder with .yaml, .yml or .json files"));
        }
    }

    private void walk(Path folder, Path root) throws IOException {
        List<Path> sorted = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                if (++entries > MOST_ENTRIES) {
                    throw new IOException("more than " + MOST_ENTRIES + " files and folders");
                }
                sorted.add(path);
            }
        }
        Collections.sort(sorted);
        for (Path path : sorted) {
            String name = path.getFileName().toString();
            if (name.startsWith(".")) {
                continue; // what tools keep for themselves, such as .git and .github
            }
            candidates += isManifest(name) ? 1 : 0;
            if (Files.isSymbolicLink(path) && !leadsInto(root, path)) {
                if (isManifest(name)) {
                    problems.warn(
                            "link-not-followed",
                            new Problem(
                                    Position.ofPath(shown(path)),
                                    null,
                                    "a symbolic link that leads out of the folder isn't followed",
                                    "name what it leads to beside the folder"));
                }
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                walk(path, root);
            } else if (isManifest(name) && Files.isRegularFile(path)) {
                file(path, GivenFile.Reason.FOUND);
            }
        }
    }

    private static boolean isManifest(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    private static boolean leadsInto(Path root, Path link) {
        try {
            return link.toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    private void file(Path path, GivenFile.Reason reason) {
        try {
            if (known.add(path.toRealPath())) {
                files.add(new GivenFile(path, reason));
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    /** A file of kustomize's tells whether the one that is named is a patch. */
    private void kustomizationBeside(Path file) {
        for (String name : KUSTOMIZATIONS) {
            Path beside = file.resolveSibling(name);
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
                file(beside, GivenFile.Reason.BESIDE);
            }
        }
    }

    private void unreadable(Path path, IOException e) {
        problems.add(unreadable(new GivenFile(path, GivenFile.Reason.NAMED), e));
    }

    /** What is said of a file that can't be read. */
    static Problem unreadable(GivenFile file, IOException e) {
        return new Problem(
                file.position(),
                null,
                "can't be read: " + Failure.words(e),
                "name a readable file or folder, or - for standard input");
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
