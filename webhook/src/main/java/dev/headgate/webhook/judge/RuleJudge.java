package dev.headgate.webhook.judge;

import dev.headgate.check.ManifestIndex;
import dev.headgate.manifest.Manifest;
import dev.headgate.manifest.MapValue;
import dev.headgate.manifest.Neighbours;
import dev.headgate.manifest.Scalar;
import dev.headgate.problem.Problems;
import dev.headgate.problem.Source;
import dev.headgate.rules.Context;
import dev.headgate.rules.Finding;
import dev.headgate.rules.RuleSet;
import dev.headgate.rules.Subject;
import dev.headgate.rules.catalog.Catalog;
import dev.headgate.settings.Settings;
import dev.headgate.settings.SettingsReader;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Judgement;
import dev.headgate.webhook.review.Operation;
import dev.headgate.webhook.review.Review;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges by the catalogue of rules: the same rules, in the same engine, as the renderer. */
public final class RuleJudge implements Judge {
    private final RuleSet rules;
    private final Settings settings;
    private final List<Manifest> objects;
    private final Neighbours cluster;

    private RuleJudge(RuleSet rules, Settings settings, List<Manifest> objects) {
        this.rules = rules;
        this.settings = settings;
        this.objects = objects;
        this.cluster = new ManifestIndex(objects, false);
    }

    /** A judge by these files. */
    public static Judge of(Optional<Path> settings, Optional<Path> cluster) {
        RuleSet rules = Catalog.ruleSet();
        Settings read = settings.isPresent() ? settings(settings.get(), rules) : Settings.NONE;
        List<Manifest> objects = new ArrayList<>();
        if (cluster.isPresent()) {
            for (MapValue object : YamlFile.objects(cluster.get(), "cluster")) {
                Manifest.of(object).ifPresent(objects::add);
            }
        }
        return new RuleJudge(rules, read, List.copyOf(objects));
    }

    private static Settings settings(Path file, RuleSet rules) {
        Problems problems = new Problems();
        Source source = YamlFile.source(file, "settings", problems);
        Settings settings = new SettingsReader(rules.allLevels(), problems).read(source);
        problems.throwIfAny();
        return settings;
    }

    @Override
    public Judgement judge(Review review) {
        Optional<Manifest> before = manifest(review.oldObject(), review);
        if (review.operation() == Operation.DELETE) {
            return before.isPresent()
                    ? judged(List.of(), List.of(subject(before.get(), Optional.empty(), review)), review)
                    : Judgement.NONE;
        }
        Optional<Manifest> after = manifest(review.object(), review);
        return after.isPresent()
                ? judged(List.of(subject(after.get(), before, review)), List.of(), review)
                : Judgement.NONE;
    }

    @Override
    public Judgement judgeScale(Review review, long replicas) {
        Optional<String> kind = scaledKind(review.resource());
        if (kind.isEmpty()) {
            return Judgement.NONE;
        }
        Optional<Manifest> before = cluster.find(kind.get(), namespace(review), review.name());
        if (before.isEmpty()) {
            return new Judgement(
                    List.of(),
                    List.of(kind.get() + " " + review.name() + " isn't known here, so nobody judged what " + replicas
                            + " replicas do to it"));
        }
        Optional<Manifest> after = scaled(before.get(), replicas);
        return after.isPresent()
                ? judged(List.of(subject(after.get(), before, review)), List.of(), review)
                : Judgement.NONE;
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

    private Judgement judged(List<Subject> subjects, List<Subject> removed, Review review) {
        // the same context for all, so that the object is read once
        Context all = subjects.isEmpty()
                ? new Context(settings.platforms(namespace(review)), cluster, true)
                : subjects.get(0).context();
        List<Finding> findings = new ArrayList<>();
        for (List<Finding> found : rules.judge(subjects, removed, others(subjects, removed), all)) {
            findings.addAll(found);
        }
        return new Judgement(findings, List.of());
    }

    /** What the cluster has beside the objects that are asked about. */
    private List<Manifest> others(List<Subject> subjects, List<Subject> removed) {
        List<Manifest> others = new ArrayList<>();
        for (Manifest object : objects) {
            boolean judged = false;
            for (Subject subject : subjects) {
                judged |= Afterwards.isSame(object, subject.manifest());
            }
            for (Subject subject : removed) {
                judged |= Afterwards.isSame(object, subject.manifest());
            }
            if (!judged) {
                others.add(object);
            }
        }
        return others;
    }

    private Subject subject(Manifest manifest, Optional<Manifest> before, Review review) {
        Optional<String> namespace = namespace(review);
        Neighbours afterwards = new Afterwards(cluster, manifest);
        Context context = new Context(settings.platforms(namespace), afterwards, before.isPresent());
        return new Subject(manifest, before, null, settings.levels(namespace), context);
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
