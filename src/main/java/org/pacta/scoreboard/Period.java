package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The steps in which a trend goes: parts of the calendar year. */
public enum Period {
    MONTH(1),
    QUARTER(3),
    YEAR(12);

    private final int months;

    Period(int months) {
        this.months = months;
    }

    /** The first day of the period that a day is in. */
    LocalDate start(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    /** The first day of the period that comes so many after the one that begins on a day. */
    LocalDate plus(LocalDate start, int periods) {
        return start.plusMonths((long) periods * months);
    }

    /** How many there are from the one that a day is in to the one that another day is in, both counted. */
    long count(LocalDate from, LocalDate to) {
        return ChronoUnit.MONTHS.between(start(from), start(to)) / months + 1;
    }

    /** As clients write it: in lower case. */
    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
