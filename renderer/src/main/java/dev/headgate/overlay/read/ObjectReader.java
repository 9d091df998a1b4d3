package dev.headgate.overlay.read;

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
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns documents with apiVersion and kind into objects of checked types. */
public final class ObjectReader {
    private static final String KUSTOMIZE = "kustomize.config.k8s.io";

    private final Kinds kinds;
    /** Kinds of which a file was told that they are unknown. */
    private final Set<String> told = new HashSet<>();

    public ObjectReader(Kinds kinds) {
        this.kinds = kinds;
    }

    /** The object of a document, or the several ones of a List; none where it can't be told which object it is. */
    List<Manifest> read(MapValue document, Optional<String> operatorVersion, Problems problems) {
        if (!identified(document, problems)) {
            return List.of();
        }
        if (document.text("apiVersion").orElseThrow().equals("v1")
                && document.text("kind").orElseThrow().equals("List")) {
            return items(document, operatorVersion, problems);
        }
        Optional<Kind> kind = kind(document, operatorVersion, problems);
        TypeChecker checker = new TypeChecker(
                problems,
                kind.isEmpty() || kind.get().strict(),
                new Variables.Awaited(),
                kinds.otherVersions(
                        document.text("apiVersion").orElseThrow(),
                        document.text("kind").orElseThrow(),
                        operatorVersion));
        MapValue checked = checker.check(
                document, kind.isEmpty() ? Primitive.ANYTHING : kind.get().type());
        Optional<Manifest> manifest = Manifest.of(checked);
        if (manifest.isEmpty()) {
            Value metadata = document.get("metadata").orElse(document);
            problems.add(new Problem(
                    metadata.position(),
                    "/metadata/name",
                    "an object without a name",
                    "add metadata.name; generateName has no place in Git"));
        }
        return manifest.isPresent() ? List.of(manifest.get()) : List.of();
    }

    private static boolean identified(MapValue document, Problems problems) {
        for (String field : List.of("apiVersion", "kind")) {
            if (document.text(field).orElse("").isBlank()) {
                Value place = document.get(field).orElse(document);
                problems.add(new Problem(
                        place.position(),
                        "/" + field,
                        document.get(field).isPresent()
                                ? "'" + field + "' must be text"
                                : "a manifest without '" + field + "'",
                        document.get(field).isPresent()
                                ? "write it in quotes"
                                : "add '" + field + "'; a file to mount is named under 'files:' of the definition"));
                return false;
            }
        }
        if (ObjectKey.groupOf(document.text("apiVersion").orElseThrow()).equals(KUSTOMIZE)) {
            problems.add(
                    new Problem(
                            document.position(),
                            "",
                            "a file for kustomize, which Headgate doesn't run",
                            "remove it: the layout says what kustomization.yaml said (see 'Coming from kustomize' in the README)"));
            return false;
        }
        return true;
    }

    private List<Manifest> items(MapValue list, Optional<String> operatorVersion, Problems problems) {
        problems.warn(
                "list-flattened",
                new Problem(
                        list.position(),
                        "",
                        "a List is taken apart into its items",
                        "write the items as documents of their own"));
        List<Manifest> manifests = new ArrayList<>();
        List<Value> items = list.list("items");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof MapValue item) {
                manifests.addAll(read(item, operatorVersion, problems));
            } else {
                problems.add(new Problem(
                        items.get(i).position(),
                        Pointer.ROOT.child("items").child(i).toString(),
                        "an item of a List must be an object",
                        items.get(i).words(),
                        "a map",
                        "write the object's fields"));
            }
        }
        return manifests;
    }

    private Optional<Kind> kind(MapValue document, Optional<String> operatorVersion, Problems problems) {
        String apiVersion = document.text("apiVersion").orElseThrow();
        String name = document.text("kind").orElseThrow();
        Optional<Kind> kind = kinds.find(apiVersion, name, operatorVersion);
        if (kind.isEmpty()) {
            Scalar written = (Scalar) document.members().get("kind");
            unknown(written, apiVersion, operatorVersion, problems);
        }
        return kind;
    }

    /** A kind that nobody knows passes, but not one that a group of Kubernetes or Flink has under a similar name. */
    private void unknown(Scalar kind, String apiVersion, Optional<String> operatorVersion, Problems problems) {
        String name = kind.text();
        String group = ObjectKey.groupOf(apiVersion);
        List<String> known = kinds.kindsOf(group);
        Optional<String> near = known.contains(name) ? Optional.empty() : Nearest.to(name, known);
        if (near.isPresent() && kinds.isShipped(group)) {
            problems.add(new Problem(
                    kind.position(),
                    "/kind",
                    apiVersion + " has no kind '" + name + "'",
                    "did you mean " + near.get() + "?"));
        } else if (told.add(kind.origin().source().path() + " " + apiVersion + " " + name)) {
            unknown(kind, apiVersion, operatorVersion, near, problems);
        }
    }

    private void unknown(
            Scalar kind,
            String apiVersion,
            Optional<String> operatorVersion,
            Optional<String> near,
            Problems problems) {
        String name = kind.text();
        String group = ObjectKey.groupOf(apiVersion);
        Optional<String> version = kinds.apiVersionOf(group, name);
        boolean flink = group.equals("flink.apache.org");
        if (flink
                && operatorVersion.isPresent()
                && version.isPresent()
                && !version.get().equals(apiVersion)) {
            problems.add(new Problem(
                    kind.position(),
                    "/apiVersion",
                    "no operator has " + name + " of " + apiVersion,
                    "write apiVersion: " + version.get()));
            return;
        }
        boolean otherOperator =
                flink && operatorVersion.isPresent() && kinds.kindsOf(group).contains(name);
        String what = otherOperator
                ? "operator " + operatorVersion.get() + " has no " + name
                : "nothing is known about " + name + " of " + apiVersion;
        String fix = "if its fields should be checked, put its CRD into environments/crds/";
        if (otherOperator) {
            fix = "state the operator's version under 'platform:' in environment.yaml";
        } else if (version.isPresent()) {
            fix = "Kubernetes 1.34 has it as " + version.get();
        } else if (near.isPresent()) {
            fix = "did you mean " + near.get() + "?";
        }
        problems.warn(
                "unknown-kind",
                new Problem(
                        kind.position(), "/kind", what + ": it passes as it is, lists in it are replaced whole", fix));
    }
}
