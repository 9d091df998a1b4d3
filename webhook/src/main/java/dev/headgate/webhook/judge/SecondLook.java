package dev.headgate.webhook.judge;

import dev.headgate.rules.Finding;
import dev.headgate.webhook.review.Judge;
import dev.headgate.webhook.review.Judgement;
import dev.headgate.webhook.review.Review;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Doesn't refuse a change for what another object says before it has waited a moment for news of that object: who applies a
 * session cluster and its jobs together, asks about the second a few milliseconds after the first was stored.
 */
final class SecondLook implements Judge {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Judge judge;
    private final Judge alone;
    private final Cluster cluster;
    /** One thread at a time, so that others are there to answer meanwhile. */
    private final Semaphore waiting = new Semaphore(1);

    /** @param alone judges without knowing the other objects */
    SecondLook(Judge judge, Judge alone, Cluster cluster) {
        this.judge = judge;
        this.alone = alone;
        this.cluster = cluster;
    }

    @Override
    public Judgement judge(Review review) {
        return settled(review, now -> now.judge(review));
    }

    @Override
    public Judgement judgeScale(Review review, long replicas) {
        return settled(review, now -> now.judgeScale(review, replicas));
    }

    private Judgement settled(Review review, Function<Judge, Judgement> ask) {
        long known = cluster.changes();
        Judgement judgement = ask.apply(judge);
        boolean unknown = review.isScale() && !judgement.notes().isEmpty();
        Set<String> errors = errors(judgement);
        boolean settled = errors.isEmpty() || errors.equals(errors(ask.apply(alone)));
        if (!unknown && settled || !waiting.tryAcquire()) {
            return judgement;
        }
        try {
            return later(judgement, known, ask);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody waits for the answer any more
            return judgement;
        } finally {
            waiting.release();
        }
    }

    private Judgement later(Judgement first, long before, Function<Judge, Judgement> ask) throws InterruptedException {
        Judgement judgement = first;
        long known = before;
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (long left = PATIENCE.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (!cluster.awaitChange(known, Duration.ofNanos(left))) {
                return judgement;
            }
            known = cluster.changes();
            judgement = ask.apply(judge);
            if (judgement.notes().isEmpty() && errors(judgement).isEmpty()) {
                return judgement;
            }
        }
        return judgement;
    }

    private static Set<String> errors(Judgement judgement) {
        Set<String> errors = new HashSet<>();
        for (Finding finding : judgement.findings()) {
            if (finding.isError()) {
                errors.add(finding.rule() + " " + finding.at());
            }
        }
        return errors;
    }
}
