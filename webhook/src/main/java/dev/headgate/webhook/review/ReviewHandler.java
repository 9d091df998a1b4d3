package dev.headgate.webhook.review;

import dev.headgate.problem.InputException;
import dev.headgate.rules.Finding;
import java.util.ArrayList;
import java.util.List;

/** Answers reviews: a pure function of the request's bytes. */
public final class ReviewHandler {
    private final Judge judge;

    public ReviewHandler(Judge judge) {
        this.judge = judge;
    }

    /**
     * Answers one request; never throws.
     *
     * @param mayDeny whether errors deny; otherwise they are told as warnings
     */
    public Outcome handle(byte[] request, boolean mayDeny) {
        Review review = null;
        try {
            review = ReviewReader.read(request);
            return judged(review, mayDeny);
        } catch (InputException e) {
            return new Outcome.Unreadable(e.problems());
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError e) {
            return new Outcome.Failed(review, e);
        }
    }

    private Outcome judged(Review review, boolean mayDeny) {
        if (passes(review)) {
            byte[] answer = AnswerJson.allowed(review.uid(), List.of(), List.of());
            return new Outcome.Judged(review, Verdict.PASSED, List.of(), answer);
        }
        Judgement judgement = review.isScale() ? scale(review) : judge.judge(review);
        List<Finding> findings = judgement.findings();
        List<Finding> errors = new ArrayList<>();
        List<Finding> others = new ArrayList<>();
        for (Finding finding : findings) {
            (mayDeny && finding.isError() ? errors : others).add(finding);
        }
        List<String> warnings = Warnings.of(others, judgement.notes());
        if (!errors.isEmpty()) {
            byte[] answer = AnswerJson.denied(review.uid(), Denial.of(review, errors), warnings, findings);
            return new Outcome.Judged(review, Verdict.DENIED, findings, answer);
        }
        Verdict verdict = warnings.isEmpty() ? Verdict.ALLOWED : Verdict.WARNED;
        return new Outcome.Judged(review, verdict, findings, AnswerJson.allowed(review.uid(), warnings, findings));
    }

    /** Removals are nobody's to refuse, nor is what an operator reports in the status. */
    private static boolean passes(Review review) {
        boolean changes = review.operation() == Operation.CREATE || review.operation() == Operation.UPDATE;
        boolean judged = review.subResource().isEmpty() || review.isScale();
        return !changes || !judged || review.isBeingDeleted();
    }

    private Judgement scale(Review review) {
        return review.replicas()
                .map(replicas -> judge.judgeScale(review, replicas))
                .orElse(Judgement.NONE); // the API server refuses what is no number of replicas
    }
}
