package dev.headgate.webhook.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever holds bytes and doesn't send the rest keeps nobody out. */
final class MemoryTest {
    private final Memory memory = new Memory(10, 30, 40);
    private final List<String> gone = new ArrayList<>();

    @Test
    void whatArrivedIsKeptAndWhatDoesNotFitIsRefused() {
        for (String name : List.of("a", "b", "c")) {
            Memory.Share share = share(name);
            assertTrue(share.take(10));
            share.arrived();
        }
        assertFalse(share("d").take(1));
        assertEquals(List.of(), gone);
        assertEquals(30, memory.held());
    }

    @Test
    void theOldestThatStillArrivesGivesWay() {
        Memory.Share first = share("first");
        Memory.Share second = share("second");
        Memory.Share third = share("third");
        assertTrue(third.take(10));
        assertTrue(second.take(10));
        assertTrue(first.take(10));
        assertTrue(share("new").take(3));
        assertEquals(List.of("first"), gone);
        assertFalse(first.take(1), "it is over");
        assertTrue(second.take(0));
        assertEquals(23, memory.held());
    }

    @Test
    void anOldOneThatWantsMoreTakesNothingFromNewerOnes() {
        Memory.Share old = share("old");
        assertTrue(old.take(1));
        for (String name : List.of("a", "b")) {
            assertTrue(share(name).take(10));
        }
        assertTrue(share("c").take(9));
        assertFalse(old.take(1));
        assertEquals(List.of(), gone);
    }

    @Test
    void largeOnesLeaveTheRoomOfTheOthers() {
        for (int i = 0; i < 4; i++) {
            Memory.Share share = share("large " + i);
            assertTrue(share.take(10));
            assertTrue(share.take(5));
        }
        assertEquals(List.of("large 0", "large 1"), gone);
        for (int i = 0; i < 3; i++) {
            assertTrue(share("ordinary").take(10));
        }
        assertEquals(2, gone.size());
        assertEquals(60, memory.held());
    }

    @Test
    void everythingIsGivenBackOnce() {
        List<Memory.Share> shares = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Memory.Share share = share(Integer.toString(i));
            share.take(i * 3);
            shares.add(share);
        }
        for (Memory.Share share : shares) {
            share.close();
            share.close();
        }
        assertEquals(0, memory.held());
    }

    private Memory.Share share(String name) {
        return memory.share(() -> gone.add(name));
    }
}
