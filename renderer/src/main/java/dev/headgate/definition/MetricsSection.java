package dev.headgate.definition;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the section {@code metrics} apart: its reporters are named by whoever writes it, so no table can list their options. */
final class MetricsSection {
    private static final String REPORTER = "metrics.reporter.";
    private static final String PROMETHEUS = REPORTER + "prom.";
    private static final String PROMETHEUS_FACTORY = "org.apache.flink.metrics.prometheus.PrometheusReporterFactory";

    private final LayerOptions options;

    MetricsSection(LayerOptions options) {
        this.options = options;
    }

    void gather() {
        if (options.at(List.of("metrics", "prometheus")) instanceof MapValue section) {
            List<String> path = List.of("metrics", "prometheus");
            options.put(
                    PROMETHEUS + "factory.class",
                    new Scalar(Scalar.Type.TEXT, PROMETHEUS_FACTORY, section.origins()),
                    path);
            if (section.members().get("port") instanceof Scalar port) {
                options.put(PROMETHEUS + "port", LayerOptions.text(port), List.of("metrics", "prometheus", "port"));
            }
        }
        if (options.at(List.of("metrics", "reporters")) instanceof MapValue section) {
            for (Map.Entry<String, Value> reporter : section.members().entrySet()) {
                reporter(reporter.getKey(), reporter.getValue());
            }
        }
        options.remove(List.of("metrics", "prometheus"), options.below(PROMETHEUS));
        Set<String> others = options.below(REPORTER);
        others.removeAll(options.below(PROMETHEUS));
        options.remove(List.of("metrics", "reporters"), others);
        options.remove(List.of("metrics"), options.below(REPORTER));
    }

    private void reporter(String name, Value value) {
        List<String> path = List.of("metrics", "reporters", name);
        String prefix = REPORTER + name + ".";
        if (value instanceof MapValue settings) {
            for (Map.Entry<String, Value> setting : settings.members().entrySet()) {
                List<String> place = new ArrayList<>(path);
                place.add(setting.getKey());
                options.put(prefix + setting.getKey(), setting.getValue(), place);
            }
        }
        options.remove(path, options.below(prefix));
    }

    /** The option that a field below {@code metrics} stands for; empty where the field is none. */
    static Optional<String> optionOf(List<String> path) {
        if (path.equals(List.of("metrics", "prometheus", "port"))) {
            return Optional.of(PROMETHEUS + "port");
        }
        if (path.size() > 3 && path.subList(0, 2).equals(List.of("metrics", "reporters"))) {
            return Optional.of(REPORTER + String.join(".", path.subList(2, path.size())));
        }
        return Optional.empty();
    }
}
