package dev.headgate.webhook.cli;

import dev.headgate.settings.Settings;
import dev.headgate.webhook.judge.Cluster;
import dev.headgate.webhook.judge.GivenFiles;
import dev.headgate.webhook.judge.Judges;
import dev.headgate.webhook.log.StackTraces;
import dev.headgate.webhook.review.AnswerJson;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.Refusal;
import dev.headgate.webhook.review.ReviewHandler;
import dev.headgate.webhook.review.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** {@code review}: one review a line in, one answer a line out, in order. */
final class ReviewCommand {
    private static final byte[] TOO_LONG = AnswerJson.failed(
            "",
            Status.of(
                    400, "BadRequest", "the line is longer than " + Lines.LONGEST + " bytes; make the object smaller"));

    private ReviewCommand() {}

    static int run(List<String> options, Judges judges, InputStream in, OutputStream out, PrintStream err)
            throws IOException {
        Arguments arguments = Arguments.parse(options, List.of("--settings", "--cluster"), List.of());
        Settings settings = GivenFiles.settings(arguments.path("--settings"));
        Cluster cluster = GivenFiles.cluster(arguments.path("--cluster"));
        ReviewHandler handler = new ReviewHandler(judges.judge(() -> settings, cluster));
        Lines lines = new Lines(in);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            out.write(line.length > Lines.LONGEST ? TOO_LONG : answer(handler.handle(line, true), err));
            out.write('\n');
            if (!lines.more()) {
                out.flush();
            }
        }
        out.flush();
        return 0;
    }

    private static byte[] answer(Outcome outcome, PrintStream err) {
        if (outcome instanceof Outcome.Judged judged) {
            return judged.answer();
        }
        if (outcome instanceof Outcome.Unreadable unreadable) {
            return AnswerJson.failed("", Refusal.unreadable(unreadable.problems()));
        }
        Outcome.Failed failed = (Outcome.Failed) outcome;
        String uid = failed.review() == null ? "" : failed.review().uid();
        err.print(StackTraces.of(failed.cause()));
        return AnswerJson.failed(uid, Refusal.failed(uid.isEmpty() ? "a request without uid" : "uid " + uid));
    }
}
