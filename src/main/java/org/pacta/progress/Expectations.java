package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On which days one schedule expects a report on one assignment, and which reports answer them, through every change of
 * the schedule.
 *
 * <p>A change is for the future, and of the future for the days that have no report. What had been due by the day of the
 * change stays due. A later day that a report had answered by the instant of the change stays too, answered by that
 * report, in place of the day that this report would answer by the new rhythm: so that who reported early is not asked once
 * more for the same, and no report answers two days.
 *
 * @param days those on which a report was, is or will be expected
 * @param answers the reports that answer them
 */
record Expectations(NavigableSet<LocalDate> days, Map<LocalDate, ReportTrail.Made> answers) {

    /** A day for which somebody has reported early lies in the next phase of a schedule, at most so far ahead. */
    private static final int FORESIGHT_YEARS = 10;

    /** Days from one through another, in order. */
    interface Rhythm {
        Stream<LocalDate> days(LocalDate from, LocalDate through);
    }

    /**
     * That since an instant reports are expected in a rhythm.
     *
     * @param since the instant of the change; null for what was asked at first, and if it is not known
     * @param after it yields days after this one, those through it being left to the phase before; null for all days
     */
    record Phase(@Nullable Instant since, @Nullable LocalDate after, Rhythm rhythm) {

        Stream<LocalDate> days(LocalDate from, LocalDate through) {
            return rhythm.days(after == null || after.isBefore(from) ? from : after.plusDays(1), through);
        }
    }

    /**
     * @param phases in order; at least one
     * @param owed on which days a report can be expected at all
     * @param trails of the reports on the assignment, in the order of {@link ReportTrail#ORDER}
     * @param at the instant as of which it is asked
     * @param from the first day of interest; there are none before
     * @param through the last day of interest
     */
    static Expectations of(
            List<Phase> phases,
            Predicate<LocalDate> owed,
            List<ReportTrail> trails,
            Instant at,
            LocalDate from,
            LocalDate through) {
        LocalDate horizon = horizon(phases, through);
        NavigableSet<LocalDate> days = new TreeSet<>();
        phases.get(0).days(from, horizon).filter(owed).forEach(days::add);
        Settled settled = Settled.NOTHING;
        for (Phase phase : phases.subList(1, phases.size())) {
            LocalDate after = phase.after() == null ? LocalDate.MIN : phase.after();
            List<ReportTrail.Made> made = made(trails, phase.since());
            NavigableMap<LocalDate, UUID> early = early(days, made, settled, after);
            settled = settled.through(after);
            NavigableSet<LocalDate> changed = new TreeSet<>(days.headSet(after, true));
            phase.days(from, horizon).filter(owed).forEach(changed::add);
            settled = settled.with(early, inPlaceOf(early, answers(changed, made, settled), changed, after));
            changed.removeAll(settled.replaced);
            changed.addAll(early.keySet());
            days = changed;
        }
        NavigableSet<LocalDate> asked = days.headSet(through, true);
        Map<LocalDate, ReportTrail.Made> answers = answers(days, made(trails, at), settled);
        answers.keySet().retainAll(asked);
        return new Expectations(asked, answers);
    }

    /** The later days that reports have answered already. */
    private static NavigableMap<LocalDate, UUID> early(
            NavigableSet<LocalDate> days, List<ReportTrail.Made> made, Settled settled, LocalDate after) {
        NavigableMap<LocalDate, UUID> early = new TreeMap<>();
        answers(days, made, settled).forEach((day, answer) -> {
            if (day.isAfter(after)) {
                early.put(day, answer.report());
            }
        });
        return early;
    }

    /** The days that the early reports would answer by the new rhythm, unless that has their own as well. */
    private static NavigableSet<LocalDate> inPlaceOf(
            NavigableMap<LocalDate, UUID> early,
            Map<LocalDate, ReportTrail.Made> otherwise,
            NavigableSet<LocalDate> changed,
            LocalDate after) {
        NavigableSet<LocalDate> replaced = new TreeSet<>();
        otherwise.forEach((day, answer) -> early.forEach((own, report) -> {
            if (report.equals(answer.report())
                    && day.isAfter(after)
                    && !changed.contains(own)
                    && !early.containsKey(day)) {
                replaced.add(day);
            }
        }));
        return replaced;
    }

    /**
     * What changes of the schedule have settled.
     *
     * @param kept the days that had been answered early, and by which report
     * @param replaced the days that are not asked for, as an early report stands in their place
     */
    private record Settled(NavigableMap<LocalDate, UUID> kept, NavigableSet<LocalDate> replaced) {

        private static final Settled NOTHING = new Settled(new TreeMap<>(), new TreeSet<>());

        /** What a change of the later days leaves. */
        Settled through(LocalDate day) {
            return new Settled(new TreeMap<>(kept.headMap(day, true)), new TreeSet<>(replaced.headSet(day, true)));
        }

        Settled with(NavigableMap<LocalDate, UUID> early, NavigableSet<LocalDate> inPlaceOf) {
            kept.putAll(early);
            replaced.addAll(inPlaceOf);
            return this;
        }
    }

    /** Where there was no change, nothing beyond the days of interest matters. */
    private static LocalDate horizon(List<Phase> phases, LocalDate through) {
        LocalDate last = phases.get(phases.size() - 1).after();
        if (phases.size() == 1 || last == null) {
            return through;
        }
        LocalDate far = last.plusYears(FORESIGHT_YEARS);
        return far.isAfter(through) ? far : through;
    }

    private static List<ReportTrail.Made> made(List<ReportTrail> trails, @Nullable Instant at) {
        return at == null
                ? List.of()
                : trails.stream().flatMap(trail -> trail.at(at).stream()).toList();
    }

    /**
     * Which report answers which day. A report answers the earliest day still open that is not before its period begins,
     * and either has passed when it is submitted or comes next. So a report made too late settles what is overdue first,
     * and one made early does not settle what is expected years from now.
     *
     * @param made in the order in which they were first submitted
     */
    static Map<LocalDate, ReportTrail.Made> answers(NavigableSet<LocalDate> days, List<ReportTrail.Made> made) {
        return answers(days, made, Settled.NOTHING);
    }

    private static Map<LocalDate, ReportTrail.Made> answers(
            NavigableSet<LocalDate> days, List<ReportTrail.Made> made, Settled settled) {
        Map<LocalDate, ReportTrail.Made> answered = new TreeMap<>();
        Map<UUID, LocalDate> keptFor = new HashMap<>();
        settled.kept.forEach((day, report) -> keptFor.put(report, day));
        List<ReportTrail.Made> free = new ArrayList<>();
        for (ReportTrail.Made report : made) {
            LocalDate day = keptFor.get(report.report());
            if (day == null) {
                free.add(report);
            } else {
                answered.put(day, report);
            }
        }
        for (ReportTrail.Made report : free) {
            for (LocalDate day : days.tailSet(report.periodFrom(), true)) {
                if (!answered.containsKey(day)) {
                    if (isPast(days.lower(day), report) && isPast(settled.replaced.lower(day), report)) {
                        answered.put(day, report);
                    }
                    break;
                }
            }
        }
        return answered;
    }

    private static boolean isPast(@Nullable LocalDate day, ReportTrail.Made report) {
        return day == null || report.lastOn().isAfter(day);
    }
}
