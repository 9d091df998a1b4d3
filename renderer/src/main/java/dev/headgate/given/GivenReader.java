package dev.headgate.given;

import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.yaml.Bounds;
import dev.headgate.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/** Takes texts apart into objects; what is no object is told, and what belongs to kustomize left aside. */
final class GivenReader {
    private final Problems problems;
    private final GivenObjects objects;
    private final Bounds bounds = Bounds.ofEverythingGiven();
    private final Kustomization kustomization = new Kustomization();
    private final List<GivenManifest> manifests = new ArrayList<>();

    GivenReader(OperatorVersions versions, Problems problems) {
        this.problems = problems;
        this.objects = new GivenObjects(versions, problems);
    }

    List<GivenManifest> read(List<GivenText> texts) {
        List<List<Value>> documents = new ArrayList<>(texts.size());
        for (GivenText text : texts) {
            Problems own = new Problems();
            List<Value> roots = YamlReader.readAsKubectl(text.source(), bounds, own);
            if (text.reason() != GivenText.Reason.BESIDE) {
                Problems told = own.isEmpty() ? own : Templates.explained(text.source(), own);
                if (told != own) {
                    roots = List.of(); // what is read of a template lacks what is still to be filled in
                }
                problems.addAll(told);
            }
            documents.add(roots);
            String path = text.source().path();
            for (Value root : roots) {
                if (root instanceof MapValue map && Kustomization.isIn(path, map)) {
                    kustomization.read(path, map);
                }
            }
        }
        for (int i = 0; i < texts.size(); i++) {
            GivenText text = texts.get(i);
            if (text.reason() == GivenText.Reason.BESIDE) {
                continue;
            }
            if (kustomization.isPatch(text.source().path())) {
                patch(Position.of(text.source()));
                continue;
            }
            if (documents.get(i).isEmpty() && text.isNamed() && !problems.has(text.source())) {
                problems.add(new Problem(
                        Position.of(text.source()),
                        null,
                        "there is no manifest in it",
                        "name a file that holds manifests"));
            }
            for (Value root : documents.get(i)) {
                document(root, text);
            }
        }
        return manifests;
    }

    private void document(Value root, GivenText text) {
        if (!(root instanceof MapValue map)) {
            noManifest(root.position(), "no manifest but " + root.words(), text.isNamed());
        } else if (Kustomization.isIn(text.source().path(), map)) {
            problems.warn(
                    "kustomize-file",
                    new Problem(
                            map.position(),
                            null,
                            kustomization.isBase(text.source().path())
                                    ? "a base for kustomize, which another one completes: no rule judges what it lists"
                                    : "a file for kustomize, which Headgate doesn't run",
                            "check what it builds: kustomize build FOLDER | headgate check -"));
        } else if (isBlank(map, "apiVersion") && isBlank(map, "kind")) {
            noManifest(map.position(), "no manifest: neither 'apiVersion' nor 'kind' is in it", text.isNamed());
        } else if (Kustomization.isPatch(map)) {
            patch(map.position());
        } else {
            objects.read(map, !kustomization.isInBase(text.source().path()), manifests);
        }
    }

    private static boolean isBlank(MapValue map, String field) {
        return !(map.members().get(field) instanceof Scalar scalar)
                || scalar.isNull()
                || scalar.text().isBlank();
    }

    private void patch(Position position) {
        problems.warn(
                "kustomize-patch",
                new Problem(
                        position,
                        null,
                        "a patch for kustomize, of which nothing can be said before it is merged",
                        "check what kustomize builds: kustomize build FOLDER | headgate check -"));
    }

    private void noManifest(Position position, String what, boolean named) {
        Problem problem = new Problem(
                position,
                null,
                what,
                named
                        ? "name a file that holds manifests"
                        : "if it is meant as one, write a map with 'apiVersion' and 'kind'");
        if (named) {
            problems.add(problem);
        } else {
            problems.warn("no-manifest", problem);
        }
    }
}
