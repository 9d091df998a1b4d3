package dev.headgate.output;

import dev.headgate.manifest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The list of the files in a folder that are ours, as {@code sha256sum} writes it: what it doesn't name is never touched. */
final class FileList {
    /** Its name; no ending that Argo CD would read as a manifest. */
    static final String NAME = "headgate.files";

    private static final int LARGEST = 4 << 20;
    // a stranger's pull request may have edited the list: no name in it leads anywhere else
    private static final Pattern LINE = Pattern.compile("[0-9a-f]{64}  ([A-Za-z0-9][A-Za-z0-9._%-]*\\.yaml)");

    private FileList() {}

    static byte[] of(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            lines.append(Sha256.of(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The names listed in a folder; none where there is no list. */
    static Set<String> read(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return names;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String text = new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
