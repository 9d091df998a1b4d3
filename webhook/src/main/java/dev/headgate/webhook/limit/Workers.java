package dev.headgate.webhook.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A few threads that judge, with a short queue: what doesn't fit is refused at once instead of answered too late. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final ThreadPoolExecutor executor;
    private final Map<Thread, Long> began = new ConcurrentHashMap<>();

    public Workers(String name, int threads, int waiting) {
        this.threads = threads;
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** Does the work when there is a thread for it; where the result is given up, the work is too. */
    public <T> CompletableFuture<T> submit(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            Future<?> running = executor.submit(() -> run(work, result));
            result.whenComplete((value, failure) -> {
                if (failure != null) {
                    running.cancel(true);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(RefusedException.overloaded());
        }
        return result;
    }

    /** How long every thread has been at its present work: nothing, where one is free. */
    public Duration stuck() {
        if (began.size() < threads) {
            return Duration.ZERO;
        }
        long latest = Long.MIN_VALUE;
        for (long time : began.values()) {
            latest = Math.max(latest, time);
        }
        return latest == Long.MIN_VALUE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - latest);
    }

    private <T> void run(Supplier<T> work, CompletableFuture<T> result) {
        Thread thread = Thread.currentThread();
        T value;
        began.put(thread, System.nanoTime());
        try {
            value = work.get();
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
            return;
        } finally {
            began.remove(thread);
        }
        result.complete(value);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
