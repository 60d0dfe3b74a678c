package org.pacta.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.pacta.http.Language;

/**
 * From days to places across a timeline, in percent of its width.
 *
 * @param first the first day of a month; what comes before stands where this does
 * @param last the first day of a month; what comes after stands where this does
 */
record TimelineScale(LocalDate first, LocalDate last) {

    /** Left free on both sides, so that what stands at an edge is not cut off. */
    private static final double MARGIN = 5;

    /** A day that is further off than anybody plans does not squeeze all others together. */
    private static final int MOST_YEARS_BEFORE = 30;

    private static final int MOST_YEARS_AFTER = 50;
    private static final int LEAST_MONTHS = 12;

    /** How many months there can be between two ticks. */
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12, 24, 60, 120, 240);

    private static final int MONTHS_OF_A_YEAR = 12;

    /** @param asOf which has a place in any case */
    static TimelineScale of(Collection<LocalDate> days, LocalDate asOf) {
        LocalDate first = asOf;
        LocalDate last = asOf;
        for (LocalDate day : days) {
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        LocalDate earliest = asOf.minusYears(MOST_YEARS_BEFORE);
        LocalDate latest = asOf.plusYears(MOST_YEARS_AFTER);
        LocalDate from = (first.isBefore(earliest) ? earliest : first).withDayOfMonth(1);
        LocalDate to = (last.isAfter(latest) ? latest : last).withDayOfMonth(1).plusMonths(1);
        LocalDate least = from.plusMonths(LEAST_MONTHS);
        return new TimelineScale(from, to.isBefore(least) ? least : to);
    }

    double at(LocalDate day) {
        double whole = ChronoUnit.DAYS.between(first, last);
        double part = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(first, day)));
        return MARGIN + (100 - 2 * MARGIN) * part / whole;
    }

    /** As SVG has it. */
    static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }

    /** @param most how many there may be */
    List<TimelinePicture.Tick> ticks(int most, Language language) {
        long months = ChronoUnit.MONTHS.between(first, last);
        int step =
                STEPS.stream().filter(some -> months / some < most).findFirst().orElse(STEPS.get(STEPS.size() - 1));
        List<TimelinePicture.Tick> ticks = new ArrayList<>();
        LocalDate day = step < MONTHS_OF_A_YEAR ? first : first.withDayOfYear(1);
        while (!onAStep(day, step)) {
            day = day.plusMonths(step < MONTHS_OF_A_YEAR ? 1 : MONTHS_OF_A_YEAR);
        }
        for (; day.isBefore(last); day = day.plusMonths(step)) {
            if (!day.isBefore(first)) {
                ticks.add(new TimelinePicture.Tick(
                        at(day), step < MONTHS_OF_A_YEAR ? language.month(day) : String.valueOf(day.getYear())));
            }
        }
        return ticks;
    }

    private static boolean onAStep(LocalDate day, int step) {
        return step < MONTHS_OF_A_YEAR
                ? (day.getMonthValue() - 1) % step == 0
                : Math.floorMod(day.getYear(), step / MONTHS_OF_A_YEAR) == 0;
    }
}
