package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.FlinkVersions;
import dev.headgate.flink.OptionNames;
import dev.headgate.flink.ShippedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every option that Flink 1.17 to 2.3 has as a constant: its core, runtime, clients, Kubernetes, Python, tables and state
 * backends. It doesn't know the options of plugins, connectors, the operator and those whose names hold a name of yours
 * ({@link #isOpen}).
 */
public final class OptionCatalog {
    private static final ShippedLines TABLE = ShippedLines.read("options.txt");

    /** What follows these is for others to know. */
    private static final String[] OPEN = {
        "metrics.reporter.",
        "metrics.scope.variables.",
        "external-resource.",
        "containerized.master.env.",
        "containerized.taskmanager.env.",
        "flink.hadoop.",
        "kubernetes.operator.",
        "job.autoscaler.",
        "s3.",
        "s3a.",
        "s3p.",
        "presto.s3.",
        "fs.",
        "gs.",
        "oss.",
        "hadoop.",
        "security.delegation.token.provider.",
        "traces.reporter.",
        "events.reporter.",
        "failure-enricher.",
        "yarn.",
        "historyserver.",
        "sql-gateway.",
        "python.",
        "table.",
        "kubernetes.flink.conf.",
        "openlineage."
    };

    private OptionCatalog() {}

    /** What a version takes for an option, given by any name under which that version finds it. */
    public static Optional<OptionInfo> find(String name, FlinkVersion version) {
        String key = OptionNames.in(version, name);
        if (!key.equals(name) && !OptionNames.lookup(version, name).contains(name)) {
            return Optional.empty();
        }
        for (OptionInfo info : all(key)) {
            if (info.versions().holds(version)) {
                return Optional.of(info);
            }
        }
        return Optional.empty();
    }

    /** What each of the versions takes for a name that is, or was, an option of its own; oldest first. */
    public static List<OptionInfo> all(String name) {
        List<OptionInfo> all = new ArrayList<>();
        String rows = TABLE.find(name);
        if (rows != null) {
            for (String row : rows.split("\t")) {
                int colon = row.indexOf(':');
                int blank = row.indexOf(" =", colon);
                all.add(new OptionInfo(
                        name,
                        FlinkVersions.of(row.substring(0, colon)),
                        OptionType.of(row.substring(colon + 1, blank < 0 ? row.length() : blank)),
                        blank < 0 ? null : row.substring(blank + 2).replace("\\n", "\n")));
            }
        }
        return all;
    }

    /** Whether any version has an option of this name, or had one, or finds one by it. */
    public static boolean isKnown(String name) {
        return TABLE.find(name) != null || !OptionNames.newest(name).equals(name);
    }

    /** Whether a name is of a kind that the catalogue can't be complete for. */
    public static boolean isOpen(String name) {
        for (String prefix : OPEN) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return name.endsWith(".class") && name.startsWith("metrics.");
    }

    /** The names of all options that a version has, for a look at what was meant. */
    public static List<String> names(FlinkVersion version) {
        List<String> names = new ArrayList<>();
        for (String line : TABLE.all()) {
            String name = line.substring(0, line.indexOf(' '));
            for (OptionInfo info : all(name)) {
                if (info.versions().holds(version)) {
                    names.add(name);
                }
            }
        }
        return names;
    }
}
