package dev.headgate.webhook.cluster;

import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Source;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Objects as the client reads them to trees of what rules look at; equal values of different objects are kept once. */
final class ObjectTrees {
    private static final Source SOURCE = new Source("cluster", "cluster", "");
    private static final List<Origin> HERE = List.of(origin(null));

    /** A copy of the whole object, as long as everything else in it. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    /** Longer texts are seldom the same. */
    private static final int LONGEST_SHARED = 64;

    private final WatchedKind kind;
    private final Scalar[] shared = new Scalar[1024];
    private long weight;

    ObjectTrees(WatchedKind kind) {
        this.kind = kind;
    }

    /**
     * What is kept of an object.
     *
     * @param weight about how many bytes of memory it takes
     */
    record Kept(Manifest manifest, String resourceVersion, long weight) {}

    Kept keep(GenericKubernetesResource object) {
        weight = 0;
        ObjectMeta metadata = object.getMetadata();
        Map<String, Value> named = new LinkedHashMap<>();
        named.put("name", text(metadata.getName()));
        if (metadata.getNamespace() != null) {
            named.put("namespace", text(metadata.getNamespace()));
        }
        if (metadata.getDeletionTimestamp() != null) {
            named.put("deletionTimestamp", text(metadata.getDeletionTimestamp()));
        }
        put(named, "labels", metadata.getLabels());
        put(named, "annotations", metadata.getAnnotations());
        if (!metadata.getOwnerReferences().isEmpty()) {
            named.put("ownerReferences", owners(metadata.getOwnerReferences()));
        }
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("apiVersion", text(kind.apiVersion()));
        members.put("kind", text(kind.kind()));
        members.put("metadata", map(named));
        Object section = object.getAdditionalProperties().get(kind.section());
        if (section instanceof Map<?, ?> given) {
            members.put(kind.section(), section(given));
        }
        Optional<Manifest> manifest = Manifest.of(map(members));
        return new Kept(manifest.orElseThrow(), metadata.getResourceVersion(), weight);
    }

    private ListValue owners(List<OwnerReference> references) {
        List<Value> owners = new ArrayList<>(references.size());
        for (OwnerReference reference : references) {
            Map<String, Value> owner = new LinkedHashMap<>();
            owner.put("kind", text(reference.getKind()));
            owner.put("name", text(reference.getName()));
            owners.add(map(owner));
        }
        weight += 64;
        return new ListValue(owners, HERE);
    }

    private MapValue section(Map<?, ?> given) {
        Map<String, Value> kept = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            if (kind.fields().isEmpty() || kind.fields().contains(name)) {
                kept.put((String) name, value(value));
            }
        });
        return map(kept);
    }

    private void put(Map<String, Value> members, String name, Map<String, String> texts) {
        if (texts != null) {
            Map<String, Value> kept = new LinkedHashMap<>();
            texts.forEach((key, value) -> {
                if (!key.equals(LAST_APPLIED)) {
                    kept.put(key, text(value));
                }
            });
            if (!kept.isEmpty()) {
                members.put(name, map(kept));
            }
        }
    }

    private Value value(Object value) {
        if (value instanceof Map<?, ?> given) {
            Map<String, Value> members = new LinkedHashMap<>();
            given.forEach((name, member) -> members.put((String) name, value(member)));
            return map(members);
        }
        if (value instanceof List<?> given) {
            List<Value> items = new ArrayList<>(given.size());
            given.forEach(item -> items.add(value(item)));
            weight += 64;
            return new ListValue(items, HERE);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Boolean) {
            return scalar(Scalar.Type.BOOLEAN, value.toString());
        }
        return value == null ? scalar(Scalar.Type.NULL, "null") : text(value.toString());
    }

    /** Whole numbers may be written as 2.0, and Kubernetes takes them for 2. */
    private Scalar number(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        boolean whole = exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() < 40;
        return whole
                ? scalar(Scalar.Type.INTEGER, exact.toBigInteger().toString())
                : scalar(Scalar.Type.DECIMAL, number.toString());
    }

    private Scalar text(String text) {
        return scalar(Scalar.Type.TEXT, text);
    }

    private Scalar scalar(Scalar.Type type, String text) {
        if (text.length() > LONGEST_SHARED) {
            weight += 128 + 2L * text.length();
            return new Scalar(type, text, List.of(origin(text)));
        }
        int slot = text.hashCode() & shared.length - 1;
        Scalar last = shared[slot];
        if (last == null || last.type() != type || !last.text().equals(text)) {
            last = new Scalar(type, text, List.of(origin(text)));
            shared[slot] = last;
            weight += 128 + 2L * text.length();
        }
        return last;
    }

    private MapValue map(Map<String, Value> members) {
        weight += 128 + 64L * members.size();
        return new MapValue(members, HERE);
    }

    private static Origin origin(String written) {
        return new Origin(SOURCE, 0, 0, 0, 0, written);
    }
}
