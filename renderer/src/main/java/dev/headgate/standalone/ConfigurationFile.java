package dev.headgate.standalone;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Flink's configuration file as a standalone process finds it: its image's, or one that a ConfigMap is mounted over it.
 *
 * @param mounted whether it comes from a volume, so that the image's entry point can't add to it
 * @param visible whether all that it says is known
 * @param reference where the manifest names what it comes from; absent for the image's own
 * @param options that it holds
 */
public record ConfigurationFile(boolean mounted, boolean visible, Field reference, Map<String, Option> options) {
    private static final String HOME = "/opt/flink/conf";
    private static final String LEGACY = "flink-conf.yaml";
    private static final String CURRENT = "config.yaml";

    public static ConfigurationFile of(
            StandaloneProcess process,
            Optional<String> namespace,
            Optional<FlinkVersion> version,
            Neighbours neighbours) {
        Field chosen = process.variable("FLINK_CONF_DIR").child("value");
        String folder = chosen.text().orElse(HOME);
        for (Field mount : process.container().child("volumeMounts").items()) {
            String path = mount.child("mountPath").text().orElse("");
            String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
            boolean whole = trimmed.equals(folder);
            boolean file = trimmed.equals(folder + "/" + LEGACY) || trimmed.equals(folder + "/" + CURRENT);
            if (whole || file) {
                String name = file ? trimmed.substring(folder.length() + 1) : null;
                return mounted(process.pod(), mount, name, namespace, version, neighbours);
            }
        }
        if (chosen.isPresent()) {
            return new ConfigurationFile(true, false, chosen, Map.of());
        }
        boolean official =
                OfficialImage.is(process.container().child("image").text().orElse(""));
        return new ConfigurationFile(false, official, null, Map.of());
    }

    /** @param file that alone is mounted, or null for the whole folder */
    private static ConfigurationFile mounted(
            Field pod,
            Field mount,
            String file,
            Optional<String> namespace,
            Optional<FlinkVersion> version,
            Neighbours neighbours) {
        Field volume =
                pod.child("volumes").item("name", mount.child("name").text().orElse(""));
        Field source = volume.child("configMap");
        ConfigurationFile unseen = new ConfigurationFile(true, false, volume.isPresent() ? volume : mount, Map.of());
        Optional<String> name = source.child("name").text();
        if (name.isEmpty() || file == null && mount.child("subPath").isPresent()) {
            return unseen;
        }
        Optional<Manifest> found = neighbours.find("ConfigMap", namespace, name.get());
        if (found.isEmpty()) {
            return unseen;
        }
        Field data = Field.of(found.get()).child("data");
        Optional<Field> legacy = content(LEGACY, file, mount, source, data);
        Optional<Field> current = content(CURRENT, file, mount, source, data);
        boolean known = version.isPresent() || legacy.isEmpty() || current.isEmpty();
        boolean readsLegacy = version.isEmpty() || !version.get().isAtLeast(2, 0);
        boolean readsCurrent = version.isEmpty() || version.get().isAtLeast(1, 19);
        Field reference = source.child("name");
        Map<String, Option> options = new LinkedHashMap<>();
        if (known && legacy.isPresent() && readsLegacy) { // where a version reads both, this one comes first
            ConfigurationText.readLines(placed(reference, legacy.get()), options);
            return new ConfigurationFile(true, true, reference, options);
        }
        if (known
                && current.isPresent()
                && readsCurrent
                && ConfigurationText.readYaml(placed(reference, current.get()), options)) {
            return new ConfigurationFile(true, true, reference, options);
        }
        return unseen;
    }

    /** What the volume puts into a file of this name, if it is mounted. */
    private static Optional<Field> content(String name, String only, Field mount, Field source, Field data) {
        if (only != null && !only.equals(name)) {
            return Optional.empty();
        }
        String path = only == null ? name : mount.child("subPath").text().orElse("");
        Field items = source.child("items");
        Field key = items.item("path", path).child("key");
        Field text = data.child(items.isAbsent() ? path : key.text().orElse(""));
        return text.isPresent() ? Optional.of(text) : Optional.empty();
    }

    /** The text of another object at the place where this one refers to it: changed here, and written there. */
    private static Field placed(Field reference, Field text) {
        return new Field(reference.at(), text.value(), text.nearest());
    }
}
