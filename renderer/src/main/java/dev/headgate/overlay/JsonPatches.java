package dev.headgate.overlay;

import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.type.Primitive;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.merge.JsonPatch;
import dev.headgate.overlay.read.Variables;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The patches of a definition: each finds exactly one object, changes it, and leaves it what its kind allows. */
final class JsonPatches {
    private final Map<ObjectKey, Manifest> objects;
    private final Kinds kinds;
    private final Optional<String> operatorVersion;
    private final Variables variables;
    private final JsonPatch jsonPatch;
    private final ManifestOptions options;
    private final Problems problems;

    /** @param objects those that the patches may change, and which they are put back into */
    JsonPatches(
            Map<ObjectKey, Manifest> objects,
            Kinds kinds,
            Optional<String> operatorVersion,
            Variables variables,
            JsonPatch jsonPatch,
            ManifestOptions options,
            Problems problems) {
        this.objects = objects;
        this.kinds = kinds;
        this.operatorVersion = operatorVersion;
        this.variables = variables;
        this.jsonPatch = jsonPatch;
        this.options = options;
        this.problems = problems;
    }

    void apply(MapValue definition) {
        Pointer at = Pointer.ROOT.child("patches");
        List<Value> patches = definition.list("patches");
        Map<ObjectKey, Manifest> before = new TreeMap<>();
        for (int i = 0; i < patches.size(); i++) {
            if (patches.get(i) instanceof MapValue patch
                    && !problems.isFull(patch.origin().source())) {
                Optional<Manifest> target = target(patch, at.child(i));
                if (target.isPresent()) {
                    apply(patch, target.get(), at.child(i));
                    before.putIfAbsent(target.get().key(), target.get());
                }
            }
        }
        for (Map.Entry<ObjectKey, Manifest> patched : before.entrySet()) {
            Manifest after = options.settingEachOnce(patched.getValue(), objects.get(patched.getKey()));
            objects.put(patched.getKey(), rechecked(after));
        }
    }

    private Optional<Manifest> target(MapValue patch, Pointer at) {
        Optional<MapValue> target = patch.map("target");
        Optional<String> kind = target.flatMap(map -> map.text("kind"));
        Optional<String> name = target.flatMap(map -> map.get("name"))
                .filter(value -> value instanceof Scalar scalar && scalar.type() == Scalar.Type.TEXT)
                .map(value -> variables
                        .replaceIn((Scalar) value, at.child("target").child("name"))
                        .text());
        if (kind.isEmpty() || name.isEmpty()) {
            problems.add(new Problem(
                    patch.position(),
                    at.child("target").toString(),
                    "a patch without a target's kind and name",
                    "add target: {kind: ..., name: ...}"));
            return Optional.empty();
        }
        Optional<String> group = target.flatMap(map -> map.text("group"));
        List<ObjectKey> keys = objects.keySet().stream()
                .filter(key -> key.kind().equals(kind.get())
                        && key.name().equals(name.get())
                        && group.map(key.group()::equals).orElse(true))
                .toList();
        if (keys.size() != 1) {
            String wanted = kind.get() + " " + name.get();
            problems.add(new Problem(
                    target.get().position(),
                    at.child("target").toString(),
                    keys.isEmpty()
                            ? "this patches nothing: no layer up to this one has a " + wanted
                            : "several groups have a " + wanted,
                    keys.isEmpty() ? nearest(wanted) : "add 'group:' to the target: " + groups(keys)));
            return Optional.empty();
        }
        return Optional.of(objects.get(keys.get(0)));
    }

    private String nearest(String wanted) {
        List<String> known = objects.keySet().stream().map(ObjectKey::toString).toList();
        return Nearest.to(wanted, known)
                .map(near -> "did you mean " + near + "?")
                .orElse("correct kind and name");
    }

    private static String groups(List<ObjectKey> keys) {
        List<String> groups = keys.stream()
                .map(key -> key.group().isEmpty() ? "\"\"" : key.group())
                .toList();
        return String.join(" or ", groups);
    }

    private void apply(MapValue patch, Manifest lower, Pointer at) {
        Pointer place = at.child("patch");
        List<Value> operations = patch.list("patch").stream()
                .map(operation -> variables.replaceIn(operation, Primitive.ANYTHING, place))
                .toList();
        MapValue patched = jsonPatch.apply(lower.tree(), operations, place);
        Optional<Manifest> after =
                Manifest.of(patched).filter(manifest -> manifest.key().equals(lower.key()));
        if (after.isEmpty()) {
            problems.add(new Problem(
                    patch.position(),
                    at.toString(),
                    "a patch changes what " + lower.key() + " is called",
                    "leave apiVersion, kind and metadata.name as they are"));
        }
        after.ifPresent(manifest -> objects.put(lower.key(), manifest));
    }

    /** A patch may put anything anywhere, so its result is checked like a document that was read. */
    private Manifest rechecked(Manifest patched) {
        Optional<Kind> kind = kinds.find(patched.apiVersion(), patched.key().kind(), operatorVersion);
        TypeChecker checker = new TypeChecker(
                problems,
                kind.isEmpty() || kind.get().strict(),
                null,
                kinds.otherVersions(patched.apiVersion(), patched.key().kind(), operatorVersion));
        return patched.withTree(checker.check(
                patched.tree(), kind.isEmpty() ? Primitive.ANYTHING : kind.get().type()));
    }
}
