package dev.headgate.workload;

import dev.headgate.field.Field;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.Neighbours;
import java.util.Optional;

/** Finds what Kubernetes or KEDA scales an object by. */
final class PodAutoscalers {
    /** What KEDA takes for its most where nothing is said. */
    private static final long KEDA_MOST = 100;

    private PodAutoscalers() {}

    /** The most replicas that an autoscaler beside it makes of the object; empty where none can be seen. */
    static Optional<Amount> most(Manifest scaled, Neighbours neighbours) {
        for (Manifest autoscaler : neighbours.all("HorizontalPodAutoscaler", scaled.namespace())) {
            Field spec = Field.of(autoscaler).child("spec");
            Field target = spec.child("scaleTargetRef");
            if (target.child("kind").is(scaled.key().kind())
                    && target.child("name").is(scaled.key().name())) {
                return Optional.of(
                        Amount.of(whole(spec.child("maxReplicas"), Integer.MAX_VALUE), spec.child("maxReplicas")));
            }
        }
        for (Manifest autoscaler : neighbours.all("ScaledObject", scaled.namespace())) {
            Field spec = Field.of(autoscaler).child("spec");
            Field target = spec.child("scaleTargetRef");
            boolean kind = target.child("kind").is(scaled.key().kind())
                    || target.child("kind").isAbsent() && scaled.key().kind().equals("Deployment");
            if (kind && target.child("name").is(scaled.key().name())) {
                return Optional.of(
                        Amount.of(whole(spec.child("maxReplicaCount"), KEDA_MOST), spec.child("maxReplicaCount")));
            }
        }
        return Optional.empty();
    }

    private static long whole(Field field, long otherwise) {
        Optional<Long> number = field.integer();
        return number.isPresent() && number.get() >= 1 ? number.get() : otherwise;
    }
}
