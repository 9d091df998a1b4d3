package dev.headgate.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, which stands still but where a test moves it. */
public final class WallClock extends Clock {
    private volatile Instant now = Instant.now();

    /** Makes it that time. */
    public void set(Instant time) {
        now = time;
    }

    public void jump(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
