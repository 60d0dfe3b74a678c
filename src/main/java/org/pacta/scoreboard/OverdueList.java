package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ExpectedReportState;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Gathers what is late: commitments by the status of their assignments, reports by their schedules. */
@ApplicationScoped
class OverdueList {

    private final AssignmentStandingRepository assignments;
    private final DueReports reports;
    private final Moments moments;

    @Inject
    OverdueList(AssignmentStandingRepository assignments, DueReports reports, Moments moments) {
        this.assignments = assignments;
        this.reports = reports;
        this.moments = moments;
    }

    List<Overdue> of(ScoreboardFilter filter, Overdue.@Nullable What what) {
        Moment moment = moments.of(filter);
        List<Overdue> overdue = new ArrayList<>();
        if (what != Overdue.What.REPORT) {
            assignments.all(new Standing(filter, Track.REPORTED, moment), filter).stream()
                    .filter(assignment -> isOverdue(assignment, moment.asOf()))
                    .map(assignment -> Overdue.of(assignment, moment.asOf()))
                    .forEach(overdue::add);
        }
        if (what != Overdue.What.COMMITMENT) {
            overdue.addAll(missingReports(filter, moment));
        }
        return overdue;
    }

    private static boolean isOverdue(AssignmentStanding assignment, LocalDate asOf) {
        return assignment.dueOn() != null
                && assignment.dueOn().isBefore(asOf)
                && assignment.status() != Status.COMPLETE
                && assignment.status() != Status.NOT_APPLICABLE;
    }

    private List<Overdue> missingReports(ScoreboardFilter filter, Moment moment) {
        return reports.passed(filter, moment).stream()
                .filter(due -> due.report().state() == ExpectedReportState.OVERDUE)
                .map(due -> Overdue.of(due.report(), StandingLinks.of(due.assignment(), filter)))
                .toList();
    }
}
