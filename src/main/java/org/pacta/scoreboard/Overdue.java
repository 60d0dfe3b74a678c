package org.pacta.scoreboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.Status;

/**
 * Something that should have been there by a day, and is not.
 *
 * @param what whether the commitment was to be kept by then, or a report on it to be made
 * @param dueOn the day that passed
 * @param daysOverdue days since then
 * @param status how the assignment stands by the reports; null for a report that is missing
 * @param illustrative whether it rests on something made up
 * @param links along the chain; of a report that is missing, to what the assignment stands by instead
 */
@Schema(name = "Overdue")
public record Overdue(
        What what,
        String assignment,
        String commitment,
        String party,
        String statement,
        LocalDate dueOn,
        long daysOverdue,
        @Nullable Status status,
        boolean illustrative,
        StandingLinks links) {

    /** A commitment that is not kept; the assignment has a due day. */
    static Overdue of(AssignmentStanding assignment, LocalDate asOf) {
        LocalDate dueOn = Objects.requireNonNull(assignment.dueOn());
        return new Overdue(
                What.COMMITMENT,
                assignment.assignment(),
                assignment.commitment(),
                assignment.party(),
                assignment.statement(),
                dueOn,
                ChronoUnit.DAYS.between(dueOn, asOf),
                assignment.status(),
                assignment.illustrative(),
                assignment.links());
    }

    /** A report that is not made on an assignment. */
    static Overdue of(ExpectedReport report, StandingLinks links) {
        return new Overdue(
                What.REPORT,
                report.assignment(),
                report.commitment(),
                report.party(),
                report.statement(),
                report.dueOn(),
                -report.daysLeft(),
                null,
                report.illustrative(),
                links);
    }

    /** What is late. */
    public enum What {
        COMMITMENT,
        REPORT
    }
}
