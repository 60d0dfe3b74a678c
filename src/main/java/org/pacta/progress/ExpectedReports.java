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

    /** So many days are looked at for one answer: they are computed anew each time, and held in memory. */
    private static final int MOST_DAYS = 500_000;

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
     * Those that the filter takes, in no particular order.
     *
     * @param asOf the day on which it stood so
     * @param knownBy what was recorded later is left out
     * @param through the last day on which a report of interest is due
     * @throws ProblemException 400 if there are too many to be computed at once
     */
    public List<OnAssignment> list(ExpectedReportFilter filter, LocalDate asOf, Instant knownBy, LocalDate through) {
        List<OnAssignment> expected = new ArrayList<>();
        Instant endOfDay =
                asOf.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(1, ChronoUnit.MICROS);
        Instant at = endOfDay.isBefore(knownBy) ? endOfDay : knownBy;
        new Reading(filter, repository.seen(), at, knownBy, through)
                .each(MOST_DAYS, (assignment, asking, expectations) -> {
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
        new Reading(filter, Seen.ALL, now, now, through).each(Integer.MAX_VALUE, (assignment, asking, expectations) -> {
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

        Reading(ExpectedReportFilter filter, Seen seen, Instant at, Instant knownBy, LocalDate through) {
            this.filter = filter;
            this.seen = seen;
            this.at = at;
            this.knownBy = knownBy;
            this.through = through;
        }

        void each(int mostDays, Reader reader) {
            ScheduleRegister schedules = new ScheduleRegister(repository.schedules(filter, knownBy), at);
            List<ReportingAssignment> assignments = repository.assignments(filter);
            refuseMoreThan(mostDays, schedules, assignments);
            if (assignments.isEmpty()) {
                return;
            }
            Map<String, NavigableMap<LocalDate, Term>> terms = repository.terms(filter, knownBy);
            Attendance attendance = repository.attendance(assignments, knownBy);
            Map<String, List<ReportTrail>> trails = repository.trails(filter, seen);
            for (ReportingAssignment assignment : assignments) {
                NavigableMap<LocalDate, Term> term = terms.get(assignment.id());
                if (term == null) {
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

        /** Before anything else is read or made of them. */
        private void refuseMoreThan(int mostDays, ScheduleRegister schedules, List<ReportingAssignment> assignments) {
            long days = 0;
            for (ReportingAssignment assignment : assignments) {
                for (ScheduleRegister.Asking asking :
                        schedules.asking(assignment.commitment(), assignment.statement())) {
                    days += asking.days(assignment.bindingFrom(), through)
                            .limit(mostDays + 1L)
                            .count();
                }
                if (days > mostDays) {
                    throw new ProblemException(
                            ProblemType.INVALID_PARAMETER,
                            Text.of(
                                    "More than {0} reports are or were expected; ask for those of a party, a commitment, a statement, or an organization.",
                                    mostDays));
                }
            }
        }
    }
}
