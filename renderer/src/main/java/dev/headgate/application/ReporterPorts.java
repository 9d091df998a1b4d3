package dev.headgate.application;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ports on which reporters wait for Prometheus; a reporter that pushes has none. */
final class ReporterPorts {
    private static final Pattern CLASS = Pattern.compile("metrics\\.reporter\\.(.+?)\\.(factory\\.class|class)");

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final String PACKAGE = "org.apache.flink.metrics.prometheus.";
    private static final String STANDARD = "9249";
    private static final int LARGEST = 65_535;

    private final List<PortRange> ranges = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private ReporterPorts() {}

    static List<PortRange> of(MapValue options) {
        ReporterPorts ports = new ReporterPorts();
        for (Value port : byReporter(options).values()) {
            ports.add(text(port), port);
        }
        return ports.ranges;
    }

    /** What says the port of each reporter by its name; its class, which has a usual port, where nothing does. */
    static Map<String, Value> byReporter(MapValue options) {
        Map<String, Value> ports = new LinkedHashMap<>();
        for (Map.Entry<String, Value> option : options.members().entrySet()) {
            Matcher type = CLASS.matcher(option.getKey());
            if (type.matches() && option.getValue() instanceof Scalar value && listens(value.text())) {
                Value port = options.members().get("metrics.reporter." + type.group(1) + ".port");
                ports.putIfAbsent(type.group(1), port == null ? value : port);
            }
        }
        Value prometheus = options.members().get("metrics.reporter.prom.port");
        if (prometheus != null) {
            ports.putIfAbsent("prom", prometheus);
        }
        return ports;
    }

    /** A port as said, or the usual one where a reporter's class stands for it. */
    static String text(Value port) {
        String text = port instanceof Scalar scalar ? scalar.text() : "";
        return listens(text) ? STANDARD : text;
    }

    private static boolean listens(String type) {
        return type.equals(PACKAGE + "PrometheusReporterFactory") || type.equals(PACKAGE + "PrometheusReporter");
    }

    /** Several numbers and ranges, as Flink reads them; what it can't read isn't let in. */
    private void add(String text, Value from) {
        for (String part : text.split(",")) {
            Matcher range = RANGE.matcher(part.strip());
            if (range.matches() && seen.add(part.strip())) {
                int first = Integer.parseInt(range.group(1));
                int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
                if (first > 0 && first <= last && last <= LARGEST) {
                    ranges.add(new PortRange(
                            number(first, from), first == last ? Optional.empty() : Optional.of(number(last, from))));
                }
            }
        }
    }

    private static Scalar number(int port, Value from) {
        return new Scalar(Scalar.Type.INTEGER, Integer.toString(port), from.origins());
    }
}
