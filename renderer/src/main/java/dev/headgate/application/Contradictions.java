package dev.headgate.application;

import dev.headgate.manifest.MapValue;
import dev.headgate.problem.Problems;
import java.util.Map;
import java.util.Optional;

/** Says where the options of an application contradict each other once all layers are laid, at the layer that won. */
public final class Contradictions {
    private Contradictions() {}

    /**
     * Adds a problem for each.
     *
     * @param spec of the finished FlinkDeployment
     * @param installed the options that the operator's installation adds; empty where nobody said
     * @param whole whether nothing is missing because a file of the application is broken
     */
    public static void check(MapValue spec, Optional<Map<String, String>> installed, boolean whole, Problems problems) {
        Optional<MapValue> configuration = spec.map("flinkConfiguration");
        if (configuration.isPresent()) {
            EffectiveOptions options = new EffectiveOptions(spec, installed, whole, problems);
            HighAvailabilityCheck.check(options);
            CheckpointCheck.check(options);
            RestartStrategyCheck.check(options);
            PortCheck.check(configuration.get(), options);
        }
    }
}
