package dev.headgate.webhook.judge;

import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Neighbours;
import dev.headgate.manifest.Scalar;
import dev.headgate.rules.Context;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.Subject;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Judgement;
import dev.headgate.webhook.review.Kind;
import dev.headgate.webhook.review.Operation;
import dev.headgate.webhook.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Judges by the catalogue of rules: the same rules, in the same engine, as the renderer. */
public final class RuleJudge implements Judge {
    /** The kinds that rules about several objects speak of. */
    private static final List<String> TOGETHER =
            List.of("FlinkDeployment", "FlinkSessionJob", "FlinkBlueGreenDeployment", "FlinkCluster", "ResourceQuota");

    private final RuleSet rules = Catalog.ruleSet();
    private final Supplier<Settings> settings;
    private final Neighbours cluster;

    private RuleJudge(Supplier<Settings> settings, Neighbours cluster) {
        this.settings = settings;
        this.cluster = cluster;
    }

    /** A judge who knows the other objects as far as the cluster does, and asks for the settings again and again. */
    public static Judge of(Supplier<Settings> settings, Cluster cluster) {
        Judge judge = new RuleJudge(settings, cluster);
        return new SecondLook(judge, new RuleJudge(settings, FixedCluster.UNKNOWN), cluster);
    }

    /** A judge by these files. */
    public static Judge of(Optional<Path> settings, Optional<Path> cluster) {
        Settings read = GivenFiles.settings(settings);
        return of(() -> read, GivenFiles.cluster(cluster));
    }

    @Override
    public Judgement judge(Review review) {
        Settings now = settings.get();
        Optional<Manifest> before = manifest(review.oldObject(), review);
        if (review.operation() == Operation.DELETE) {
            return before.isPresent()
                    ? judged(List.of(), List.of(subject(before.get(), Optional.empty(), review, now)), review, now)
                    : Judgement.NONE;
        }
        if (isOfAnotherVersion(review.kind())) {
            return new Judgement(
                    List.of(),
                    List.of("nobody judged this " + review.kind().kind() + ": the rules know only v1beta1 of it, not "
                            + review.kind().version()));
        }
        Optional<Manifest> after = manifest(review.object(), review);
        return after.isPresent()
                ? judged(List.of(subject(after.get(), before, review, now)), List.of(), review, now)
                : Judgement.NONE;
    }

    @Override
    public Judgement judgeScale(Review review, long replicas) {
        Optional<String> kind = scaledKind(review.resource());
        if (kind.isEmpty()) {
            return notJudged(review.resource() + " " + review.name(), replicas);
        }
        Optional<Manifest> before = cluster.find(kind.get(), namespace(review), review.name());
        if (before.isEmpty()) {
            return notJudged(kind.get() + " " + review.name(), replicas);
        }
        Settings now = settings.get();
        Optional<Manifest> after = scaled(before.get(), replicas);
        return after.isPresent()
                ? judged(List.of(subject(after.get(), before, review, now)), List.of(), review, now)
                : Judgement.NONE;
    }

    /** Either operator has had this one version ever since; what another one's fields mean, nobody knows. */
    private static boolean isOfAnotherVersion(Kind kind) {
        return (kind.group().equals("flink.apache.org") || kind.group().equals("flinkoperator.k8s.io"))
                && !kind.version().equals("v1beta1");
    }

    private static Judgement notJudged(String object, long replicas) {
        return new Judgement(
                List.of(),
                List.of(object + " isn't known here, so nobody judged what " + replicas + " replicas do to it"));
    }

    private static Optional<String> scaledKind(String resource) {
        return switch (resource) {
            case "flinkdeployments" -> Optional.of("FlinkDeployment");
            case "flinkclusters" -> Optional.of("FlinkCluster");
            default -> Optional.empty();
        };
    }

    /** The object with another number of TaskManagers, which is what both operators' scale subresource changes. */
    private static Optional<Manifest> scaled(Manifest manifest, long replicas) {
        Optional<MapValue> spec = manifest.tree().map("spec");
        if (spec.isEmpty()) {
            return Optional.empty();
        }
        MapValue taskManager = spec.get()
                .map("taskManager")
                .orElse(new MapValue(Map.of(), spec.get().origins()));
        Scalar number = new Scalar(Scalar.Type.INTEGER, Long.toString(replicas), taskManager.origins());
        MapValue changed = spec.get().with("taskManager", taskManager.with("replicas", number));
        return Optional.of(manifest.withTree(manifest.tree().with("spec", changed)));
    }

    private Judgement judged(List<Subject> subjects, List<Subject> removed, Review review, Settings now) {
        // the same context for all, so that the object is read once
        Context all = subjects.isEmpty()
                ? new Context(now.platforms(namespace(review)), cluster, true)
                : subjects.get(0).context();
        List<Finding> findings = new ArrayList<>();
        for (List<Finding> found : rules.judge(subjects, removed, others(subjects, removed), all)) {
            findings.addAll(found);
        }
        return new Judgement(findings, List.of());
    }

    /** What the namespace has beside the object that is asked about, where rules look at both. */
    private List<Manifest> others(List<Subject> subjects, List<Subject> removed) {
        List<Manifest> others = new ArrayList<>();
        Manifest asked = (subjects.isEmpty() ? removed : subjects).get(0).manifest();
        if (TOGETHER.contains(asked.key().kind())) {
            for (String kind : TOGETHER) {
                for (Manifest object : cluster.all(kind, asked.namespace())) {
                    if (!Afterwards.isSame(object, asked)) {
                        others.add(object);
                    }
                }
            }
        }
        return others;
    }

    private Subject subject(Manifest manifest, Optional<Manifest> before, Review review, Settings now) {
        Optional<String> namespace = namespace(review);
        Neighbours afterwards = new Afterwards(cluster, manifest);
        Context context = new Context(now.platforms(namespace), afterwards, before.isPresent());
        return new Subject(manifest, before, null, now.levels(namespace), context);
    }

    private static Optional<String> namespace(Review review) {
        return review.namespace().isEmpty() ? Optional.empty() : Optional.of(review.namespace());
    }

    /** The object with the name and namespace that it will have, which the request leaves to the API server to fill in. */
    private static Optional<Manifest> manifest(Optional<MapValue> object, Review review) {
        if (object.isEmpty()) {
            return Optional.empty();
        }
        MapValue tree = object.get();
        Optional<MapValue> metadata = tree.map("metadata");
        if (metadata.isPresent()) {
            MapValue named = metadata.get();
            if (named.text("name").isEmpty()) {
                named = named.with("name", new Scalar(Scalar.Type.TEXT, review.shownName(), named.origins()));
            }
            if (named.text("namespace").isEmpty() && !review.namespace().isEmpty()) {
                named = named.with("namespace", new Scalar(Scalar.Type.TEXT, review.namespace(), named.origins()));
            }
            tree = tree.with("metadata", named);
        }
        return Manifest.of(tree);
    }
}
