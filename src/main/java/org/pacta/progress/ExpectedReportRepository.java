package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.ReportingScheduleRepository;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;

/**
 * Every query for expected reports. They are not stored: a schedule yields the days, the reports that were submitted
 * answer them. A commitment's own schedules stand in place of those of its statement.
 */
@ApplicationScoped
public class ExpectedReportRepository {

    private static final String SCOPE =
            """
             from Assignment a join Commitment k on k.slug = a.commitment join Statement s on s.slug = k.statement
            """;

    /** So many days are looked at for one answer: they are computed anew each time, and held in memory. */
    private static final int MOST_DAYS = 500_000;

    private final Session session;
    private final ReportingScheduleRepository repository;

    @Inject
    ExpectedReportRepository(Session session, ReportingScheduleRepository repository) {
        this.session = session;
        this.repository = repository;
    }

    /**
     * Those that the filter takes, through a day, as they stood on a day, by what had been submitted by then; in no
     * particular order.
     *
     * @throws ProblemException 400 if there are too many to be computed at once
     */
    public List<ExpectedReport> list(ExpectedReportFilter filter, LocalDate today, LocalDate through) {
        Map<String, List<ReportingSchedule>> ofCommitments = new HashMap<>();
        Map<String, List<ReportingSchedule>> ofStatements = new HashMap<>();
        for (ReportingSchedule schedule : repository.all()) {
            (schedule.commitment() != null ? ofCommitments : ofStatements)
                    .computeIfAbsent(schedule.isFor(), slug -> new ArrayList<>())
                    .add(schedule);
        }
        Map<String, List<ExpectedReport.Submission>> submissions = submissions(filter, today);
        List<ExpectedReport> expected = new ArrayList<>();
        int days = 0;
        for (Bound bound : bound(filter)) {
            List<ReportingSchedule> inForce =
                    ofCommitments.getOrDefault(bound.commitment, ofStatements.getOrDefault(bound.statement, List.of()));
            for (ReportingSchedule schedule : inForce) {
                List<LocalDate> dueDates = bound.dueDates(schedule, through);
                days += dueDates.size();
                if (days > MOST_DAYS) {
                    throw tooMany();
                }
                bound.expected(schedule, dueDates, submissions.getOrDefault(bound.assignment, List.of()), today)
                        .filter(filter::takes)
                        .forEach(expected::add);
            }
        }
        return expected;
    }

    private static ProblemException tooMany() {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "More than " + MOST_DAYS + " reports are or were expected; ask for those of a party, a commitment,"
                        + " a statement, or an organization.",
                List.of());
    }

    private List<Bound> bound(ExpectedReportFilter filter) {
        return select(
                        "select a.id, a.commitment, a.party, k.statement, a.bindingFrom, k.endedOn, a.illustrative",
                        "",
                        " and a.applicable order by a.id",
                        filter)
                .stream()
                .map(row -> new Bound(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, LocalDate.class),
                        row.get(5, LocalDate.class),
                        row.get(6, Boolean.class)))
                .toList();
    }

    private Map<String, List<ExpectedReport.Submission>> submissions(ExpectedReportFilter filter, LocalDate today) {
        Map<String, List<ExpectedReport.Submission>> submissions = new HashMap<>();
        select(
                        "select r.assignment, r.id, r.submittedAt, r.periodFrom",
                        " join ProgressReport r on r.assignment = a.id",
                        " and r.state in (SUBMITTED, ACCEPTED) order by r.submittedAt, r.id",
                        filter)
                .forEach(row -> submissions
                        .computeIfAbsent(row.get(0, String.class), assignment -> new ArrayList<>())
                        .add(new ExpectedReport.Submission(
                                row.get(1, UUID.class),
                                LocalDate.ofInstant(row.get(2, Instant.class), ZoneOffset.UTC),
                                row.get(3, LocalDate.class))));
        submissions
                .values()
                .forEach(made -> made.removeIf(report -> report.submittedOn().isAfter(today)));
        return submissions;
    }

    private List<Tuple> select(String columns, String join, String rest, ExpectedReportFilter filter) {
        Map<String, Collection<String>> conditions = filter.conditions();
        StringBuilder where = new StringBuilder(" where 1 = 1");
        Map<String, Collection<String>> parameters = new HashMap<>();
        conditions.forEach((expression, values) -> {
            String name = "p" + parameters.size();
            where.append(" and ")
                    .append(expression)
                    .append(" in (:")
                    .append(name)
                    .append(")");
            parameters.put(name, values);
        });
        Query<Tuple> query = session.createQuery(columns + SCOPE + join + where + rest, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    /** An assignment, the day since which it binds, and the day on which its commitment ended. */
    private record Bound(
            String assignment,
            String commitment,
            String party,
            String statement,
            LocalDate from,
            @Nullable LocalDate endedOn,
            boolean illustrative) {

        /** The days on which it binds; the last of them is the one before the commitment ended. */
        List<LocalDate> dueDates(ReportingSchedule schedule, LocalDate through) {
            LocalDate last = endedOn == null || endedOn.isAfter(through) ? through : endedOn.minusDays(1);
            return schedule.dueDates(from, last);
        }

        Stream<ExpectedReport> expected(
                ReportingSchedule schedule,
                List<LocalDate> days,
                List<ExpectedReport.Submission> submissions,
                LocalDate today) {
            Map<LocalDate, ExpectedReport.Submission> answers = ExpectedReport.answers(days, submissions);
            return days.stream().map(day -> expected(schedule, day, answers.get(day), today));
        }

        private ExpectedReport expected(
                ReportingSchedule schedule,
                LocalDate day,
                ExpectedReport.@Nullable Submission answer,
                LocalDate today) {
            return new ExpectedReport(
                    assignment,
                    commitment,
                    party,
                    statement,
                    schedule.id(),
                    day,
                    ChronoUnit.DAYS.between(today, day),
                    ExpectedReport.state(day, answer, today),
                    answer == null ? null : answer.report(),
                    answer == null ? null : answer.submittedOn(),
                    illustrative || schedule.illustrative());
        }
    }
}
