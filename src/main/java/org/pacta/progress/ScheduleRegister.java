package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.ReportingRhythm;
import org.pacta.commitment.ReportingSchedule;

/**
 * Which schedules ask for reports on the assignments of a commitment, and since when: its own, in place of those of its
 * statement. Setting the first of its own is a change like an edit: what was due by the statement's stays due, and the
 * commitment's own ask for later days only. Where both were set on one day there was nothing before to stay.
 */
final class ScheduleRegister {

    private final Map<String, List<ReportingSchedule>> ofCommitments = new HashMap<>();
    private final Map<String, List<ReportingSchedule>> ofStatements = new HashMap<>();
    private final Instant at;

    /**
     * @param schedules those known, oldest first
     * @param at later edits have not happened
     */
    ScheduleRegister(List<ReportingSchedule> schedules, Instant at) {
        this.at = at;
        for (ReportingSchedule schedule : schedules) {
            (schedule.commitment() != null ? ofCommitments : ofStatements)
                    .computeIfAbsent(schedule.isFor(), slug -> new ArrayList<>())
                    .add(schedule);
        }
    }

    /** A schedule, as far as it asks for reports on one commitment. */
    record Asking(ReportingSchedule schedule, List<Expectations.Phase> phases) {

        /** The days on which it asks, at most: nobody has reported early. */
        Stream<LocalDate> days(LocalDate from, LocalDate through) {
            Stream<LocalDate> days = Stream.empty();
            for (int i = 0; i < phases.size(); i++) {
                LocalDate end = i + 1 < phases.size() ? phases.get(i + 1).after() : null;
                days = Stream.concat(
                        days,
                        phases
                                .get(i)
                                .days(from, end == null || end.isAfter(through) ? through : end, day -> true)
                                .stream());
            }
            return days;
        }
    }

    List<Asking> asking(String commitment, String statement) {
        List<ReportingSchedule> own = ofCommitments.getOrDefault(commitment, List.of());
        List<ReportingSchedule> whole = ofStatements.getOrDefault(statement, List.of());
        if (own.isEmpty()) {
            return whole.stream()
                    .map(schedule -> new Asking(schedule, phases(schedule, null, at)))
                    .toList();
        }
        Instant since = own.stream()
                .map(ReportingSchedule::createdAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate day = day(since);
        List<ReportingSchedule> replaced = whole.stream()
                .filter(schedule -> day(schedule.createdAt()).isBefore(day))
                .toList();
        List<Asking> asking = new ArrayList<>();
        for (ReportingSchedule schedule : replaced) {
            List<Expectations.Phase> phases = new ArrayList<>(phases(schedule, null, since.isBefore(at) ? since : at));
            if (!since.isAfter(at)) {
                phases.add(new Expectations.Phase(since, day, (from, through) -> Stream.empty()));
            }
            asking.add(new Asking(schedule, phases));
        }
        for (ReportingSchedule schedule : own) {
            asking.add(new Asking(schedule, phases(schedule, replaced.isEmpty() ? null : day, at)));
        }
        return asking;
    }

    private static List<Expectations.Phase> phases(
            ReportingSchedule schedule, @Nullable LocalDate after, Instant until) {
        List<Expectations.Phase> phases = new ArrayList<>();
        for (ReportingRhythm rhythm : schedule.rhythms()) {
            Instant since = rhythm.setAt();
            if (phases.isEmpty()) {
                phases.add(new Expectations.Phase(null, after, rhythm::dueDates));
            } else if (since == null || !since.isAfter(until)) {
                phases.add(new Expectations.Phase(since, rhythm.yieldsAfter(), rhythm::dueDates));
            }
        }
        return phases;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
