package org.pacta.commitment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every so many months from a day on: the months are counted from the first day, so that the 31st of January is followed
 * by the last of February and then by the 31st of March.
 *
 * @param firstDueOn the day from which the months are counted
 * @param everyMonths how many months lie between two days
 * @param lastDueOn the day after which there are no more, itself included; null for no end
 * @param yieldsAfter the day of the edit that brought this rhythm: it yields only later days, whatever it is counted
 *     from; null for the rhythm that a schedule began with
 * @param setAt the instant of that edit; null for the rhythm that a schedule began with
 */
@Embeddable
public record ReportingRhythm(
        LocalDate firstDueOn,
        int everyMonths,
        @Nullable LocalDate lastDueOn,
        @Nullable LocalDate yieldsAfter,
        @Nullable Instant setAt) {

    /** The days that it yields from one day through another, in order. */
    public Stream<LocalDate> dueDates(LocalDate from, LocalDate through) {
        LocalDate start = yieldsAfter == null || yieldsAfter.isBefore(from) ? from : yieldsAfter.plusDays(1);
        LocalDate end = lastDueOn == null || lastDueOn.isAfter(through) ? through : lastDueOn;
        // Straight to where they begin to count: a schedule may have begun centuries ago.
        long skipped = start.isAfter(firstDueOn)
                ? ChronoUnit.MONTHS.between(firstDueOn, start) / everyMonths * everyMonths
                : 0;
        return Stream.iterate(skipped, months -> months + everyMonths)
                .map(firstDueOn::plusMonths)
                .takeWhile(day -> !day.isAfter(end))
                .filter(day -> !day.isBefore(start));
    }

    /** The rhythm that takes over from this one at an instant. */
    ReportingRhythm followedBy(LocalDate first, int months, @Nullable LocalDate last, Instant now) {
        // The clocks of two nodes differ: what this one has left to its predecessors stays theirs.
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate after = yieldsAfter == null || yieldsAfter.isBefore(today) ? today : yieldsAfter;
        Instant at = setAt == null || setAt.isBefore(now) ? now : setAt.plus(1, ChronoUnit.MICROS);
        return new ReportingRhythm(first, months, last, after, at);
    }

    boolean asks(LocalDate first, int months, @Nullable LocalDate last) {
        return equals(new ReportingRhythm(first, months, last, yieldsAfter, setAt));
    }
}
