package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.application.ApplicationReader;
import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.ObjectType;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.LayeredTarget;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finishes the objects of a target; plain manifests come out as written, with a namespace where one is missing. */
public final class Renderer {
    private final Kinds kinds;

    public Renderer(Kinds kinds) {
        this.kinds = kinds;
    }

    public RenderedTarget render(LayeredTarget target) {
        Problems problems = target.problems();
        List<Manifest> manifests = new ArrayList<>();
        for (Manifest manifest : target.manifests().apply(rendered(target))) {
            refuseSecret(manifest, problems);
            manifests.add(namespaced(manifest, target.namespace(), problems));
        }
        if (manifests.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    Position.of(new Source(target.overlay(), "", "")),
                    null,
                    "the target renders to nothing, and Argo CD would delete all that runs",
                    "add an object to environments/base/" + target.application()
                            + ".yaml or to the overlay, or remove the overlay"));
        }
        return new RenderedTarget(
                target.environment().name(),
                target.application(),
                target.environment().cluster(),
                FileNames.of(manifests, problems),
                problems);
    }

    /** The objects that the target's definition is rendered to; none where it has only manifests. */
    private List<Manifest> rendered(LayeredTarget target) {
        if (target.definition().isEmpty()) {
            return List.of();
        }
        MapValue definition = target.definition().get();
        Problems problems = target.problems();
        Platform platform = target.environment().platform();
        if (!platform.kind().equals("flink-operator")) {
            problems.add(new Problem(
                    definition.position(),
                    "",
                    "a definition can't be rendered for the platform " + platform.kind(),
                    "write manifests for it, or run the application on flink-operator"));
            return List.of();
        }
        Application application =
                ApplicationReader.read(definition, target.application(), target.namespace(), problems);
        Optional<Kind> kind = kinds.find("flink.apache.org/v1beta1", "FlinkDeployment", platform.operatorVersion());
        ObjectType spec = (ObjectType)
                ((ObjectType) kind.orElseThrow().type()).field("spec").orElseThrow();
        List<Manifest> manifests = new ArrayList<>(Companions.of(application));
        manifests.add(new FlinkDeployments(spec, problems).render(application));
        return manifests;
    }

    private Manifest namespaced(Manifest manifest, Optional<Scalar> namespace, Problems problems) {
        if (manifest.namespace().isPresent()
                || kinds.isClusterScoped(manifest.apiVersion(), manifest.key().kind())) {
            return manifest;
        }
        if (namespace.isEmpty()) {
            problems.add(new Problem(
                    manifest.tree().position(),
                    "/metadata/namespace",
                    manifest.key() + " has no namespace, and neither has its environment",
                    "add 'namespace:' to environment.yaml"));
            return manifest;
        }
        MapValue metadata = manifest.tree().map("metadata").orElseThrow();
        return manifest.withTree(manifest.tree().with("metadata", metadata.with("namespace", namespace.get())));
    }

    private static void refuseSecret(Manifest manifest, Problems problems) {
        if (!manifest.key().kind().equals("Secret") || !manifest.key().group().isEmpty()) {
            return;
        }
        for (String field : List.of("data", "stringData")) {
            Optional<Value> data = manifest.tree().get(field);
            if (data.isPresent()
                    && !(data.get() instanceof MapValue map && map.members().isEmpty())) {
                problems.add(
                        new Problem(
                                data.get().origin().namePosition(),
                                "/" + field,
                                "the content of " + manifest.key() + " must not be in Git",
                                "use an ExternalSecret or a SealedSecret, or create the Secret in the cluster and refer to it"));
            }
        }
    }
}
