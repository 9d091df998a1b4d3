package dev.headgate.webhook.limit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Bounds the bytes of all request bodies that are held at one time. Large bodies have a room of their own, so that they never
 * take that of the others; where one is full, the body that has been arriving for longest gives way.
 */
public final class Memory {
    private final int ordinaryMost;
    private final Room ordinary;
    private final Room large;
    private long shares;

    /**
     * @param ordinaryMost more bytes make a body a large one
     * @param forOrdinary what all ordinary bodies may hold together
     * @param forLarge what all large bodies may hold together
     */
    public Memory(int ordinaryMost, long forOrdinary, long forLarge) {
        this.ordinaryMost = ordinaryMost;
        this.ordinary = new Room(forOrdinary);
        this.large = new Room(forLarge);
    }

    private static final class Room {
        private final long bound;
        /** The bodies that aren't here as a whole, the oldest first. */
        private final TreeMap<Long, Share> arriving = new TreeMap<>();

        private long held;

        private Room(long bound) {
            this.bound = bound;
        }
    }

    public synchronized long held() {
        return ordinary.held + large.held;
    }

    /**
     * What one request takes.
     *
     * @param gaveWay called at most once, when its bytes went to another one before it had arrived
     */
    public synchronized Share share(Runnable gaveWay) {
        return new Share(++shares, gaveWay);
    }

    /** Takes back what older bodies than this hold, until it fits; says whether it does. */
    private boolean makeRoom(Share newer, long bytes, List<Share> gone) {
        Room room = newer.room;
        while (room.held + bytes > room.bound && !room.arriving.isEmpty() && room.arriving.firstKey() < newer.number) {
            Share oldest = room.arriving.firstEntry().getValue();
            oldest.give();
            gone.add(oldest);
        }
        return room.held + bytes <= room.bound;
    }

    /** Grows while a body arrives, and is given back as a whole. */
    public final class Share implements AutoCloseable {
        private final long number;
        private final Runnable gaveWay;
        private Room room = ordinary;
        private long taken;
        private boolean closed;

        private Share(long number, Runnable gaveWay) {
            this.number = number;
            this.gaveWay = gaveWay;
        }

        /** Takes so many bytes more; false where there is no room for them, or the request is over. */
        public boolean take(int bytes) {
            List<Share> gone = new ArrayList<>(0);
            boolean taken = grow(bytes, gone);
            for (Share share : gone) {
                share.gaveWay.run(); // outside of the lock: a request is answered
            }
            return taken;
        }

        /** It is here as a whole, and gives way to none any more. */
        public void arrived() {
            synchronized (Memory.this) {
                room.arriving.remove(number);
            }
        }

        @Override
        public void close() {
            synchronized (Memory.this) {
                give();
            }
        }

        private boolean grow(int bytes, List<Share> gone) {
            synchronized (Memory.this) {
                if (closed) {
                    return false;
                }
                long more = bytes;
                if (room == ordinary && taken + bytes > ordinaryMost) {
                    more += taken;
                    give();
                    room = large;
                    closed = false;
                }
                if (!makeRoom(this, more, gone)) {
                    return false;
                }
                taken += more;
                room.held += more;
                room.arriving.put(number, this);
                return true;
            }
        }

        private void give() {
            room.arriving.remove(number);
            room.held -= taken;
            taken = 0;
            closed = true;
        }
    }
}
