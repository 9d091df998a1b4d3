package dev.headgate.overlay;

import dev.headgate.kinds.Kinds;
import dev.headgate.manifest.Manifest;
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
        return stack.objects();
    }
}
