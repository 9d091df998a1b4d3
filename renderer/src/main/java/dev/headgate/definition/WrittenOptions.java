package dev.headgate.definition;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.OptionNames;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes the options of an application as its version of Flink knows them. */
public final class WrittenOptions {
    /** Flink before 1.17 knows high availability on Kubernetes by the name of its class only. */
    private static final String KUBERNETES_SERVICES =
            "org.apache.flink.kubernetes.highavailability.KubernetesHaServicesFactory";

    private WrittenOptions() {}

    /** The options by the names that the version knows; by the newest where it isn't stated. */
    public static MapValue in(Optional<FlinkVersion> version, MapValue options) {
        boolean before117 = version.isPresent() && !version.get().isAtLeast(1, 17);
        Map<String, Value> written = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : options.members().entrySet()) {
            String newest = OptionNames.newest(option.getKey());
            Value value = option.getValue();
            if (before117
                    && newest.equals("high-availability.type")
                    && value instanceof Scalar type
                    && type.text().equalsIgnoreCase("kubernetes")) {
                value = new Scalar(Scalar.Type.TEXT, KUBERNETES_SERVICES, type.origins());
            }
            written.put(version.isPresent() ? OptionNames.in(version.get(), newest) : newest, value);
        }
        return new MapValue(written, options.origins());
    }
}
