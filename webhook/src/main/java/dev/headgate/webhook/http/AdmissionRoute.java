package dev.headgate.webhook.http;

import dev.headgate.webhook.health.Journal;
import dev.headgate.webhook.limit.Deadline;
import dev.headgate.webhook.limit.Memory;
import dev.headgate.webhook.limit.RefusedException;
import dev.headgate.webhook.limit.Timers;
import dev.headgate.webhook.review.Outcome;
import dev.headgate.webhook.review.Refusal;
import dev.headgate.webhook.review.ReviewHandler;
import dev.headgate.webhook.review.Status;
import dev.headgate.webhook.review.StatusJson;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** One path that reviews are posted to: receives, has them judged in time, answers. */
public final class AdmissionRoute implements Handler {
    /** Twice the largest object that the API server takes, for what it is and what it was, and something around them. */
    public static final int LARGEST_REVIEW = 7 * 1024 * 1024;

    /** Rare, and worth a lot of memory each: they wait for one another. */
    public static final int LARGE = 512 * 1024;

    private static final Duration SLOWEST_BODY = Duration.ofSeconds(10);

    private final String path;
    private final boolean mayDeny;
    private final ReviewHandler handler;
    private final Resources resources;
    private final Journal journal;
    private final Executor threads;

    /** @param mayDeny whether errors deny; otherwise they are told as warnings */
    AdmissionRoute(
            String path,
            boolean mayDeny,
            ReviewHandler handler,
            Resources resources,
            Journal journal,
            Executor threads) {
        this.path = path;
        this.mayDeny = mayDeny;
        this.handler = handler;
        this.resources = resources;
        this.journal = journal;
        this.threads = threads;
    }

    @Override
    public void handle(Context http) {
        long began = System.nanoTime();
        http.future(() -> begun(http).handle((outcome, failure) -> {
            answer(http, outcome, failure, began);
            return null;
        }));
    }

    private CompletableFuture<Outcome> begun(Context http) {
        try {
            return judged(http);
        } catch (RuntimeException | Error e) {
            return CompletableFuture.failedFuture(e); // a bug is logged and counted wherever it is
        }
    }

    private CompletableFuture<Outcome> judged(Context http) {
        RefusedException refused = refused(http);
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        Timers timers = resources.timers();
        Deadline deadline = Deadline.of(http.queryString());
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        Memory.Share memory = resources
                .memory()
                .share(() -> threads.execute(() -> received.completeExceptionally(RefusedException.gaveWay())));
        received.whenComplete((body, failure) -> {
            if (failure != null) {
                memory.close();
            }
        });
        Deadline arrival = deadline.or(Deadline.in(SLOWEST_BODY));
        return timers.limit(
                        Body.receive(http.req(), LARGEST_REVIEW, memory, received),
                        arrival,
                        threads,
                        RefusedException::slowBody)
                .thenCompose(body -> judged(body, memory, deadline));
    }

    /** Its memory is given back when nobody works at it any more, which may be later than the answer. */
    private CompletableFuture<Outcome> judged(byte[] body, Memory.Share memory, Deadline deadline) {
        return resources
                .timers()
                .limit(
                        resources
                                .workers(body.length > LARGE)
                                .submit(() -> handler.handle(body, mayDeny), memory::close),
                        deadline,
                        threads,
                        RefusedException::timeout);
    }

    private static RefusedException refused(Context http) {
        boolean one = Collections.list(http.req().getHeaders("Content-Type")).size() == 1;
        if (!one
                || !MediaType.isJson(http.req().getContentType())
                || !says(http, "Content-Encoding", "identity")
                || !says(http, "Transfer-Encoding", "chunked")) {
            return RefusedException.mediaType();
        }
        return http.req().getContentLengthLong() > LARGEST_REVIEW ? RefusedException.tooLarge(LARGEST_REVIEW) : null;
    }

    /** Whether a header is missing, or is there once and has this value. */
    private static boolean says(Context http, String name, String value) {
        List<String> values = Collections.list(http.req().getHeaders(name));
        return values.isEmpty() || values.size() == 1 && values.get(0).strip().equalsIgnoreCase(value);
    }

    private void answer(Context http, Outcome outcome, Throwable failure, long began) {
        Duration duration = Duration.ofNanos(System.nanoTime() - began);
        http.contentType("application/json");
        if (resources.readiness().isDraining()) {
            http.header("Connection", "close");
        }
        if (outcome instanceof Outcome.Judged judged) {
            http.result(judged.answer());
            journal.judged(path, judged, duration);
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            Status status = Refusal.unreadable(unreadable.problems());
            refuse(http, status);
            journal.refused(path, "unreadable", status, duration);
        } else {
            fail(http, outcome, failure instanceof CompletionException ? failure.getCause() : failure, duration);
        }
    }

    private void fail(Context http, Outcome outcome, Throwable failure, Duration duration) {
        if (failure instanceof RefusedException refused) {
            refuse(http, refused.status());
            journal.refused(path, refused.counted(), refused.status(), duration);
            return;
        }
        if (failure instanceof java.io.IOException) {
            refuse(http, AdmissionServer.ERRORS.of(400)); // nobody is there to read it
            journal.gone();
            return;
        }
        Outcome.Failed bug = outcome instanceof Outcome.Failed failed ? failed : new Outcome.Failed(null, failure);
        String uid = bug.review() == null
                ? "a request without uid"
                : "uid " + bug.review().uid();
        refuse(http, Refusal.failed(uid));
        journal.failed(path, bug, duration);
    }

    /** An HTTP error; the API server tries again by itself only where it is told when. */
    private static void refuse(Context http, Status status) {
        http.status(status.code()).result(StatusJson.document(status));
        if (status.code() == 429 || status.code() == 503) {
            http.header("Retry-After", "1");
        }
        if (status.code() == 408 || status.code() == 413) {
            http.header("Connection", "close"); // what is left of the body is not waited for
        }
    }
}
