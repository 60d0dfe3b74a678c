package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
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

    /**
     * A schedule, as far as it asks for reports on one commitment.
     *
     * @param inPlaceOf the schedule of the statement with whose phases its own begin, so that who has reported early by
     *     that is not asked once more; null if there was none
     * @param after it asks for later days only; null for all
     */
    record Asking(
            ReportingSchedule schedule,
            List<Expectations.Phase> phases,
            @Nullable Asking inPlaceOf,
            @Nullable LocalDate after) {

        Expectations expectations(
                Predicate<LocalDate> owed, List<ReportTrail> trails, Instant at, LocalDate from, LocalDate through) {
            Expectations all = Expectations.of(phases, owed, trails, at, from, through);
            if (inPlaceOf == null || after == null) {
                return all;
            }
            NavigableSet<LocalDate> own = new TreeSet<>(all.days().tailSet(after, false));
            own.removeAll(
                    inPlaceOf.expectations(owed, trails, at, from, through).days());
            Map<LocalDate, ReportTrail.Made> answers = new TreeMap<>(all.answers());
            answers.keySet().retainAll(own);
            return new Expectations(own, answers);
        }

        /** The days on which it asks, at most: nobody has reported early. */
        Stream<LocalDate> days(LocalDate from, LocalDate through) {
            LocalDate start = after == null || after.isBefore(from) ? from : after.plusDays(1);
            Stream<LocalDate> days = Stream.empty();
            for (int i = 0; i < phases.size(); i++) {
                LocalDate end = i + 1 < phases.size() ? phases.get(i + 1).after() : null;
                days = Stream.concat(
                        days, phases.get(i).days(start, end == null || end.isAfter(through) ? through : end));
            }
            return days;
        }
    }

    List<Asking> asking(String commitment, String statement) {
        List<ReportingSchedule> own = ofCommitments.getOrDefault(commitment, List.of());
        List<ReportingSchedule> whole = ofStatements.getOrDefault(statement, List.of());
        if (own.isEmpty()) {
            return whole.stream()
                    .map(schedule -> new Asking(schedule, phases(schedule, at), null, null))
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
            List<Expectations.Phase> phases = new ArrayList<>(phases(schedule, since.isBefore(at) ? since : at));
            if (!since.isAfter(at)) {
                phases.add(new Expectations.Phase(since, day, (from, through) -> Stream.empty()));
            }
            asking.add(new Asking(schedule, phases, null, null));
        }
        @Nullable Asking before = asking.isEmpty() ? null : asking.get(0);
        for (ReportingSchedule schedule : own) {
            List<Expectations.Phase> phases = phases(schedule, at);
            asking.add(
                    before == null
                            ? new Asking(schedule, phases, null, null)
                            : new Asking(schedule, following(before.schedule, phases, since, day), before, day));
        }
        return asking;
    }

    /** The phases of a schedule of the statement, and those of a commitment's own that takes over from it. */
    private List<Expectations.Phase> following(
            ReportingSchedule before, List<Expectations.Phase> own, Instant since, LocalDate day) {
        List<Expectations.Phase> phases = new ArrayList<>(phases(before, since.isBefore(at) ? since : at));
        if (!since.isAfter(at)) {
            phases.add(new Expectations.Phase(since, day, own.get(0).rhythm()));
            phases.addAll(own.subList(1, own.size()));
        }
        return phases;
    }

    private static List<Expectations.Phase> phases(ReportingSchedule schedule, Instant until) {
        List<Expectations.Phase> phases = new ArrayList<>();
        for (ReportingRhythm rhythm : schedule.rhythms()) {
            Instant since = rhythm.setAt();
            if (phases.isEmpty()) {
                phases.add(new Expectations.Phase(null, null, rhythm::dueDates));
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
