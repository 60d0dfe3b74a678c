package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.progress.ExpectedReport.Submission;

class ExpectedReportStateTest {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate NEXT_OCTOBER = LocalDate.of(2026, 10, 31);
    private static final List<LocalDate> DAYS = List.of(OCTOBER, APRIL, NEXT_OCTOBER);

    @Test
    void a_report_is_due_when_30_days_or_fewer_are_left() {
        assertThat(ExpectedReport.state(OCTOBER, null, OCTOBER.minusDays(31))).isEqualTo(ExpectedReportState.UPCOMING);
        assertThat(ExpectedReport.state(OCTOBER, null, OCTOBER.minusDays(30))).isEqualTo(ExpectedReportState.DUE);
        assertThat(ExpectedReport.state(OCTOBER, null, OCTOBER)).isEqualTo(ExpectedReportState.DUE);
    }

    @Test
    void a_report_is_overdue_from_the_day_after() {
        assertThat(ExpectedReport.state(OCTOBER, null, OCTOBER.plusDays(1))).isEqualTo(ExpectedReportState.OVERDUE);
    }

    @Test
    void a_report_of_the_last_day_is_on_time_and_one_of_the_next_day_is_late() {
        assertThat(ExpectedReport.state(OCTOBER, submitted(OCTOBER), APRIL)).isEqualTo(ExpectedReportState.REPORTED);
        assertThat(ExpectedReport.state(OCTOBER, submitted(OCTOBER.plusDays(1)), APRIL))
                .isEqualTo(ExpectedReportState.LATE);
    }

    @Test
    void a_report_answers_the_day_that_comes_next() {
        Submission report = submitted(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 11, 1));

        assertThat(ExpectedReport.answers(DAYS, List.of(report))).containsOnlyKeys(APRIL);
    }

    @Test
    void a_report_made_too_late_settles_what_is_overdue_first() {
        Submission report = submitted(LocalDate.of(2026, 5, 10), LocalDate.of(2025, 5, 1));

        assertThat(ExpectedReport.answers(DAYS, List.of(report))).containsOnlyKeys(OCTOBER);
    }

    @Test
    void a_report_on_a_later_period_does_not_settle_an_earlier_day() {
        Submission report = submitted(LocalDate.of(2026, 5, 10), LocalDate.of(2025, 11, 1));

        assertThat(ExpectedReport.answers(DAYS, List.of(report))).containsOnlyKeys(APRIL);
    }

    @Test
    void a_second_report_before_the_same_day_does_not_settle_the_one_after() {
        Submission first = submitted(LocalDate.of(2025, 9, 1));
        Submission second = submitted(LocalDate.of(2025, 9, 2));

        assertThat(ExpectedReport.answers(DAYS, List.of(first, second)))
                .containsOnlyKeys(OCTOBER)
                .containsEntry(OCTOBER, first);
    }

    private static Submission submitted(LocalDate on) {
        return submitted(on, LocalDate.of(2025, 5, 1));
    }

    private static Submission submitted(LocalDate on, LocalDate periodFrom) {
        return new Submission(UUID.randomUUID(), on, periodFrom);
    }
}
