package org.pacta.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.ReportingSchedule;

/**
 * A report that a party is to make on an assignment by a day, as a schedule has it, and how it stood with it on a day.
 *
 * @param schedule the schedule that asks for it
 * @param dueOn the last day on which it is on time
 * @param daysLeft days until then, from the day on which it stood so; negative when it had passed
 * @param report the report that answers it, once one is submitted
 * @param submittedOn the day (UTC) on which that report was first submitted, whether or not it was returned since
 * @param illustrative whether the assignment or the schedule is made up
 */
@Schema(name = "ExpectedReport")
public record ExpectedReport(
        String assignment,
        String commitment,
        String party,
        String statement,
        UUID schedule,
        LocalDate dueOn,
        long daysLeft,
        ExpectedReportState state,
        @Nullable UUID report,
        @Nullable LocalDate submittedOn,
        @Schema(description = "Whether the assignment or the schedule is made up, to show how it would look.")
                boolean illustrative) {

    /** So many days before its day a report that is expected is called due. */
    static final int DUE_DAYS = 30;

    /** @param answer the report that answers it; null if there is none */
    static ExpectedReport of(
            ReportingAssignment assignment,
            ReportingSchedule schedule,
            LocalDate dueOn,
            ReportTrail.@Nullable Made answer,
            LocalDate asOf) {
        return new ExpectedReport(
                assignment.id(),
                assignment.commitment(),
                assignment.party(),
                assignment.statement(),
                schedule.id(),
                dueOn,
                ChronoUnit.DAYS.between(asOf, dueOn),
                state(dueOn, answer, asOf),
                answer == null ? null : answer.report(),
                answer == null ? null : answer.firstOn(),
                assignment.illustrative() || schedule.illustrative());
    }

    static ExpectedReportState state(LocalDate dueOn, ReportTrail.@Nullable Made answer, LocalDate asOf) {
        if (answer != null) {
            return answer.firstOn().isAfter(dueOn) ? ExpectedReportState.LATE : ExpectedReportState.REPORTED;
        }
        long left = ChronoUnit.DAYS.between(asOf, dueOn);
        if (left < 0) {
            return ExpectedReportState.OVERDUE;
        }
        return left <= DUE_DAYS ? ExpectedReportState.DUE : ExpectedReportState.UPCOMING;
    }
}
