package dev.headgate.webhook.review;

import dev.headgate.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** The Status of requests that weren't judged. */
public final class Refusal {
    private static final int LONGEST = 600;

    private Refusal() {}

    /** The request isn't a review: every problem of it. */
    public static Status unreadable(List<Problem> problems) {
        List<Status.Cause> causes = new ArrayList<>();
        StringBuilder message = new StringBuilder("this is no review that could be judged");
        for (Problem problem : problems) {
            String what = PlainText.of(place(problem) + problem.message() + "; fix: " + problem.fix(), LONGEST);
            message.append(causes.isEmpty() ? ": " : "; ").append(PlainText.of(problem.message(), LONGEST));
            causes.add(new Status.Cause("FieldValueInvalid", what, PlainText.of(at(problem), LONGEST)));
        }
        return new Status(400, "BadRequest", message.toString(), new Status.Details("", "", "", causes));
    }

    private static String place(Problem problem) {
        int line = problem.position().line();
        return line == 0
                ? ""
                : "line " + line + ", column " + problem.position().column() + ": ";
    }

    private static String at(Problem problem) {
        return problem.at() == null ? "" : problem.at();
    }

    /** We failed; what went wrong is in our log under the uid, and not for strangers to read. */
    public static Status failed(String uid) {
        return Status.of(500, "InternalError", "Headgate failed to judge this request; its log says more about " + uid);
    }
}
