package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.commitment.Schedules.noon;
import static org.pacta.commitment.Schedules.ofCommitment;
import static org.pacta.commitment.Schedules.ofStatement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.ReportingSchedule;

/** A commitment's own schedules stand in place of its statement's, from when on they are set. */
class ScheduleRegisterTest {

    private final ReportTrail early = new ReportTrail(
            UUID.randomUUID(),
            List.of(new Submission(noon("2026-04-10"), LocalDate.parse("2025-11-01"))),
            List.of(),
            null);

    @Test
    void what_was_due_by_the_statements_stays_due_and_the_own_asks_for_later_days_only() {
        List<ReportingSchedule> schedules =
                List.of(ofStatement("2025-05-01", "2025-10-31", 6), ofCommitment("2026-04-15", "2026-01-15", 6));

        assertThat(days(schedules, "2030-01-01")).containsExactly("2025-10-31", "2026-07-15", "2027-01-15");
        assertThat(days(schedules, "2030-01-01", early))
                .containsExactly("2025-10-31", "2026-04-30 reported", "2027-01-15");
    }

    @Test
    void as_of_a_day_before_that_the_statements_asks() {
        List<ReportingSchedule> schedules =
                List.of(ofStatement("2025-05-01", "2025-10-31", 6), ofCommitment("2026-04-15", "2026-07-15", 12));

        assertThat(days(schedules, "2026-04-14")).contains("2026-04-30", "2026-10-31");
        assertThat(days(schedules, "2026-04-15")).doesNotContain("2026-04-30", "2026-10-31");
    }

    @Test
    void where_both_are_set_on_one_day_only_the_own_asks() {
        assertThat(days(
                        List.of(
                                ofStatement("2026-05-01", "2025-10-31", 6),
                                ofCommitment("2026-05-01", "2025-12-31", 6)),
                        "2030-01-01"))
                .containsExactly("2025-12-31", "2026-06-30", "2026-12-31");
    }

    @Test
    void a_statements_that_is_set_later_does_not_ask_for_reports_on_a_commitment_that_has_its_own() {
        assertThat(days(
                        List.of(
                                ofCommitment("2025-05-01", "2025-12-31", 6),
                                ofStatement("2026-05-01", "2025-10-31", 6)),
                        "2030-01-01"))
                .containsExactly("2025-12-31", "2026-06-30", "2026-12-31");
    }

    @Test
    void several_of_a_kind_all_ask() {
        assertThat(days(
                        List.of(
                                ofStatement("2025-05-01", "2025-10-31", 12),
                                ofStatement("2025-05-01", "2026-01-31", 12)),
                        "2030-01-01"))
                .containsExactly("2025-10-31", "2026-10-31", "2026-01-31", "2027-01-31");
    }

    private static List<String> days(List<ReportingSchedule> schedules, String at, ReportTrail... trails) {
        return new ScheduleRegister(schedules, noon(at))
                .asking("commitment", "statement").stream()
                        .map(asking -> asking.expectations(
                                day -> true,
                                List.of(trails),
                                noon(at),
                                LocalDate.parse("2025-04-23"),
                                LocalDate.parse("2027-01-31")))
                        .flatMap(expectations -> expectations.days().stream()
                                .map(day -> day + (expectations.answers().containsKey(day) ? " reported" : "")))
                        .toList();
    }
}
