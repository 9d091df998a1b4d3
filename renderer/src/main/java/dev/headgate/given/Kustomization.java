package dev.headgate.given;

import dev.headgate.given.text.GivenFiles;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What files of kustomize tell about other files: which ones are patches, and which ones a base that others complete. */
final class Kustomization {
    private static final String GROUP = "kustomize.config.k8s.io/";

    /** Where it names what it is made of. */
    private static final List<String> PARTS = List.of("resources", "bases", "components");

    private final Set<String> patches = new HashSet<>();
    /** What each folder that kustomize builds is made of: files and other such folders. */
    private final Map<String, Set<String>> parts = new HashMap<>();

    /** Whether a document is one of kustomize's, by its kind or by the name of its file. */
    static boolean isIn(String path, MapValue document) {
        return document.text("apiVersion").orElse("").startsWith(GROUP)
                || document.get("kind").isEmpty()
                        && GivenFiles.KUSTOMIZATIONS.contains(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Takes note of the files and folders that a document names. */
    void read(String path, MapValue document) {
        String folder = folder(path);
        Set<String> own = parts.get(resolved(folder));
        if (own == null) {
            own = new HashSet<>();
            parts.put(resolved(folder), own);
        }
        for (String field : PARTS) {
            for (Value part : document.list(field)) {
                if (part instanceof Scalar name) {
                    own.add(resolved(folder + name.text()));
                }
            }
        }
        for (String field : List.of("patches", "patchesJson6902", "patchesStrategicMerge")) {
            for (Value patch : document.list(field)) {
                if (patch instanceof MapValue map && map.text("path").isPresent()) {
                    patches.add(resolved(folder + map.text("path").get()));
                } else if (patch instanceof Scalar file) {
                    patches.add(resolved(folder + file.text()));
                }
            }
        }
    }

    /** Whether a document says more than what it is made of, so that what comes out differs from what it lists. */
    static boolean changes(MapValue document) {
        for (String field : document.members().keySet()) {
            if (!PARTS.contains(field)
                    && !field.equals("apiVersion")
                    && !field.equals("kind")
                    && !field.equals("metadata")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a file is a patch. */
    boolean isPatch(String path) {
        return patches.contains(resolved(path));
    }

    /** Whether a folder of kustomize's is built into another one, which may complete it. */
    boolean isBase(String kustomization) {
        return isPartOfAny(resolved(folder(kustomization)));
    }

    /** Whether a file belongs to such a folder. */
    boolean isInBase(String path) {
        String file = resolved(path);
        for (Map.Entry<String, Set<String>> folder : parts.entrySet()) {
            if (folder.getValue().contains(file) && isPartOfAny(folder.getKey())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOfAny(String folder) {
        for (Set<String> others : parts.values()) {
            if (others.contains(folder)) {
                return true;
            }
        }
        return false;
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** Whether a document says itself that it is one. */
    static boolean isPatch(Value value) {
        if (value instanceof MapValue map) {
            if (map.members().containsKey("$patch")) {
                return true;
            }
            for (Value member : map.members().values()) {
                if (isPatch(member)) {
                    return true;
                }
            }
        } else if (value instanceof ListValue list) {
            for (Value item : list.items()) {
                if (isPatch(item)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty() && !steps.peekLast().equals("..")) {
                steps.removeLast();
            } else if (!step.equals(".") && !(step.isEmpty() && !steps.isEmpty())) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }
}
