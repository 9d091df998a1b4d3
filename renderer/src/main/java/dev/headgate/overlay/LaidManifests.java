package dev.headgate.overlay;

import dev.headgate.kinds.Kind;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.check.VersionChecker;
import dev.headgate.manifest.Manifest;
import dev.headgate.overlay.read.Layer;
import dev.headgate.overlay.read.Variables;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Lays the manifests of a target's layers over those that its definition is rendered to. */
record LaidManifests(
        Kinds kinds,
        Optional<String> operatorVersion,
        Variables variables,
        List<Layer> base,
        List<Layer> components,
        List<Layer> overlays,
        Problems problems)
        implements UnaryOperator<List<Manifest>> {
    @Override
    public List<Manifest> apply(List<Manifest> rendered) {
        LayerStack stack = new LayerStack(kinds, operatorVersion, variables, problems);
        stack.rendered(rendered);
        for (Layer layer : base) {
            stack.base(layer);
        }
        for (Layer layer : components) {
            stack.component(layer, !base.isEmpty());
        }
        for (Layer layer : overlays) {
            stack.overlay(layer, base.isEmpty() && layer == overlays.get(0));
        }
        List<Manifest> manifests = stack.objects();
        for (Manifest manifest : manifests) {
            judge(manifest);
        }
        return manifests;
    }

    /** Holds what all layers make together against the version of the operator. */
    private void judge(Manifest manifest) {
        String apiVersion = manifest.apiVersion();
        String name = manifest.key().kind();
        Optional<Kind> kind = kinds.find(apiVersion, name, operatorVersion);
        if (kind.isPresent()) {
            new VersionChecker(problems, kinds.otherVersions(apiVersion, name, operatorVersion))
                    .check(manifest.tree(), kind.get().type());
        }
    }
}
