package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.pacta.access.Seen;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.Term;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Clocks;
import org.pacta.model.SharedRoom;
import org.pacta.model.Text;
import org.pacta.party.Attendance;

/**
 * Tells which reports were expected, and how it stood with them on a day: by what had been submitted by the end of that day
 * (UTC), and was not standing returned or revoked then.
 *
 * <p>A report is owed on a day on which the assignment applied and its party had not left the organization.
 */
@ApplicationScoped
public class ExpectedReports {

    /** So many days are looked at for one answer: they are computed anew each time, and held in memory, which may be little. */
    private static final int MOST_DAYS =
            (int) Math.min(500_000, Runtime.getRuntime().maxMemory() / 1024);

    private final ExpectedReportRepository repository;
    private final Clock clock;

    @Inject
    ExpectedReports(ExpectedReportRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** A report that is expected, and the assignment on which. */
    public record OnAssignment(ReportingAssignment assignment, ExpectedReport report) {}

    /**
     * As many as can be computed at once.
     *
     * @param leftOut the organizations whose reports are not among them, as they are too many
     */
    public record Countable(List<OnAssignment> reports, Set<String> leftOut) {}

    /**
     * Those that the filter takes, in no particular order.
     *
     * @param asOf the day on which it stood so
     * @param knownBy what was recorded later is left out
     * @param through the last day on which a report of interest is due
     * @throws ProblemException 400 if there are too many to be computed at once
     */
    public List<OnAssignment> list(ExpectedReportFilter filter, LocalDate asOf, Instant knownBy, LocalDate through) {
        Reading reading = reading(filter, asOf, knownBy, through);
        if (!reading.tooMany().isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    Text.of(
                            "More than {0} reports are or were expected; ask for those of a party, a commitment, a statement, or an organization.",
                            MOST_DAYS));
        }
        return list(reading, Set.of(), filter, asOf);
    }

    /**
     * The same, but without those of the organizations that expect the most, where there are too many: for who has not asked
     * for them in particular. So no organization can keep others from being told of theirs.
     */
    public Countable countable(ExpectedReportFilter filter, LocalDate asOf, Instant knownBy, LocalDate through) {
        Reading reading = reading(filter, asOf, knownBy, through);
        Set<String> leftOut = reading.tooMany();
        return new Countable(list(reading, leftOut, filter, asOf), leftOut);
    }

    private Reading reading(ExpectedReportFilter filter, LocalDate asOf, Instant knownBy, LocalDate through) {
        Instant endOfDay =
                asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        Instant at = endOfDay.isBefore(knownBy) ? endOfDay : knownBy;
        return new Reading(filter, repository.seen(), at, knownBy, through);
    }

    private static List<OnAssignment> list(
            Reading reading, Set<String> leftOut, ExpectedReportFilter filter, LocalDate asOf) {
        List<OnAssignment> expected = new ArrayList<>();
        reading.each(leftOut, (assignment, asking, expectations) -> {
            for (LocalDate day : expectations.days()) {
                ExpectedReport report = ExpectedReport.of(
                        assignment,
                        asking.schedule(),
                        day,
                        expectations.answers().get(day),
                        asOf);
                if (filter.takes(report)) {
                    expected.add(new OnAssignment(assignment, report));
                }
            }
        });
        return expected;
    }

    /**
     * The days, in order, that one schedule asks for and that have been answered by now, by reports that were submitted
     * since there was the schedule: who had reported before did not do it for the sake of that.
     */
    List<LocalDate> answered(ExpectedReportFilter filter, ReportingSchedule schedule, LocalDate through) {
        Map<UUID, Set<LocalDate>> answered = new HashMap<>();
        Instant now = Clocks.now(clock);
        new Reading(filter, Seen.ALL, now, now, through).each(Set.of(), (assignment, asking, expectations) -> {
            if (asking.schedule().id().equals(schedule.id())) {
                expectations.answers().forEach((day, made) -> answered.computeIfAbsent(
                                made.report(), report -> new TreeSet<>())
                        .add(day));
            }
        });
        return repository.submittedSince(answered.keySet(), schedule.createdAt()).stream()
                .flatMap(report -> answered.getOrDefault(report, Set.of()).stream())
                .sorted()
                .toList();
    }

    private interface Reader {
        void read(ReportingAssignment assignment, ScheduleRegister.Asking asking, Expectations expectations);
    }

    /** What is asked of each assignment by each schedule, as of an instant. */
    private final class Reading {

        private final ExpectedReportFilter filter;
        private final Seen seen;
        private final Instant at;
        private final Instant knownBy;
        private final LocalDate through;
        private final ScheduleRegister schedules;
        private final List<ReportingAssignment> assignments;

        Reading(ExpectedReportFilter filter, Seen seen, Instant at, Instant knownBy, LocalDate through) {
            this.filter = filter;
            this.seen = seen;
            this.at = at;
            this.knownBy = knownBy;
            this.through = through;
            this.schedules = new ScheduleRegister(repository.schedules(filter, knownBy), at);
            this.assignments = repository.assignments(filter);
        }

        /** @param leftOut organizations on whose assignments nothing is read */
        void each(Set<String> leftOut, Reader reader) {
            if (assignments.isEmpty()) {
                return;
            }
            Map<String, NavigableMap<LocalDate, Term>> terms = repository.terms(filter, knownBy);
            Attendance attendance = repository.attendance(assignments, knownBy);
            Map<String, List<ReportTrail>> trails = repository.trails(filter, seen);
            for (ReportingAssignment assignment : assignments) {
                NavigableMap<LocalDate, Term> term = terms.get(assignment.id());
                if (term == null || leftOut.contains(assignment.organization())) {
                    continue;
                }
                Predicate<LocalDate> owed = day -> term.floorEntry(day) != null
                        && term.floorEntry(day).getValue() == Term.APPLICABLE
                        && attendance
                                .left(assignment.organization(), assignment.party(), day)
                                .isEmpty();
                for (ScheduleRegister.Asking asking :
                        schedules.asking(assignment.commitment(), assignment.statement())) {
                    reader.read(
                            assignment,
                            asking,
                            asking.expectations(
                                    owed,
                                    trails.getOrDefault(assignment.id(), List.of()),
                                    at,
                                    term.firstKey(),
                                    through));
                }
            }
        }

        /**
         * The organizations that expect more than there is room for beside those that expect less. It is found out before
         * anything else is read or made of them.
         */
        Set<String> tooMany() {
            Map<String, Long> days = new HashMap<>();
            for (ReportingAssignment assignment : assignments) {
                for (ScheduleRegister.Asking asking :
                        schedules.asking(assignment.commitment(), assignment.statement())) {
                    long before = days.getOrDefault(assignment.organization(), 0L);
                    // Of whom there are too many already, how many does not matter.
                    long further = asking.days(assignment.bindingFrom(), through)
                            .limit(Math.max(0, MOST_DAYS + 1 - before))
                            .count();
                    days.put(assignment.organization(), before + further);
                }
            }
            return SharedRoom.without(days, MOST_DAYS);
        }
    }
}
