package dev.headgate.webhook.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class TimersTest {
    @Test
    @Timeout(60)
    void aTaskThatFailsIsDoneAgain() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(2);
        List<String> told = new CopyOnWriteArrayList<>();
        try (Timers timers = new Timers()) {
            timers.everySecond(
                    () -> {
                        done.countDown();
                        throw new IllegalStateException("once more");
                    },
                    failure -> told.add(failure.getMessage()));
            done.await();
        }
        assertEquals("once more", told.get(0));
    }
}
