package dev.headgate.given;

import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.project.Failure;
import dev.headgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the files of one run, no more than fits into memory: those named, and of folders everything that may be a manifest. */
final class GivenFiles {
    /** How standard input is named. */
    static final String STANDARD_INPUT = "-";

    private static final int LARGEST = 32 << 20;
    private static final int MOST_ENTRIES = 200_000;

    private final InputStream standardInput;
    private final Problems problems;
    private final List<GivenText> texts = new ArrayList<>();
    /** Files by their real path: a file that is named twice, or reached by a link as well, is one. */
    private final Set<Path> known = new HashSet<>();

    private int left = LARGEST;
    private int entries;
    private int candidates;

    GivenFiles(InputStream standardInput, Problems problems) {
        this.standardInput = standardInput;
        this.problems = problems;
    }

    List<GivenText> read(List<String> names) {
        for (String name : names) {
            if (name.equals(STANDARD_INPUT)) {
                read("standard input", Position.NO_FILE, standardInput, GivenText.Reason.NAMED);
            } else {
                Path path = Path.of(name);
                if (Files.isDirectory(path)) {
                    folder(path);
                } else {
                    file(path, GivenText.Reason.NAMED);
                    kustomizationBeside(path);
                }
            }
        }
        return texts;
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
                file(path, GivenText.Reason.FOUND);
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

    private void file(Path path, GivenText.Reason reason) {
        try {
            if (!known.add(path.toRealPath())) {
                return;
            }
            try (InputStream in = Files.newInputStream(path)) {
                read(shown(path), "given", in, reason);
            }
        } catch (IOException e) {
            unreadable(path, e);
        }
    }

    /** A file of kustomize's tells whether the one that is named is a patch. */
    private void kustomizationBeside(Path file) {
        for (String name : Kustomization.FILES) {
            Path beside = file.resolveSibling(name);
            if (Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS)) {
                file(beside, GivenText.Reason.BESIDE);
            }
        }
    }

    private void read(String shown, String layer, InputStream in, GivenText.Reason reason) {
        try {
            byte[] bytes = in.readNBytes(left + 1);
            if (bytes.length > left) {
                problems.add(new Problem(
                        layer.equals(Position.NO_FILE) ? Position.nowhere(shown) : Position.ofPath(shown),
                        null,
                        "more than " + (LARGEST >> 20) + " MiB are given",
                        "check them in several runs"));
                left = 0;
                return;
            }
            left -= bytes.length;
            texts.add(new GivenText(SourceText.decodeAsKubectl(shown, layer, bytes, problems), reason));
        } catch (IOException e) {
            unreadable(Path.of(shown), e);
        }
    }

    private void unreadable(Path path, IOException e) {
        problems.add(new Problem(
                Position.ofPath(shown(path)),
                null,
                "can't be read: " + Failure.words(e),
                "name a readable file or folder, or - for standard input"));
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}
