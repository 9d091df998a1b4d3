package dev.headgate.application;

import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says where the state backend isn't one, or makes no checkpoints as they are asked for. */
final class CheckpointCheck {
    private CheckpointCheck() {}

    static void check(EffectiveOptions options) {
        Scalar type = options.own("state.backend.type");
        if (type != null) {
            backend(type, type.text().toLowerCase(Locale.ROOT), options);
        }
        Scalar incremental = options.own("execution.checkpointing.incremental");
        if (says(incremental, "true") && says(type, "hashmap") && EffectiveOptions.saidTogether(incremental, type)) {
            options.refuse(
                    incremental,
                    "/checkpoints/incremental",
                    "the state backend " + type.text() + " (" + type.position() + ") makes no incremental checkpoints",
                    "remove it, or set the type to rocksdb");
        }
        Scalar unaligned = options.own("execution.checkpointing.unaligned.enabled");
        Scalar mode = options.own("execution.checkpointing.mode");
        if (says(unaligned, "true") && says(mode, "AT_LEAST_ONCE") && EffectiveOptions.saidTogether(unaligned, mode)) {
            options.refuse(
                    unaligned,
                    "/checkpoints/unaligned",
                    "Flink turns unaligned checkpoints off: the mode is " + mode.text() + " (" + mode.position() + ")",
                    "remove it, or set the mode to EXACTLY_ONCE");
        }
    }

    private static boolean says(Scalar option, String word) {
        return option != null && option.text().equalsIgnoreCase(word);
    }

    /** A name with a dot is a class, of which nothing is known here. */
    private static void backend(Scalar type, String word, EffectiveOptions options) {
        List<String> known = new ArrayList<>(List.of("hashmap", "rocksdb"));
        if (!options.isBefore(2, 0)) {
            known.add("forst");
        }
        boolean removed = word.equals("filesystem") || word.equals("jobmanager");
        boolean works = known.contains(word) || word.indexOf('.') > 0 || removed && !options.isAtLeast(2, 0);
        if (works) {
            return;
        }
        String at = "/stateBackend/type";
        if (word.equals("forst")) {
            options.refuse(
                    type,
                    at,
                    "Flink has the state backend forst since 2.0 only",
                    "write rocksdb, or use a newer Flink");
        } else if (removed) {
            options.refuse(type, at, "Flink has had no state backend '" + type.text() + "' since 2.0", "write hashmap");
        } else {
            options.refuse(
                    type,
                    at,
                    "'" + type.text() + "' is no state backend",
                    Nearest.to(word, known)
                            .map(near -> "did you mean " + near + "?")
                            .orElse("write " + String.join(", ", known) + " or the name of a class"));
        }
    }
}
