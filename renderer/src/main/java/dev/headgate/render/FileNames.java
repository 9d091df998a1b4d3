package dev.headgate.render;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gives each object of a target a file of its own: {@code <kind in lower case>-<name>.yaml}. */
final class FileNames {
    // names of roles may hold capitals and colons; nothing may hold a slash, a space or a control character
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]*");
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern GROUP = Pattern.compile("[a-z0-9.-]*");
    private static final int LONGEST = 255;

    private FileNames() {}

    static SortedMap<String, Manifest> of(List<Manifest> manifests, Problems problems) {
        SortedMap<String, Manifest> files = new TreeMap<>();
        Map<String, Manifest> taken = new HashMap<>(); // by a name as macOS and Windows see it, which have no capitals
        for (Manifest manifest : manifests) {
            Value name = Pointer.ROOT
                    .child("metadata")
                    .child("name")
                    .in(manifest.tree())
                    .orElseThrow();
            if (!NAME.matcher(manifest.key().name()).matches()
                    || !KIND.matcher(manifest.key().kind()).matches()
                    || !GROUP.matcher(manifest.key().group()).matches()) {
                problems.add(new Problem(
                        name.position(),
                        "/metadata/name",
                        "no object can be called '" + manifest.key() + "'",
                        "use lower-case letters, digits, '-' and '.'"));
                continue;
            }
            String kind = manifest.key().kind().toLowerCase(Locale.ROOT);
            String file = file(kind, manifest);
            if (taken.containsKey(file.toLowerCase(Locale.ROOT))
                    && !manifest.key().group().isEmpty()) {
                // two groups with one kind and name, such as two kinds of Service: the group tells them apart
                file = file(kind + "." + manifest.key().group(), manifest);
            }
            Manifest other = taken.putIfAbsent(file.toLowerCase(Locale.ROOT), manifest);
            if (other != null) {
                problems.add(new Problem(
                        name.position(),
                        "/metadata/name",
                        other.key() + " and " + manifest.key() + " would be written to the same file " + file,
                        "rename one of them"));
                continue;
            }
            files.put(file, manifest);
            if (file.length() > LONGEST) {
                problems.add(new Problem(
                        name.position(), "/metadata/name", "the name is too long for a file", "shorten it"));
            }
        }
        return files;
    }

    private static String file(String kind, Manifest manifest) {
        // Windows can't have colons; no Kubernetes name can have a percent sign, so this stays unique
        return kind + "-" + manifest.key().name().replace(":", "%3A") + ".yaml";
    }
}
