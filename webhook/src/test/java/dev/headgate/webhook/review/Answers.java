package dev.headgate.webhook.review;

import dev.headgate.webhook.Json;

/** What becomes of a request, for people to read. */
final class Answers {
    private Answers() {}

    static String of(Outcome outcome) {
        if (outcome instanceof Outcome.Judged judged) {
            return "200, " + judged.verdict().word() + "\n" + Json.indented(judged.answer());
        }
        Status status = outcome instanceof Outcome.Unreadable unreadable
                ? Refusal.unreadable(unreadable.problems())
                : Refusal.failed("it");
        return status.code() + "\n" + Json.indented(StatusJson.document(status));
    }
}
