package dev.headgate.webhook.limit;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A few threads that judge, with a short queue: what doesn't fit is refused at once instead of answered too late. */
public final class Workers implements AutoCloseable {
    private final int threads;
    private final LongSupplier clock;
    private final ThreadPoolExecutor executor;
    private final Map<Thread, Long> began = new ConcurrentHashMap<>();

    public Workers(String name, int threads, int waiting) {
        this(name, threads, waiting, System::nanoTime);
    }

    /** @param clock a monotonic one, in nanoseconds */
    public Workers(String name, int threads, int waiting, LongSupplier clock) {
        this.threads = threads;
        this.clock = clock;
        this.executor = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Does the work when there is a thread for it. Where the result is given up, work that hasn't begun never does, and the
     * thread of work that has is interrupted.
     *
     * @param afterwards done once, when nothing of the work is left: no thread does it, and no queue holds it
     */
    public <T> CompletableFuture<T> submit(Supplier<T> work, Runnable afterwards) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Job<T> job = new Job<>(work, result, afterwards);
        try {
            executor.execute(job);
            result.whenComplete((value, failure) -> {
                if (failure != null) {
                    giveUp(job);
                }
            });
        } catch (RejectedExecutionException e) {
            afterwards.run();
            result.completeExceptionally(RefusedException.overloaded());
        }
        return result;
    }

    /** How many wait for a thread. */
    public int waiting() {
        return executor.getQueue().size();
    }

    /** How long every thread has been at its present work: nothing, where one is free. */
    public Duration stuck() {
        if (began.size() < threads) {
            return Duration.ZERO;
        }
        long now = clock.getAsLong();
        long shortest = Long.MAX_VALUE;
        for (long time : began.values()) {
            shortest = Math.min(shortest, now - time);
        }
        return shortest == Long.MAX_VALUE ? Duration.ZERO : Duration.ofNanos(Math.max(0, shortest));
    }

    private void giveUp(Job<?> job) {
        if (executor.remove(job)) {
            job.afterwards.run();
        } else {
            job.interrupt();
        }
    }

    /** One piece of work; only the thread that does it is ever interrupted, and only while it does. */
    private final class Job<T> implements Runnable {
        private final Supplier<T> work;
        private final CompletableFuture<T> result;
        private final Runnable afterwards;
        private Thread thread;

        private Job(Supplier<T> work, CompletableFuture<T> result, Runnable afterwards) {
            this.work = work;
            this.result = result;
            this.afterwards = afterwards;
        }

        @Override
        public void run() {
            T value = null;
            Throwable thrown = null;
            begin();
            try {
                if (!result.isDone()) {
                    value = work.get();
                }
            } catch (RuntimeException | Error e) {
                thrown = e;
            } finally {
                end();
                afterwards.run();
            }
            if (thrown == null) {
                result.complete(value);
            } else {
                result.completeExceptionally(thrown);
            }
        }

        private synchronized void begin() {
            thread = Thread.currentThread();
            began.put(thread, clock.getAsLong());
        }

        private synchronized void end() {
            began.remove(thread);
            thread = null;
            Thread.interrupted(); // what was meant for this work
        }

        private synchronized void interrupt() {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
