package dev.headgate.output;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The folder of one target: compared with what it should hold, and replaced as a whole. */
final class TargetFolder {
    private final Path folder;

    TargetFolder(Path folder) {
        this.folder = folder;
    }

    /** The names of files that are missing, differ or should be gone, sorted; the list itself only where nothing else does. */
    List<String> differences(SortedMap<String, byte[]> files) throws IOException {
        TreeSet<String> different = new TreeSet<>();
        for (Map.Entry<String, byte[]> file : complete(files).entrySet()) {
            if (!holds(folder.resolve(file.getKey()), file.getValue())) {
                different.add(file.getKey());
            }
        }
        for (String name : FileList.read(folder)) {
            if (!files.containsKey(name) && Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                different.add(name);
            }
        }
        if (different.size() > 1) {
            different.remove(FileList.NAME); // it differs whenever a manifest does
        }
        return new ArrayList<>(different);
    }

    /** Makes the folder hold these files and whatever else lies there that isn't ours. */
    void replace(SortedMap<String, byte[]> files, Swap swap) throws IOException {
        Files.createDirectories(folder.getParent());
        Path staging = swap.staging(folder);
        try {
            for (Map.Entry<String, byte[]> file : complete(files).entrySet()) {
                Files.write(staging.resolve(file.getKey()), file.getValue());
            }
            keepOthers(files.keySet(), staging);
            swap.swap(staging, folder);
        } finally {
            Folders.delete(staging);
        }
    }

    /** Removes our files, and the folder if nothing else is in it. */
    void remove(Swap swap) throws IOException {
        Path staging = swap.staging(folder);
        try {
            keepOthers(Set.of(), staging);
            boolean others = !Folders.isEmpty(staging);
            if (others) {
                swap.swap(staging, folder);
            } else {
                swap.remove(folder);
            }
        } finally {
            Folders.delete(staging);
        }
    }

    private void keepOthers(Set<String> ours, Path staging) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Set<String> listed = FileList.read(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!listed.contains(name) && !ours.contains(name) && !name.equals(FileList.NAME)) {
                    Folders.copy(entry, staging.resolve(name));
                }
            }
        }
    }

    private static SortedMap<String, byte[]> complete(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> complete = new TreeMap<>(files);
        complete.put(FileList.NAME, FileList.of(files));
        return complete;
    }

    private static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}
