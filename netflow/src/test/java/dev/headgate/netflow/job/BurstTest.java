package dev.headgate.netflow.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A burst is full with so many lines, or with so many bytes. */
final class BurstTest {
    private final Burst burst = new Burst();

    @Test
    void soManyLinesFillIt() {
        for (int burstNumber = 0; burstNumber < 3; burstNumber++) {
            for (int i = 1; i < Burst.LINES; i++) {
                assertFalse(burst.add(line(i, null, new byte[1000])));
            }
            assertTrue(burst.add(line(Burst.LINES, null, null)));
            List<KafkaLine> taken = burst.take();
            assertEquals(Burst.LINES, taken.size());
            assertEquals(1, taken.get(0).offset());
            assertEquals(Burst.LINES, taken.get(Burst.LINES - 1).offset());
        }
    }

    @Test
    void soManyBytesFillIt() {
        assertFalse(burst.add(line(0, null, new byte[Burst.BYTES - 10])));
        assertFalse(burst.add(line(1, new byte[9], null)));
        assertTrue(burst.add(line(2, new byte[1], null)));
        assertEquals(3, burst.take().size());
        assertFalse(burst.add(line(3, null, new byte[Burst.BYTES - 1])), "counted anew");
    }

    @Test
    void aLargeLineGoesOnAtOnce() {
        assertTrue(burst.add(line(0, null, new byte[Burst.BYTES])));
    }

    @Test
    void nothingWaitsTwice() {
        burst.add(line(0, null, null));
        assertEquals(1, burst.take().size());
        assertEquals(List.of(), burst.take());
    }

    private static KafkaLine line(long offset, byte[] key, byte[] value) {
        return new KafkaLine("flows", 0, offset, 0, key, value);
    }
}
