package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The law of a schedule: what had been due by the day of an edit stays due; the new rhythm yields only later days. */
class ReportingScheduleDatesTest {

    @Test
    void days_lie_so_many_months_apart_from_the_first_on() {
        ReportingSchedule schedule = every(6, "2025-04-23", null);

        assertThat(due(schedule, "2027-04-22")).containsExactly("2025-04-23", "2025-10-23", "2026-04-23", "2026-10-23");
        assertThat(due(schedule, "2027-04-23")).hasSize(5).endsWith("2027-04-23");
        assertThat(due(schedule, "2025-04-23")).containsExactly("2025-04-23");
        assertThat(due(schedule, "2025-04-22")).isEmpty();
    }

    @Test
    void from_any_day_on_they_are_the_same_days() {
        ReportingSchedule schedule = every(1, "0001-01-31", null);
        edit(schedule, 5, "0001-02-28", null, "1900-03-05");
        LocalDate horizon = LocalDate.of(2030, 12, 31);
        List<LocalDate> all = schedule.dueDates(LocalDate.MIN, horizon);

        assertThat(all).hasSizeGreaterThan(22_000);
        for (String from :
                List.of("0001-01-31", "0001-02-28", "1900-02-28", "1900-03-05", "2024-02-29", "2031-01-01")) {
            LocalDate day = LocalDate.parse(from);
            assertThat(schedule.dueDates(day, horizon))
                    .as(from)
                    .isEqualTo(all.stream().filter(due -> !due.isBefore(day)).toList());
        }
    }

    @Test
    void a_short_month_does_not_shorten_the_next() {
        assertThat(due(every(1, "2025-01-31", null), "2025-07-31"))
                .containsExactly(
                        "2025-01-31",
                        "2025-02-28",
                        "2025-03-31",
                        "2025-04-30",
                        "2025-05-31",
                        "2025-06-30",
                        "2025-07-31");
        assertThat(due(every(12, "2024-02-29", null), "2028-12-31"))
                .containsExactly("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29");
    }

    @Test
    void the_last_day_is_included_and_nothing_comes_after_it() {
        assertThat(due(every(3, "2025-01-01", "2025-07-01"), "2099-12-31"))
                .containsExactly("2025-01-01", "2025-04-01", "2025-07-01");
        assertThat(due(every(3, "2025-01-01", "2025-06-30"), "2099-12-31")).containsExactly("2025-01-01", "2025-04-01");
        assertThat(due(every(3, "2025-01-01", "2025-01-01"), "2099-12-31")).containsExactly("2025-01-01");
    }

    @Test
    void an_edit_leaves_what_was_due_and_changes_what_will_be() {
        ReportingSchedule schedule = every(1, "2025-01-31", null);

        edit(schedule, 6, "2025-01-15", null, "2025-03-10");

        assertThat(due(schedule, "2026-07-31"))
                .containsExactly("2025-01-31", "2025-02-28", "2025-07-15", "2026-01-15", "2026-07-15");
        assertThat(schedule.firstDueOn()).isEqualTo("2025-01-15");
        assertThat(schedule.everyMonths()).isEqualTo(6);
    }

    @Test
    void what_is_due_on_the_day_of_the_edit_is_the_old_rhythms() {
        ReportingSchedule schedule = every(1, "2025-01-31", null);

        edit(schedule, 2, "2025-02-28", null, "2025-02-28");

        assertThat(due(schedule, "2025-07-01")).containsExactly("2025-01-31", "2025-02-28", "2025-04-28", "2025-06-28");
    }

    @Test
    void an_edit_before_the_first_day_replaces_all_but_yields_no_day_that_had_passed() {
        ReportingSchedule schedule = every(6, "2026-01-01", null);

        edit(schedule, 3, "2025-01-01", null, "2025-04-01");

        assertThat(due(schedule, "2026-01-01")).containsExactly("2025-07-01", "2025-10-01", "2026-01-01");
    }

    @Test
    void of_several_edits_on_one_day_the_last_counts() {
        ReportingSchedule schedule = every(1, "2025-01-01", null);

        edit(schedule, 2, "2025-01-01", null, "2025-02-15");
        edit(schedule, 5, "2025-01-01", null, "2025-02-15");
        edit(schedule, 12, "2024-06-30", "2026-06-30", "2025-02-15");

        assertThat(due(schedule, "2099-12-31")).containsExactly("2025-01-01", "2025-02-01", "2025-06-30", "2026-06-30");
    }

    @Test
    void an_edit_that_is_taken_back_on_the_same_day_changes_nothing() {
        ReportingSchedule schedule = every(1, "2025-01-31", "2026-01-31");
        List<String> before = due(schedule, "2099-12-31");

        edit(schedule, 7, "2025-03-03", null, "2025-03-31");
        edit(schedule, 1, "2025-01-31", "2026-01-31", "2025-03-31");

        assertThat(due(schedule, "2099-12-31")).isEqualTo(before);
    }

    @Test
    void an_edit_that_says_the_same_again_changes_nothing() {
        ReportingSchedule schedule = every(1, "2025-01-31", null);
        List<String> before = due(schedule, "2026-12-31");

        edit(schedule, 1, "2025-01-31", null, "2025-06-15");
        edit(schedule, 1, "2025-01-31", null, "2024-06-15");

        assertThat(due(schedule, "2026-12-31")).isEqualTo(before);
    }

    @Test
    void an_end_that_has_passed_already_takes_nothing_back() {
        ReportingSchedule schedule = every(1, "2025-01-01", null);

        edit(schedule, 1, "2025-01-01", "2025-02-28", "2025-04-15");

        assertThat(due(schedule, "2099-12-31")).containsExactly("2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01");
        assertThat(schedule.lastDueOn()).isEqualTo("2025-02-28");
    }

    @Test
    void what_had_ended_before_the_edit_is_not_made_up_for() {
        ReportingSchedule schedule = every(1, "2025-01-01", "2025-03-01");

        edit(schedule, 1, "2025-01-01", null, "2025-06-15");

        assertThat(due(schedule, "2025-08-01"))
                .containsExactly("2025-01-01", "2025-02-01", "2025-03-01", "2025-07-01", "2025-08-01");
    }

    @Test
    void a_schedule_can_be_edited_again_and_again() {
        ReportingSchedule schedule = every(1, "2025-01-31", null);

        edit(schedule, 3, "2025-01-31", null, "2025-02-28");
        edit(schedule, 1, "2025-05-15", "2025-06-15", "2025-04-30");
        edit(schedule, 12, "2025-05-15", null, "2025-06-15");

        assertThat(due(schedule, "2026-12-31"))
                .containsExactly("2025-01-31", "2025-02-28", "2025-04-30", "2025-05-15", "2025-06-15", "2026-05-15");
    }

    @Test
    void a_clock_that_is_behind_yields_no_day_twice() {
        ReportingSchedule schedule = every(1, "2025-01-01", null);

        edit(schedule, 2, "2025-01-01", null, "2025-03-02");
        edit(schedule, 1, "2025-01-01", null, "2025-02-27");

        assertThat(due(schedule, "2025-04-01")).containsExactly("2025-01-01", "2025-02-01", "2025-03-01", "2025-04-01");
    }

    @Test
    void the_law_holds_for_any_history_of_edits() {
        Random random = new Random(20250423);
        for (int history = 0; history < 500; history++) {
            ReportingSchedule schedule = every(
                    months(random),
                    day(random, 0).toString(),
                    random.nextBoolean() ? null : day(random, 2000).toString());
            LocalDate today = day(random, -200);
            for (int edits = 0; edits < 6; edits++) {
                today = today.plusDays(random.nextInt(300) * random.nextInt(2));
                int months = months(random);
                LocalDate first = day(random, 0);
                LocalDate last = random.nextBoolean() ? null : first.plusDays(random.nextInt(1500));
                LocalDate horizon = LocalDate.of(2032, 1, 1);
                List<LocalDate> before = schedule.dueDates(LocalDate.MIN, today);

                schedule.edit(first, months, last, noon(today));

                List<LocalDate> expected = new ArrayList<>(before);
                for (LocalDate day : naive(first, months, last, horizon)) {
                    if (day.isAfter(today)) {
                        expected.add(day);
                    }
                }
                assertThat(schedule.dueDates(LocalDate.MIN, horizon))
                        .isEqualTo(expected)
                        .doesNotHaveDuplicates()
                        .isSorted();
                assertThat(schedule.dueDates(LocalDate.MIN, today)).isEqualTo(before);
            }
        }
    }

    /** The days of one rhythm, reckoned in the plainest way. */
    private static List<LocalDate> naive(LocalDate first, int months, @Nullable LocalDate last, LocalDate through) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> first.plusMonths((long) n * months))
                .takeWhile(day -> !day.isAfter(through))
                .filter(day -> last == null || !day.isAfter(last))
                .toList();
    }

    private static int months(Random random) {
        return 1 + random.nextInt(13);
    }

    private static LocalDate day(Random random, int shift) {
        return LocalDate.of(2025, 1, 1).plusDays(shift + random.nextInt(1000));
    }

    private static ReportingSchedule every(int months, String first, @Nullable String last) {
        return new ReportingSchedule(
                UUID.randomUUID(),
                "statement",
                null,
                LocalDate.parse(first),
                months,
                last == null ? null : LocalDate.parse(last));
    }

    private static void edit(
            ReportingSchedule schedule, int months, String first, @Nullable String last, String today) {
        schedule.edit(
                LocalDate.parse(first),
                months,
                last == null ? null : LocalDate.parse(last),
                noon(LocalDate.parse(today)));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static List<String> due(ReportingSchedule schedule, String through) {
        return schedule.dueDates(LocalDate.MIN, LocalDate.parse(through)).stream()
                .map(LocalDate::toString)
                .toList();
    }
}
