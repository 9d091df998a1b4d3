package dev.headgate.overlay;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.ObjectKey;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Nearest;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Set;

/** Says why an object of one layer doesn't fit those of the lower ones, and what its author may have meant. */
final class LayerConflicts {
    private final Problems problems;

    LayerConflicts(Problems problems) {
        this.problems = problems;
    }

    void refuseTwice(Manifest manifest, Manifest first) {
        problems.add(new Problem(
                manifest.tree().position(),
                "",
                manifest.key() + " occurs twice in one layer, first at "
                        + first.tree().position(),
                "merge the two, or remove one"));
    }

    /** @param defines whether the definition is of that very layer, rather than written over its manifests */
    void refuseBoth(Manifest manifest, Manifest lower, boolean defines) {
        ObjectKey key = manifest.key();
        if (defines) {
            problems.add(new Problem(
                    manifest.tree().position(),
                    "",
                    "the definition is rendered to " + key + " already",
                    "say it in the definition, or under 'patches:'"));
        } else {
            problems.add(
                    new Problem(
                            lower.tree().position(),
                            "",
                            "this defines an application, and a lower layer writes its " + key + " as a manifest ("
                                    + manifest.tree().position() + ")",
                            "write it as a manifest, too: apiVersion, kind, metadata.name and what is to change below 'spec:'"));
        }
    }

    /** @param defined whether the definition is rendered to the lower one */
    void refuseAdding(Manifest manifest, Manifest lower, boolean defined) {
        if (defined) {
            problems.add(new Problem(
                    manifest.tree().position(),
                    "",
                    "the definition is rendered to " + manifest.key() + " already; a folder only adds",
                    "say it in the definition, or under 'patches:'"));
        } else {
            problems.add(new Problem(
                    manifest.tree().position(),
                    "",
                    "a lower layer has " + manifest.key() + " already, at "
                            + lower.tree().position() + "; a folder only adds",
                    "to change it, move this document into the file beside the folder"));
        }
    }

    /** @param objects that lower layers have */
    void patchesNothing(Manifest manifest, Set<ObjectKey> objects) {
        if (problems.isFull(manifest.tree().origin().source())) {
            return;
        }
        ObjectKey key = manifest.key();
        List<String> known = objects.stream().map(ObjectKey::toString).toList();
        Value name =
                Pointer.ROOT.child("metadata").child("name").in(manifest.tree()).orElse(manifest.tree());
        boolean deletes =
                manifest.tree().text("$patch").filter("delete"::equals).isPresent();
        String fix = Nearest.to(key.toString(), known)
                .map(near -> "did you mean " + near + "?")
                .orElse(
                        deletes
                                ? "correct kind and name, or remove the document"
                                : "correct kind and name, or move the document into the folder beside this file to add it");
        problems.add(new Problem(
                name.position(),
                "/metadata/name",
                "this patches nothing: no lower layer has a " + key,
                null,
                known.isEmpty() ? null : "one of " + String.join(", ", known.subList(0, Math.min(known.size(), 8))),
                fix));
    }
}
