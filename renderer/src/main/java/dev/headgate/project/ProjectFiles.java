package dev.headgate.project;

import dev.headgate.problem.InputException;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads files of a project that a stranger may have written: nothing outside its folder, nothing through links or devices,
 * and no more than fits into memory.
 */
public final class ProjectFiles {
    /** The folder below the project that everything is read from. */
    public static final String ROOT = "environments";

    private static final int LARGEST_FILE = 1 << 20;
    private static final long LARGEST_PROJECT = 64L << 20;
    private static final int MOST_ENTRIES = 200_000;

    private final Path project;
    private final Set<String> withoutLinks = new HashSet<>();
    private long bytesRead;
    private int entriesSeen;

    public ProjectFiles(Path project) {
        this.project = project;
    }

    /** The entries of a folder by name; links and devices among them are problems and left out. */
    public List<Entry> list(String folder, Problems problems) {
        refuseLinks(folder + "/");
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(project.resolve(folder))) {
            for (Path path : stream) {
                Entry entry = entry(folder, path);
                if (++entriesSeen > MOST_ENTRIES) {
                    throw new InputException(new Problem(
                            Position.ofPath(folder),
                            null,
                            "more than " + MOST_ENTRIES + " files and folders",
                            "split the project"));
                }
                if (entry.form() == Entry.Form.LINK || entry.form() == Entry.Form.OTHER) {
                    problems.add(new Problem(
                            Position.ofPath(entry.path()),
                            null,
                            entry.form() == Entry.Form.LINK ? "a symbolic link" : "neither a file nor a folder",
                            "put a plain file here; links and devices are never followed"));
                } else {
                    entries.add(entry);
                }
            }
        } catch (NoSuchFileException e) {
            return entries;
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(folder),
                    null,
                    "the folder can't be read: " + Failure.words(e),
                    "make it readable"));
        }
        entries.sort(Comparator.comparing(Entry::name));
        return entries;
    }

    private static Entry entry(String folder, Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        Entry.Form form = attributes.isRegularFile()
                ? Entry.Form.FILE
                : attributes.isDirectory()
                        ? Entry.Form.FOLDER
                        : attributes.isSymbolicLink() ? Entry.Form.LINK : Entry.Form.OTHER;
        String name = path.getFileName().toString();
        return new Entry(name, folder + "/" + name, form);
    }

    /** The text of a file that a list named; "" with a problem where it can't be read. */
    public Source read(String path, String layer, Problems problems) {
        refuseLinks(path);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(project.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(LARGEST_FILE + 1);
        } catch (IOException e) {
            problems.add(new Problem(
                    Position.ofPath(path), null, "the file can't be read: " + Failure.words(e), "make it readable"));
            return new Source(path, layer, "");
        }
        bytesRead += bytes.length;
        if (bytes.length > LARGEST_FILE || bytesRead > LARGEST_PROJECT) {
            String what =
                    bytes.length > LARGEST_FILE ? "the file is larger than 1 MiB" : "the project is larger than 64 MiB";
            problems.add(new Problem(Position.ofPath(path), null, what, "split it, or keep data out of environments/"));
            return new Source(path, layer, "");
        }
        return SourceText.decode(path, layer, bytes, problems);
    }

    /** Whether the path is a plain file; a link is none. */
    public boolean isFile(String path) {
        refuseLinks(path);
        return Files.isRegularFile(project.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether the path is a folder; a link is none. */
    public boolean isFolder(String path) {
        refuseLinks(path);
        return Files.isDirectory(project.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** The file system follows links on the way to a file whatever it is told about the file itself. */
    private void refuseLinks(String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return;
        }
        String folder = path.substring(0, slash);
        if (withoutLinks.contains(folder)) {
            return;
        }
        refuseLinks(folder);
        if (Files.isSymbolicLink(project.resolve(folder))) {
            throw new InputException(new Problem(
                    Position.ofPath(folder),
                    null,
                    "a symbolic link",
                    "put a plain folder here; links are never followed"));
        }
        withoutLinks.add(folder);
    }
}
