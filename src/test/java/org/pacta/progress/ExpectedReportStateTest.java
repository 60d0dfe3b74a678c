package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.progress.ReportTrail.Made;

class ExpectedReportStateTest {

    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final LocalDate NEXT_OCTOBER = LocalDate.of(2026, 10, 31);
    private static final NavigableSet<LocalDate> DAYS = new TreeSet<>(List.of(OCTOBER, APRIL, NEXT_OCTOBER));

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
    void a_report_that_was_mended_after_the_day_is_as_timely_as_it_was_at_first() {
        Made mended = new Made(UUID.randomUUID(), OCTOBER, APRIL, OCTOBER.minusMonths(6));

        assertThat(answers(mended)).containsOnlyKeys(OCTOBER);
        assertThat(ExpectedReport.state(OCTOBER, mended, APRIL)).isEqualTo(ExpectedReportState.REPORTED);
    }

    @Test
    void a_report_that_came_back_with_another_period_answers_what_was_expected_of_that() {
        Made moved = new Made(UUID.randomUUID(), OCTOBER, APRIL.minusDays(3), OCTOBER.plusDays(1));

        assertThat(answers(moved)).containsOnlyKeys(APRIL);
    }

    @Test
    void a_report_answers_the_day_that_comes_next() {
        Made report = submitted(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 11, 1));

        assertThat(answers(report)).containsOnlyKeys(APRIL);
    }

    @Test
    void a_report_made_too_late_settles_what_is_overdue_first() {
        Made report = submitted(LocalDate.of(2026, 5, 10), LocalDate.of(2025, 5, 1));

        assertThat(answers(report)).containsOnlyKeys(OCTOBER);
    }

    @Test
    void a_report_on_a_later_period_does_not_settle_an_earlier_day() {
        Made report = submitted(LocalDate.of(2026, 5, 10), LocalDate.of(2025, 11, 1));

        assertThat(answers(report)).containsOnlyKeys(APRIL);
    }

    @Test
    void a_second_report_before_the_same_day_does_not_settle_the_one_after() {
        Made first = submitted(LocalDate.of(2025, 9, 1));
        Made second = submitted(LocalDate.of(2025, 9, 2));

        assertThat(answers(first, second)).containsOnlyKeys(OCTOBER).containsEntry(OCTOBER, first);
    }

    private static Map<LocalDate, Made> answers(Made... made) {
        return Expectations.answers(DAYS, List.of(made));
    }

    private static Made submitted(LocalDate on) {
        return submitted(on, LocalDate.of(2025, 5, 1));
    }

    private static Made submitted(LocalDate on, LocalDate periodFrom) {
        return new Made(UUID.randomUUID(), on, on, periodFrom);
    }
}
