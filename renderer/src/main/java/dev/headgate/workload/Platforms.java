package dev.headgate.workload;

import java.util.Map;
import java.util.Optional;

/**
 * What is known about the operators that will run the manifests.
 *
 * @param operatorVersion of the Apache operator, or empty
 * @param operatorDefaults the options of Flink that its installation adds to every workload; empty where nobody said, an empty
 *     map where there are none
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

    /** The options that are added for sure. */
    Map<String, String> knownDefaults() {
        return operatorDefaults.orElse(Map.of());
    }
}
