package dev.headgate.given;

import java.util.Optional;

/** Tells which version of the Flink operator judges the objects of a namespace; by it their fields differ. */
public interface OperatorVersions {
    Optional<String> of(Optional<String> namespace);
}
