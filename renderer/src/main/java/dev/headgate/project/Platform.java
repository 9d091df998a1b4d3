package dev.headgate.project;

import dev.headgate.manifest.MapValue;
import java.util.Optional;

/**
 * What runs Flink in an environment.
 *
 * @param kind flink-operator, flinkcluster or standalone
 * @param version the operator's version, or empty where nobody said
 */
public record Platform(String kind, Optional<String> version) {
    /** What holds where nothing is said. */
    public static final Platform UNSTATED = new Platform("flink-operator", Optional.empty());

    /** The version of the Apache operator, by which the fields of its kinds are known. */
    public Optional<String> operatorVersion() {
        return kind.equals("flink-operator") ? version : Optional.empty();
    }

    /** This platform with what a document says in addition. */
    Platform with(MapValue platform) {
        Optional<String> stated = platform.text("version");
        return new Platform(platform.text("kind").orElse(kind), stated.isPresent() ? stated : version);
    }
}
