package dev.headgate.webhook.review;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import java.util.Optional;

/**
 * What the API server asks about: somebody wants to create, change, scale or delete an object.
 *
 * @param uid of this one call; the answer repeats it
 * @param resource the plural by which the API server knows the kind
 * @param subResource "status", "scale", ..., or "" for the object itself
 * @param namespace "" where the object has none
 * @param name "" where the API server is yet to generate it
 * @param user the name of who wants it, or ""
 * @param object what it would be; empty for DELETE
 * @param oldObject what it is; empty for CREATE
 */
public record Review(
        String uid,
        Operation operation,
        Kind kind,
        String resource,
        String subResource,
        String namespace,
        String name,
        String user,
        boolean dryRun,
        Optional<MapValue> object,
        Optional<MapValue> oldObject) {
    /** The name to show: the object's, or how the one that is yet to be generated begins. */
    public String shownName() {
        return name.isEmpty()
                ? metadata("name").or(() -> metadata("generateName")).orElse("")
                : name;
    }

    /** Whether the object is on its way out: then nothing may hold up the removal of its finalizers. */
    public boolean isBeingDeleted() {
        return metadata("deletionTimestamp").isPresent();
    }

    /** Whether the number of replicas changes by itself, as {@code kubectl scale} does. */
    public boolean isScale() {
        return subResource.equals("scale");
    }

    /** How many replicas a scale asks for; none where that isn't a whole number. */
    public Optional<Long> replicas() {
        Optional<MapValue> spec = object.flatMap(scale -> scale.map("spec"));
        if (spec.isEmpty() || spec.get().get("replicas").isEmpty()) {
            return Optional.of(0L); // Go leaves a zero out
        }
        return spec.get().members().get("replicas") instanceof Scalar number
                        && number.type() == Scalar.Type.INTEGER
                        && number.text().length() < 19
                ? Optional.of(Long.parseLong(number.text()))
                : Optional.empty();
    }

    private Optional<String> metadata(String field) {
        return object.flatMap(tree -> tree.map("metadata")).flatMap(metadata -> metadata.text(field));
    }
}
