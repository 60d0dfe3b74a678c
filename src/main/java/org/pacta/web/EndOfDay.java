package org.pacta.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What was known on a day is what was known at its end (UTC): the last microsecond, as that is what the databases keep. */
final class EndOfDay {

    private static final LocalTime LAST = LocalTime.MAX.truncatedTo(ChronoUnit.MICROS);

    private EndOfDay() {}

    static Instant at(LocalDate day) {
        return day.atTime(LAST).toInstant(ZoneOffset.UTC);
    }

    /** The day of which it is the end; null if it is some other instant. */
    static @Nullable LocalDate of(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return at(day).equals(instant) ? day : null;
    }
}
