package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ExpectedReportFilter;
import org.pacta.progress.ExpectedReportRepository;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Gathers what is late: commitments by the status of their assignments, reports by their schedules. */
@ApplicationScoped
class OverdueList {

    private final AssignmentStandingRepository assignments;
    private final ExpectedReportRepository reports;
    private final Clock clock;

    @Inject
    OverdueList(AssignmentStandingRepository assignments, ExpectedReportRepository reports, Clock clock) {
        this.assignments = assignments;
        this.reports = reports;
        this.clock = clock;
    }

    List<Overdue> of(ScoreboardFilter filter, Overdue.@Nullable What what) {
        Moment moment = Moment.of(filter, clock);
        List<AssignmentStanding> counted = assignments.all(new Standing(filter, Track.REPORTED, moment), filter);
        List<Overdue> overdue = new ArrayList<>();
        if (what != Overdue.What.REPORT) {
            counted.stream()
                    .filter(assignment -> isOverdue(assignment, moment.asOf()))
                    .map(assignment -> Overdue.of(assignment, moment.asOf()))
                    .forEach(overdue::add);
        }
        if (what != Overdue.What.COMMITMENT) {
            Map<String, AssignmentStanding> byId =
                    counted.stream().collect(Collectors.toMap(AssignmentStanding::assignment, standing -> standing));
            overdue.addAll(missingReports(byId, filter, moment.asOf()));
        }
        return overdue;
    }

    private static boolean isOverdue(AssignmentStanding assignment, LocalDate asOf) {
        return assignment.dueOn() != null
                && assignment.dueOn().isBefore(asOf)
                && assignment.status() != Status.COMPLETE
                && assignment.status() != Status.NOT_APPLICABLE;
    }

    /** Each once, though two schedules may ask for it on the same day; it is real if one of them is. */
    private Collection<Overdue> missingReports(
            Map<String, AssignmentStanding> counted, ScoreboardFilter filter, LocalDate asOf) {
        ExpectedReportFilter missing = new ExpectedReportFilter();
        missing.state = List.of(ExpectedReportState.OVERDUE);
        missing.party = filter.party;
        missing.commitment = filter.commitment;
        missing.statement = filter.statement;
        missing.meeting = filter.meeting;
        missing.organization = filter.organization;
        return reports.list(missing, asOf, asOf).stream()
                .flatMap(report -> Stream.ofNullable(counted.get(report.assignment()))
                        .map(assignment -> Overdue.of(report, assignment)))
                .collect(Collectors.toMap(
                        report -> List.of(report.assignment(), report.dueOn()),
                        report -> report,
                        (one, other) -> one.illustrative() ? other : one))
                .values();
    }
}
