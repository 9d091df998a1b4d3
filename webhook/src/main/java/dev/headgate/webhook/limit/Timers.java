package dev.headgate.webhook.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Ends what takes too long, and does what is due again and again. */
public final class Timers implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timers;

    public Timers() {
        timers = new ScheduledThreadPoolExecutor(2, work -> {
            Thread thread = new Thread(work, "timers");
            thread.setDaemon(true);
            return thread;
        });
        timers.setRemoveOnCancelPolicy(true);
    }

    /** Lets the result fail at the deadline; what follows from that runs on the executor. */
    public <T> CompletableFuture<T> limit(
            CompletableFuture<T> result, Deadline deadline, Executor executor, Supplier<RefusedException> failure) {
        Future<?> timer = timers.schedule(
                () -> executor.execute(() -> result.completeExceptionally(failure.get())),
                deadline.nanosLeft(),
                TimeUnit.NANOSECONDS);
        result.whenComplete((value, thrown) -> timer.cancel(false));
        return result;
    }

    /**
     * Runs a task each second, from now on, whatever becomes of it.
     *
     * @param failed told what it threw
     */
    public void everySecond(Runnable task, Consumer<Throwable> failed) {
        timers.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | Error e) {
                        failed.accept(e); // thrown on, it would be the last time
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
