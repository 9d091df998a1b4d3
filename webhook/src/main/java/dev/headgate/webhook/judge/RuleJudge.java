package dev.headgate.webhook.judge;

import dev.headgate.manifest.MapValue;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Judgement;
import dev.headgate.webhook.review.Review;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Judges by the catalogue of rules. */
public final class RuleJudge implements Judge {
    private final Optional<MapValue> settings;
    private final List<MapValue> cluster;

    private RuleJudge(Optional<MapValue> settings, List<MapValue> cluster) {
        this.settings = settings;
        this.cluster = cluster;
    }

    /** A judge by these files. */
    public static Judge of(Optional<Path> settings, Optional<Path> cluster) {
        return new RuleJudge(
                settings.flatMap(
                        file -> YamlFile.documents(file, "settings").stream().findFirst()),
                cluster.map(file -> YamlFile.objects(file, "cluster")).orElse(List.of()));
    }

    @Override
    public Judgement judge(Review review) {
        return Judgement.NONE;
    }

    @Override
    public Judgement judgeScale(Review review, long replicas) {
        return Judgement.NONE;
    }
}
