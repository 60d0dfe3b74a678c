package org.pacta.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report that a party is to make on an assignment by a day, as a schedule has it.
 *
 * @param schedule the schedule that asks for it
 * @param dueOn the last day on which it is on time
 * @param daysLeft days until then; negative when it has passed
 * @param report the report that answers it, once one is submitted
 * @param submittedOn the day (UTC) of that submission
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

    /** A report that is with the reviewers or accepted; one that was returned answers nothing until it is back. */
    record Submission(UUID report, LocalDate submittedOn, LocalDate periodFrom) {}

    /**
     * Which submission answers which day. A report answers the earliest day still open that is not before its period
     * begins, and either has passed when it is submitted or comes next. So a report made too late settles what is
     * overdue first, and one made early does not settle what is expected years from now.
     *
     * @param days in order
     * @param submissions in the order in which they were made
     */
    static Map<LocalDate, Submission> answers(List<LocalDate> days, List<Submission> submissions) {
        Map<LocalDate, Submission> answered = new LinkedHashMap<>();
        for (Submission submission : submissions) {
            for (int i = 0; i < days.size(); i++) {
                LocalDate day = days.get(i);
                boolean comesLater = i > 0 && !submission.submittedOn().isAfter(days.get(i - 1));
                if (!answered.containsKey(day) && !day.isBefore(submission.periodFrom())) {
                    if (!comesLater) {
                        answered.put(day, submission);
                    }
                    break;
                }
            }
        }
        return answered;
    }

    static ExpectedReportState state(LocalDate dueOn, @Nullable Submission answer, LocalDate today) {
        if (answer != null) {
            return answer.submittedOn().isAfter(dueOn) ? ExpectedReportState.LATE : ExpectedReportState.REPORTED;
        }
        long left = ChronoUnit.DAYS.between(today, dueOn);
        if (left < 0) {
            return ExpectedReportState.OVERDUE;
        }
        return left <= DUE_DAYS ? ExpectedReportState.DUE : ExpectedReportState.UPCOMING;
    }
}
