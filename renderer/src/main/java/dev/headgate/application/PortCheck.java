package dev.headgate.application;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says where a reporter of metrics waits at a port that is taken in the same pod. */
final class PortCheck {
    /** What listens in the pods of a cluster, by the option that moves it, and where. */
    private static final Map<String, String> LISTENERS = listeners();

    private PortCheck() {}

    private static Map<String, String> listeners() {
        Map<String, String> listeners = new LinkedHashMap<>();
        listeners.put("rest.port", "8081");
        listeners.put("jobmanager.rpc.port", "6123");
        listeners.put("blob.server.port", "6124");
        listeners.put("taskmanager.rpc.port", "6122");
        return listeners;
    }

    static void check(MapValue configuration, EffectiveOptions options) {
        if (!hasReporter(configuration)) {
            return;
        }
        Map<String, String> taken = new HashMap<>();
        for (Map.Entry<String, String> listener : LISTENERS.entrySet()) {
            String port = options.text(listener.getKey());
            taken.put(port == null ? listener.getValue() : port, "Flink's " + listener.getKey());
        }
        for (Map.Entry<String, Value> reporter :
                ReporterPorts.byReporter(configuration).entrySet()) {
            Value port = reporter.getValue();
            String number = ReporterPorts.text(port);
            String other = taken.putIfAbsent(number, "the reporter " + reporter.getKey());
            if (other != null) {
                options.refuse(
                        port,
                        "/metrics",
                        "the reporter " + reporter.getKey() + " can't have port " + number + ", which is that of "
                                + other,
                        "write a port that nothing else has");
            }
        }
    }

    private static boolean hasReporter(MapValue configuration) {
        for (String option : configuration.members().keySet()) {
            if (option.startsWith("metrics.reporter.")) {
                return true;
            }
        }
        return false;
    }
}
