package dev.headgate.given;

import dev.headgate.field.Field;
import dev.headgate.field.Placeholders;
import dev.headgate.kinds.CustomKinds;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.TypeTable;
import dev.headgate.kinds.check.TypeChecker;
import dev.headgate.kinds.check.Unfinished;
import dev.headgate.manifest.ListValue;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.workload.Dialects;
import java.util.List;
import java.util.Optional;

/** Makes objects of documents, each held against what the API server knows of its kind. */
final class GivenObjects {
    private final Kinds kinds = new Kinds(TypeTable.shipped(), CustomKinds.NONE);
    private final OperatorVersions versions;
    private final UnknownKinds unknown = new UnknownKinds(kinds);
    private Problems problems = new Problems();

    GivenObjects(OperatorVersions versions) {
        this.versions = versions;
    }

    /**
     * Adds the object that a document makes, or the several ones of a list.
     *
     * @param whole whether nothing completes them later
     * @param found what can't be understood, and what is told of more than one object
     */
    void read(MapValue document, boolean whole, List<GivenManifest> to, Problems found) {
        problems = found;
        Optional<String> apiVersion = identifier(document, "apiVersion");
        Optional<String> kind = identifier(document, "kind");
        if (apiVersion.isEmpty() || kind.isEmpty()) {
            return;
        }
        if (kind.get().endsWith("List") && document.members().get("items") instanceof ListValue items) {
            items(items, whole, to);
            return;
        }
        Optional<String> name = name(document);
        if (name.isEmpty()) {
            Value metadata = document.get("metadata").orElse(document);
            problems.add(new Problem(
                    metadata.position(), "/metadata/name", "an object without a name", "add metadata.name"));
            return;
        }
        Problems doubts = new Problems();
        MapValue checked = checked(document, apiVersion.get(), kind.get(), doubts);
        ObjectKey key = new ObjectKey(ObjectKey.groupOf(apiVersion.get()), kind.get(), name.get());
        Manifest manifest = new Manifest(key, checked);
        boolean part = !whole || Fragments.warn(manifest, doubts);
        to.add(new GivenManifest(manifest, doubts, !part));
    }

    private MapValue checked(MapValue document, String apiVersion, String name, Problems doubts) {
        Optional<MapValue> metadata = document.map("metadata");
        Optional<String> version =
                versions.of(metadata.isPresent() ? metadata.get().text("namespace") : Optional.empty());
        boolean dialect = apiVersion.startsWith("flink.apache.org/")
                && Dialects.isAmazonEmr(Field.of(document).child("spec"));
        if (dialect) {
            return document;
        }
        Optional<Kind> kind = kinds.find(apiVersion, name, version);
        if (kind.isEmpty()) {
            unknown.warn((Scalar) document.members().get("kind"), apiVersion, version, problems);
            return document;
        }
        TypeChecker checker = TypeChecker.ofGiven(
                doubts, kind.get().strict(), new Awaited(), kinds.otherVersions(apiVersion, name, version));
        return checker.check(document, kind.get().type());
    }

    private void items(ListValue items, boolean whole, List<GivenManifest> to) {
        for (Value item : items.items()) {
            if (item instanceof MapValue map) {
                read(map, whole, to, problems);
            } else {
                problems.add(new Problem(
                        item.position(),
                        "/items",
                        "an item of a list of objects must be an object",
                        item.words(),
                        "a map",
                        "write the object's fields"));
            }
        }
    }

    private Optional<String> identifier(MapValue document, String field) {
        Optional<String> text = document.text(field);
        if (text.isPresent() && !text.get().isBlank()) {
            return text;
        }
        Optional<Value> written = document.get(field);
        problems.add(new Problem(
                written.orElse(document).position(),
                "/" + field,
                written.isPresent() ? "'" + field + "' must be text" : "a manifest without '" + field + "'",
                written.isPresent() ? "write it in quotes" : "add '" + field + "'"));
        return Optional.empty();
    }

    /** Its name, or what the API server begins one with. */
    private static Optional<String> name(MapValue document) {
        if (!(document.members().get("metadata") instanceof MapValue metadata)) {
            return Optional.empty();
        }
        for (String field : List.of("name", "generateName")) {
            if (metadata.members().get(field) instanceof Scalar scalar
                    && !scalar.isNull()
                    && !scalar.text().isEmpty()) {
                return Optional.of(scalar.text());
            }
        }
        return Optional.empty();
    }

    /** Text that something else still fills in, of whatever type it then is. */
    private static final class Awaited implements Unfinished {
        @Override
        public boolean isVariable(String text) {
            return Placeholders.in(text);
        }

        @Override
        public boolean holdsVariable(String text) {
            return Placeholders.in(text);
        }
    }
}
