package dev.headgate.flink.option;

import dev.headgate.flink.FlinkVersion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The options that the Apache operator's installation adds to one workload: its own configuration may hold some for a
 * namespace, for a version of Flink, or for a version and all newer ones, under names that begin with these.
 */
public final class InstalledDefaults {
    private static final String PREFIX = "kubernetes.operator.default-configuration.";
    private static final String NAMESPACE = PREFIX + "namespace.";
    private static final String VERSION = PREFIX + "flink-version.";

    private InstalledDefaults() {}

    /** What is said of the version counts more than what is said of the namespace, and of versions the newest. */
    public static Map<String, String> of(
            Map<String, String> installed, Optional<String> namespace, Optional<FlinkVersion> version) {
        if (!haveOne(installed, PREFIX)) {
            return installed;
        }
        Map<String, String> defaults = new LinkedHashMap<>();
        for (Map.Entry<String, String> option : installed.entrySet()) {
            if (!option.getKey().startsWith(PREFIX)) {
                defaults.put(option.getKey(), option.getValue());
            }
        }
        if (namespace.isPresent()) {
            add(installed, NAMESPACE + namespace.get() + ".", defaults);
        }
        if (version.isPresent()) {
            for (FlinkVersion since : withAllNewer(installed)) {
                if (since.compareTo(version.get()) <= 0) {
                    add(installed, VERSION + word(since) + "+.", defaults);
                }
            }
            add(installed, VERSION + word(version.get()) + ".", defaults);
        }
        return defaults;
    }

    /** Whether all of them are known of a manifest that may not say its namespace. */
    public static boolean areKnown(Map<String, String> installed, Optional<String> namespace) {
        return namespace.isPresent() || !haveOne(installed, NAMESPACE);
    }

    private static boolean haveOne(Map<String, String> installed, String prefix) {
        for (String name : installed.keySet()) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static void add(Map<String, String> installed, String prefix, Map<String, String> defaults) {
        for (Map.Entry<String, String> option : installed.entrySet()) {
            if (option.getKey().startsWith(prefix)) {
                defaults.put(option.getKey().substring(prefix.length()), option.getValue());
            }
        }
    }

    /** The versions that options are given for together with all newer ones, the oldest first. */
    private static TreeSet<FlinkVersion> withAllNewer(Map<String, String> installed) {
        TreeSet<FlinkVersion> versions = new TreeSet<>();
        for (String name : installed.keySet()) {
            int end = name.startsWith(VERSION) ? name.indexOf("+.", VERSION.length()) : -1;
            Optional<FlinkVersion> version =
                    end < 0 ? Optional.empty() : FlinkVersion.parse(name.substring(VERSION.length(), end));
            if (version.isPresent()) {
                versions.add(version.get());
            }
        }
        return versions;
    }

    private static String word(FlinkVersion version) {
        return "v" + version.major() + "_" + version.minor();
    }
}
