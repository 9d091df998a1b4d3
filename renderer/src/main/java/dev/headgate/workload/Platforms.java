package dev.headgate.workload;

import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.option.InstalledDefaults;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about the operators that will run the manifests.
 *
 * @param operatorVersion of the Apache operator, or empty
 * @param operatorDefaults the options of Flink that its installation adds, to every workload or by names that say to which;
 *     empty where nobody said, an empty map where there are none
 * @param flinkClusterVersion of the Spotify operator, or empty
 */
public record Platforms(
        Optional<String> operatorVersion,
        Optional<Map<String, String>> operatorDefaults,
        Optional<String> flinkClusterVersion) {
    /** Where nobody said anything. */
    public static final Platforms UNKNOWN = new Platforms(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is known here, and for the rest what is known there. */
    public Platforms orElse(Platforms other) {
        return new Platforms(
                operatorVersion.isPresent() ? operatorVersion : other.operatorVersion,
                operatorDefaults.isPresent() ? operatorDefaults : other.operatorDefaults,
                flinkClusterVersion.isPresent() ? flinkClusterVersion : other.flinkClusterVersion);
    }

    /** The options that are added for sure to a workload of that namespace and version of Flink. */
    Map<String, String> knownDefaults(Optional<String> namespace, Optional<FlinkVersion> version) {
        return InstalledDefaults.of(operatorDefaults.orElse(Map.of()), namespace, version);
    }

    /** Whether nothing else is added in that namespace. */
    boolean knowAllDefaults(Optional<String> namespace) {
        return operatorDefaults.isPresent() && InstalledDefaults.areKnown(operatorDefaults.get(), namespace);
    }
}
