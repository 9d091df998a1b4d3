package dev.headgate.standalone;

import dev.headgate.field.Field;
import dev.headgate.field.Option;
import dev.headgate.field.Options;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The options that a standalone process runs with: of its configuration file, over them those that the image's entry point
 * writes into that file, and over all those of its arguments.
 *
 * @param complete whether an option that isn't among them isn't set
 */
public record StandaloneOptions(Options options, boolean complete) {
    private static final String PROPERTIES = "FLINK_PROPERTIES";

    public static StandaloneOptions read(
            StandaloneProcess process,
            Optional<String> namespace,
            Optional<FlinkVersion> version,
            Neighbours neighbours) {
        ConfigurationFile file = ConfigurationFile.of(process, namespace, version, neighbours);
        Map<String, Option> written = new LinkedHashMap<>();
        Field place = place(process, file);
        boolean complete = file.visible();
        if (file.visible() && !file.mounted()) {
            imageDefault(written, "jobmanager.memory.process.size", "1600m", place);
            imageDefault(written, "taskmanager.memory.process.size", "1728m", place);
            // before 1.10 the entry point counted processors
            complete = version.isEmpty() || version.get().isAtLeast(1, 10);
        }
        written.putAll(file.options());
        if (!file.mounted() && process.entered()) {
            complete &= readEnvironment(process, namespace, neighbours, written);
        }
        DynamicOptions.read(process.arguments(), written);
        return new StandaloneOptions(Options.standing(version, written, place), complete);
    }

    private static void imageDefault(Map<String, Option> written, String name, String text, Field place) {
        written.put(name, new Option(name, text, place, true));
    }

    /** Where an option that isn't there would be written. */
    private static Field place(StandaloneProcess process, ConfigurationFile file) {
        if (file.reference() != null) {
            return file.reference();
        }
        Field properties = process.variable(PROPERTIES).child("value");
        Field arguments = process.container().child("args");
        return properties.isPresent() ? properties : arguments.isPresent() ? arguments : process.container();
    }

    /** Reads what the entry point takes from the environment; false where a part of that can't be seen. */
    private static boolean readEnvironment(
            StandaloneProcess process, Optional<String> namespace, Neighbours neighbours, Map<String, Option> written) {
        boolean slots =
                readVariable(process, "TASK_MANAGER_NUMBER_OF_TASK_SLOTS", "taskmanager.numberOfTaskSlots", written);
        boolean address = readVariable(process, "JOB_MANAGER_RPC_ADDRESS", "jobmanager.rpc.address", written);
        boolean properties = true;
        for (Field source : process.container().child("envFrom").items()) {
            Field reference = source.child("configMapRef", "name");
            if (reference.isPresent()) {
                properties &= readMap(reference, PROPERTIES, namespace, neighbours, written);
            }
        }
        Field variable = process.variable(PROPERTIES);
        Field key = variable.child("valueFrom", "configMapKeyRef");
        if (variable.child("value").isPresent()) {
            ConfigurationText.readProperties(variable.child("value"), written);
        } else if (key.isPresent()) {
            properties &=
                    readMap(key.child("name"), key.child("key").text().orElse(""), namespace, neighbours, written);
        } else if (variable.child("valueFrom").isPresent()) {
            properties = false;
        }
        return slots && address && properties;
    }

    private static boolean readVariable(
            StandaloneProcess process, String variable, String option, Map<String, Option> written) {
        Field entry = process.variable(variable);
        Field value = entry.child("value");
        if (value.isPresent() && !value.text().orElse("").isEmpty()) {
            written.put(option, new Option(option, value.text().orElse(""), value, false));
        }
        return entry.child("valueFrom").isAbsent();
    }

    private static boolean readMap(
            Field reference,
            String key,
            Optional<String> namespace,
            Neighbours neighbours,
            Map<String, Option> written) {
        Optional<Manifest> found =
                neighbours.find("ConfigMap", namespace, reference.text().orElse(""));
        if (found.isEmpty()) {
            return false;
        }
        Field text = Field.of(found.get()).child("data", key);
        ConfigurationText.readProperties(new Field(reference.at(), text.value(), text.nearest()), written);
        return true;
    }
}
