package org.pacta.scoreboard.law;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Says what time it is in the history that is being played on this thread; else what time it is. */
@Alternative
@Singleton
public class HistoryClock extends Clock {

    private static final ThreadLocal<@Nullable Instant> SET = new ThreadLocal<>();

    static void set(Instant instant) {
        SET.set(instant);
    }

    static void reset() {
        SET.remove();
    }

    @Override
    public Instant instant() {
        Instant set = SET.get();
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Pacta reckons in UTC");
    }
}
