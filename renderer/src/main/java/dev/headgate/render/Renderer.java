package dev.headgate.render;

import dev.headgate.application.Application;
import dev.headgate.application.ApplicationReader;
import dev.headgate.application.Contradictions;
import dev.headgate.flink.FlinkVersion;
import dev.headgate.flink.option.InstalledDefaults;
import dev.headgate.kinds.Kinds;
import dev.headgate.kinds.type.ObjectType;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Origin;
import dev.headgate.manifest.Scalar;
import dev.headgate.manifest.Value;
import dev.headgate.overlay.LayeredTarget;
import dev.headgate.platform.PlatformLimits;
import dev.headgate.problem.Position;
import dev.headgate.problem.Problem;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.project.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finishes the objects of a target; plain manifests come out as written, with a namespace where one is missing. */
public final class Renderer {
    private static final String FLINK_OPERATOR = "flink-operator";

    private final Kinds kinds;

    public Renderer(Kinds kinds) {
        this.kinds = kinds;
    }

    public RenderedTarget render(LayeredTarget target) {
        Problems problems = target.problems();
        List<Manifest> manifests = new ArrayList<>();
        Optional<Application> application = application(target);
        List<Manifest> rendered = List.of();
        Optional<Scalar> namespace = target.namespace();
        if (application.isPresent()) {
            rendered = rendered(application.get(), target);
            namespace = application.get().namespace();
        }
        List<Manifest> laid = target.manifests().apply(rendered);
        boolean whole = problems.isEmpty(); // what a broken file would have said isn't missing
        for (Manifest manifest : laid) {
            if (application.isPresent() && isCluster(manifest, application.get())) {
                check(manifest, application.get(), target, whole);
            }
            refuseSecret(manifest, problems);
            manifests.add(namespaced(manifest, namespace, problems));
        }
        if (manifests.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    Position.of(new Source(target.overlay(), "", "")),
                    null,
                    "the target renders to nothing, and Argo CD would delete all that runs",
                    "write a definition or a manifest into environments/base/" + target.application()
                            + ".yaml or into the overlay, or remove the overlay"));
        }
        return new RenderedTarget(
                target.environment().name(),
                target.application(),
                target.environment().cluster(),
                target.platform(),
                FileNames.of(manifests, problems),
                problems);
    }

    /** What the target's definition describes; empty where it has only manifests, or can't be expressed there. */
    private static Optional<Application> application(LayeredTarget target) {
        if (target.definition().isEmpty() || !isExpressible(target.definition().get(), target)) {
            return Optional.empty();
        }
        return Optional.of(ApplicationReader.read(
                target.definition().get(), target.application(), target.namespace(), target.problems()));
    }

    /** Only one platform has a renderer; of the others each field is told that it could never express. */
    private static boolean isExpressible(MapValue definition, LayeredTarget target) {
        String platform = target.platform().kind();
        if (PlatformLimits.isLimited(platform)) {
            PlatformLimits.check(definition, platform, target.problems());
            String objects = platform.equals("flinkcluster") ? "a FlinkCluster" : "Job, Deployment and Service";
            Position stated = target.platform().stated().orElse(definition.position());
            target.problems()
                    .add(new Problem(
                            stated,
                            "/platform",
                            target.application()
                                    + " has a definition, and definitions are not rendered to the platform " + platform
                                    + " yet",
                            "write " + objects + " as plain manifests, or 'platform: " + FLINK_OPERATOR
                                    + "' in the definition"));
        }
        return platform.equals(FLINK_OPERATOR);
    }

    private static boolean isCluster(Manifest manifest, Application application) {
        return manifest.key().kind().equals("FlinkDeployment")
                && manifest.key().name().equals(application.name().text());
    }

    /** What the operator or Flink would refuse of the finished cluster, whichever layers it is made of. */
    private static void check(Manifest cluster, Application application, LayeredTarget target, boolean whole) {
        MapValue spec = cluster.tree()
                .map("spec")
                .orElse(new MapValue(Map.of(), cluster.tree().origins()));
        Contradictions.check(spec, installed(cluster, spec, target.platform()), whole, target.problems());
        if (whole) {
            refuseMissing(spec, cluster, application, target);
        }
    }

    /** What the operator's installation adds to this cluster; empty where nobody said. */
    private static Optional<Map<String, String>> installed(Manifest cluster, MapValue spec, Platform platform) {
        Optional<Map<String, String>> all = platform.configuration();
        if (all.isEmpty() || !InstalledDefaults.areKnown(all.get(), cluster.namespace())) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version =
                FlinkVersion.parse(spec.text("flinkVersion").orElse(""));
        return Optional.of(InstalledDefaults.of(all.get(), cluster.namespace(), version));
    }

    private static void refuseMissing(MapValue spec, Manifest cluster, Application application, LayeredTarget target) {
        List<Origin> origins = application.definition().origins();
        Position lowest = origins.get(origins.size() - 1).position();
        if (spec.get("flinkVersion").isEmpty()) {
            target.problems()
                    .add(new Problem(
                            lowest,
                            "/flinkVersion",
                            "no layer says flinkVersion, without which the operator refuses " + cluster.key(),
                            "add the version of Flink that the image has, such as 'flinkVersion: v2_2'"));
        }
        Optional<MapValue> taskManager = spec.map("taskManager");
        boolean meant = spec.get("mode").isPresent()
                || taskManager.isPresent() && taskManager.get().get("replicas").isPresent();
        if (spec.get("job").isEmpty() && !(meant && spec.get("image").isPresent())) {
            target.problems()
                    .warn(
                            "session-cluster",
                            new Problem(
                                    lowest,
                                    "/job",
                                    "without 'job' this is a session cluster, which runs no job of its own",
                                    "add 'job:'; if a session cluster is meant, say 'mode:' and 'image:'"));
        }
    }

    private List<Manifest> rendered(Application application, LayeredTarget target) {
        ObjectType deployment = kinds.deployment(target.platform().operatorVersion());
        ObjectType spec = (ObjectType) deployment.field("spec").orElseThrow();
        List<Manifest> manifests = new ArrayList<>(Companions.of(application));
        manifests.add(new FlinkDeployments(spec, target.problems()).render(application));
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
