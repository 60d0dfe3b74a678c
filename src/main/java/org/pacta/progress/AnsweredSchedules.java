package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.ScheduleDeletion;
import org.pacta.model.RuleBroken;

/** Refuses to let go of a schedule by which somebody has reported early. */
@ApplicationScoped
class AnsweredSchedules {

    /** An early report answers the day that comes next; it is not further away than this, the longest rhythm. */
    private static final int FORESIGHT_YEARS = 10;

    private final ExpectedReports expected;
    private final Clock clock;

    @Inject
    AnsweredSchedules(ExpectedReports expected, Clock clock) {
        this.expected = expected;
        this.clock = clock;
    }

    void keep(@Observes ScheduleDeletion deletion) {
        ReportingSchedule schedule = deletion.schedule();
        ExpectedReportFilter filter = new ExpectedReportFilter();
        filter.statement = schedule.statement() == null ? null : List.of(schedule.statement());
        filter.commitment = schedule.commitment() == null ? null : List.of(schedule.commitment());
        expected.answered(filter, schedule, through(schedule)).stream()
                .findFirst()
                .ifPresent(day -> {
                    throw new RuleBroken(
                            "A report has been made for {0}, as it asks; end it with lastDueOn, instead of deleting it and what was done.",
                            day);
                });
    }

    private LocalDate through(ReportingSchedule schedule) {
        LocalDate far = LocalDate.now(clock).plusYears(FORESIGHT_YEARS);
        LocalDate first = schedule.firstDueOn();
        return schedule.rhythms().size() == 1 && first.isAfter(far) ? first : far;
    }
}
