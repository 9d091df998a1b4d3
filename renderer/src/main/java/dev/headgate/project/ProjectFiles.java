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
import java.util.Collections;
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
        List<Entry> entries = new ArrayList<>();
        if (isLinked(folder + "/", problems)) {
            return entries;
        }
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
                    refuse(entry.path(), entry.form(), "file or folder", problems);
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
        Collections.sort(entries);
        return entries;
    }

    private static Entry entry(String folder, Path path) throws IOException {
        String name = path.getFileName().toString();
        return new Entry(name, folder + "/" + name, form(path));
    }

    /** The text of a file that a list named; "" with a problem where it can't be read. */
    public Source read(String path, String layer, Problems problems) {
        if (isLinked(path, problems)) {
            return new Source(path, layer, "");
        }
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

    /** Whether there is a plain file at the path; whatever else stands there is a problem. */
    public boolean isFile(String path, Problems problems) {
        return !isLinked(path, problems) && is(Entry.Form.FILE, path, problems);
    }

    /** Whether there is a plain file at the path, for a caller who says what is wrong if there is none. */
    public boolean isFile(String path) {
        return isFile(path, new Problems());
    }

    /** Whether there is a folder at the path; whatever else stands there is a problem. */
    public boolean isFolder(String path, Problems problems) {
        return !isLinked(path, problems) && is(Entry.Form.FOLDER, path, problems);
    }

    private boolean is(Entry.Form form, String path, Problems problems) {
        Entry.Form found;
        try {
            found = form(project.resolve(path));
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            problems.add(
                    new Problem(Position.ofPath(path), null, "can't be read: " + Failure.words(e), "make it readable"));
            return false;
        }
        if (found != form) {
            refuse(path, found, form == Entry.Form.FOLDER ? "folder" : "file", problems);
        }
        return found == form;
    }

    private static Entry.Form form(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile()
                ? Entry.Form.FILE
                : attributes.isDirectory()
                        ? Entry.Form.FOLDER
                        : attributes.isSymbolicLink() ? Entry.Form.LINK : Entry.Form.OTHER;
    }

    private static void refuse(String path, Entry.Form found, String expected, Problems problems) {
        String what =
                switch (found) {
                    case FILE -> "a file where a folder is expected";
                    case FOLDER -> "a folder where a file is expected";
                    case LINK -> "a symbolic link";
                    case OTHER -> "neither a file nor a folder";
                };
        String fix = "put a plain " + expected + " here";
        boolean suspicious = found == Entry.Form.LINK || found == Entry.Form.OTHER;
        problems.add(new Problem(
                Position.ofPath(path), null, what, suspicious ? fix + "; links and devices are never followed" : fix));
    }

    /** The file system follows links on the way to a file whatever it is told about the file itself. */
    private boolean isLinked(String path, Problems problems) {
        int slash = path.lastIndexOf('/');
        if (slash < 0 || withoutLinks.contains(path.substring(0, slash))) {
            return false;
        }
        String folder = path.substring(0, slash);
        if (isLinked(folder, problems)) {
            return true;
        }
        if (Files.isSymbolicLink(project.resolve(folder))) {
            refuse(folder, Entry.Form.LINK, "folder", problems);
            return true;
        }
        withoutLinks.add(folder);
        return false;
    }
}
