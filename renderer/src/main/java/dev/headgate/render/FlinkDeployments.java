package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.definition.LoggingSection;
import dev.headgate.definition.WrittenOptions;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.kinds.type.Type;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Pointer;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.merge.Merge;
import dev.headgate.problem.Problems;
import java.util.List;
import java.util.TreeSet;

/** Renders an application for the platform flink-operator: one FlinkDeployment. */
final class FlinkDeployments {
    private final ObjectType spec;
    private final Problems problems;

    /** @param spec the type of a FlinkDeployment's spec by the operator's version */
    FlinkDeployments(ObjectType spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    Manifest render(Application application) {
        MapValue definition = application.definition();
        List<Origin> origins = definition.origins();
        Tree metadata = new Tree(origins).put("name", application.name());
        application.namespace().ifPresent(namespace -> metadata.put("namespace", namespace));
        application.map("labels").ifPresent(labels -> metadata.put("labels", labels));
        Tree annotations = annotations(application);
        if (!annotations.isEmpty()) {
            metadata.put("annotations", annotations);
        }
        MapValue tree = new Tree(origins)
                .put("apiVersion", "flink.apache.org/v1beta1")
                .put("kind", "FlinkDeployment")
                .put("metadata", metadata)
                .put("spec", spec(application))
                .map();
        return Manifest.of(tree).orElseThrow();
    }

    private static Tree annotations(Application application) {
        Tree annotations = new Tree(application.definition().origins());
        application.map("annotations").ifPresent(given -> given.members().forEach(annotations::put));
        application.map("accept").ifPresent(accepted -> accepted.members()
                .forEach((rule, reason) -> annotations.put("headgate.dev/accept." + rule, reason)));
        return annotations;
    }

    private MapValue spec(Application application) {
        Tree tree = new Tree(application.definition().origins());
        for (String field : new TreeSet<>(spec.names())) {
            Value value = application.definition().members().get(field);
            if (value != null) {
                tree.put(field, value);
            }
        }
        application
                .options()
                .ifPresent(options ->
                        tree.put("flinkConfiguration", WrittenOptions.in(application.flinkVersion(), options)));
        application.serviceAccount().ifPresent(account -> tree.put("serviceAccount", account));
        if (application.liveLog4j().isPresent()) {
            MapValue rest = application.map("logConfiguration").orElseThrow().without(LoggingSection.LOG4J);
            tree.put("logConfiguration", rest);
        }
        tree.removeEmpty("logConfiguration");
        Tree template = new PodTemplates(application).render();
        if (!template.isEmpty()) {
            Type type = spec.field("podTemplate").orElseThrow();
            Value written = application.definition().members().get("podTemplate");
            tree.put(
                    "podTemplate",
                    written instanceof MapValue over
                            ? new Merge(problems).maps(template.map(), over, type, Pointer.ROOT.child("podTemplate"))
                            : template.map());
        }
        return tree.map();
    }
}
