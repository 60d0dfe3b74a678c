package org.pacta.model;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads the clock in the microseconds that both databases keep. */
public final class Clocks {

    private Clocks() {}

    public static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Now, or a microsecond after the last instant if the clock has not moved on since, as when the clocks of two nodes
     * differ: so that what was recorded last is never in doubt.
     *
     * @param last null if there was none
     */
    public static Instant after(@Nullable Instant last, Clock clock) {
        Instant now = now(clock);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }
}
