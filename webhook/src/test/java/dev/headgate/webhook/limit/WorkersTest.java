package dev.headgate.webhook.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work that nobody waits for ends, and nothing of it is left. */
@Timeout(60)
final class WorkersTest {
    private final AtomicLong clock = new AtomicLong();
    private final Workers workers = new Workers("test", 1, 2, clock::get);
    private final AtomicInteger ended = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        workers.close();
    }

    @Test
    void whatWaitsAndIsGivenUpLeavesTheQueue() throws Exception {
        CompletableFuture<Boolean> running = block();
        AtomicBoolean begun = new AtomicBoolean();
        CompletableFuture<Boolean> waiting = workers.submit(() -> begun.getAndSet(true), ended::incrementAndGet);
        assertEquals(1, workers.waiting());
        waiting.completeExceptionally(RefusedException.timeout());
        assertEquals(0, workers.waiting());
        assertEquals(1, ended.get());
        release.countDown();
        assertTrue(running.get());
        assertTrue(workers.submit(() -> true, () -> {}).get());
        assertFalse(begun.get());
    }

    @Test
    void whatRunsAndIsGivenUpHoldsItsMemoryUntilItEnds() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Boolean> result = workers.submit(
                () -> {
                    begun.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    interrupted.countDown();
                    Thread.interrupted();
                    await(release);
                    return true;
                },
                ended::incrementAndGet);
        begun.await();
        result.completeExceptionally(RefusedException.timeout());
        interrupted.await();
        assertEquals(0, ended.get());
        release.countDown();
        assertFalse(workers.submit(() -> Thread.currentThread().isInterrupted(), () -> {})
                .get());
        assertEquals(1, ended.get());
    }

    @Test
    void whatIsRefusedIsOver() throws Exception {
        block();
        for (int i = 0; i < 2; i++) {
            workers.submit(() -> true, ended::incrementAndGet);
        }
        assertEquals(0, ended.get());
        assertTrue(workers.submit(() -> true, ended::incrementAndGet).isCompletedExceptionally());
        assertEquals(1, ended.get());
    }

    @Test
    void saysHowLongNoThreadIsFree() throws Exception {
        assertEquals(Duration.ZERO, workers.stuck());
        CompletableFuture<Boolean> running = block();
        clock.addAndGet(Duration.ofSeconds(7).toNanos());
        assertEquals(Duration.ofSeconds(7), workers.stuck());
        release.countDown();
        running.get();
        assertEquals(Duration.ZERO, workers.stuck());
    }

    private CompletableFuture<Boolean> block() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> running = workers.submit(
                () -> {
                    begun.countDown();
                    await(release);
                    return true;
                },
                () -> {});
        begun.await();
        return running;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
