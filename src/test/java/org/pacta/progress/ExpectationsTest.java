package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.commitment.Schedules.noon;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.ReportingRhythm;
import org.pacta.commitment.ReportingSchedule;
import org.pacta.commitment.Schedules;
import org.pacta.progress.Expectations.Phase;

/** What becomes of early reports when the schedule that asked for them is changed. */
class ExpectationsTest {

    private static final String FAR = "2030-12-31";

    private final ReportingSchedule schedule = Schedules.ofStatement("2025-05-01", "2025-10-31", 6);

    @Test
    void who_has_reported_early_has_reported_when_the_day_is_put_off() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2025-11-15", 6);

        assertThat(days(expectations(FAR, early), 3))
                .containsExactly("2025-10-31 reported", "2026-05-15", "2026-11-15");
        assertThat(days(expectations(FAR), 3)).containsExactly("2025-11-15", "2026-05-15", "2026-11-15");
    }

    @Test
    void who_has_reported_early_has_reported_when_the_day_is_brought_forward() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2025-10-20", 6);

        assertThat(days(expectations(FAR, early), 2)).containsExactly("2025-10-31 reported", "2026-04-20");
    }

    @Test
    void who_has_reported_early_is_asked_for_the_next_when_reports_are_wanted_more_often() {
        ReportTrail early = new ReportTrail(
                UUID.randomUUID(),
                List.of(new Submission(noon("2025-11-20"), LocalDate.parse("2025-11-01"))),
                List.of(),
                null);
        Schedules.edit(schedule, "2025-12-01", "2025-12-15", 1);

        assertThat(days(expectations("2026-04-30", early), 9))
                .containsExactly(
                        "2025-10-31", "2026-01-15", "2026-02-15", "2026-03-15", "2026-04-15", "2026-04-30 reported");
    }

    @Test
    void a_day_that_both_rhythms_have_is_one_day() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2025-10-31", 12);

        assertThat(days(expectations(FAR, early), 2)).containsExactly("2025-10-31 reported", "2026-10-31");
    }

    @Test
    void who_has_reported_early_has_reported_when_no_more_is_asked_for() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2035-01-01", 6);

        assertThat(days(expectations(FAR, early), 9)).containsExactly("2025-10-31 reported");
        assertThat(days(expectations(FAR), 9)).isEmpty();
    }

    @Test
    void what_is_taken_back_on_the_same_day_changes_nothing() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2025-11-15", 3);
        Schedules.edit(schedule, "2025-10-10", "2025-10-31", 6);

        assertThat(days(expectations(FAR, early), 2)).containsExactly("2025-10-31 reported", "2026-04-30");
    }

    @Test
    void a_report_that_was_with_its_author_again_when_the_schedule_was_changed_answers_by_the_new_rhythm() {
        ReportTrail returned = new ReportTrail(
                UUID.randomUUID(),
                List.of(submission("2025-10-05"), submission("2025-10-20")),
                List.of(noon("2025-10-08")),
                null);
        Schedules.edit(schedule, "2025-10-10", "2025-11-15", 6);

        assertThat(days(expectations(FAR, returned), 2)).containsExactly("2025-11-15 reported", "2026-05-15");
    }

    @Test
    void a_day_that_was_answered_and_is_no_more_is_open_again_on_the_same_day() {
        ReportTrail revoked =
                new ReportTrail(UUID.randomUUID(), List.of(submission("2025-10-05")), List.of(), noon("2025-12-01"));
        Schedules.edit(schedule, "2025-10-10", "2025-11-15", 6);

        assertThat(days(expectations(FAR, revoked), 2)).containsExactly("2025-10-31", "2026-05-15");
        assertThat(days(at(noon("2025-11-30"), FAR, revoked), 2)).containsExactly("2025-10-31 reported", "2026-05-15");
        assertThat(days(expectations(FAR, revoked, report("2025-12-05")), 2))
                .containsExactly("2025-10-31 reported", "2026-05-15");
    }

    @Test
    void as_of_a_day_before_the_change_the_old_rhythm_is_in_force() {
        Schedules.edit(schedule, "2025-10-10", "2025-11-15", 6);

        assertThat(days(at(noon("2025-10-09"), FAR), 2)).containsExactly("2025-10-31", "2026-04-30");
        assertThat(days(at(noon("2025-10-10"), FAR), 2)).containsExactly("2025-11-15", "2026-05-15");
    }

    @Test
    void an_early_report_does_not_settle_another_day_where_the_list_ends_before_its_own() {
        ReportTrail early = report("2025-10-05");
        Schedules.edit(schedule, "2025-10-10", "2025-10-12", 1);

        // The 12th is the one that it would answer by the new rhythm.
        assertThat(days(expectations("2025-10-30", early), 9)).isEmpty();
        assertThat(days(expectations("2025-10-31", early), 9)).containsExactly("2025-10-31 reported");
        assertThat(days(expectations("2025-11-12", early), 9)).containsExactly("2025-10-31 reported", "2025-11-12");
    }

    @Test
    void the_law_holds_for_any_history_of_changes_and_reports() {
        Random random = new Random(20251010);
        for (int history = 0; history < 1500; history++) {
            List<Phase> phases = new ArrayList<>(List.of(new Phase(null, null, rhythm(random, null)::dueDates)));
            List<ReportTrail> trails = reports(random);
            LocalDate today = day(random);
            int changes = 1 + random.nextInt(3);
            for (int change = 0; change < changes; change++) {
                today = today.plusDays(random.nextInt(90));
                Instant now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
                ReportingRhythm next = rhythm(random, today);
                List<Phase> changed = new ArrayList<>(phases);
                changed.add(new Phase(now, today, next::dueDates));

                holds(phases, changed, next, trails, today, now, change == 0);
                phases = changed;
            }
        }
    }

    private static void holds(
            List<Phase> before,
            List<Phase> after,
            ReportingRhythm next,
            List<ReportTrail> trails,
            LocalDate today,
            Instant now,
            boolean first) {
        LocalDate far = today.plusYears(4);
        Expectations old = of(before, trails, now, far);
        Expectations changed = of(after, trails, now, far);
        List<LocalDate> ofNext = next.dueDates(LocalDate.MIN, far).toList();
        // What had been due stays due.
        assertThat(changed.days().headSet(today, true)).isEqualTo(old.days().headSet(today, true));
        // What had been answered stays answered, by the same report.
        old.answers().forEach((day, report) -> {
            if (day.isAfter(today)) {
                assertThat(changed.answers()).containsEntry(day, report);
            }
        });
        // Nothing is asked for that neither the new rhythm has nor was answered.
        assertThat(changed.days().tailSet(today, false)).allSatisfy(day -> assertThat(
                        ofNext.contains(day) || old.answers().containsKey(day))
                .isTrue());
        // No report answers two days, and none answers a day on which nothing is asked for.
        assertThat(changed.answers().values()).doesNotHaveDuplicates();
        assertThat(changed.days()).containsAll(changed.answers().keySet());
        // As many are asked for as if the early report answered by the new rhythm. (After several changes that is no
        // measure: by the rhythms together the report might have answered what is past now.)
        if (first) {
            List<Phase> alone = new ArrayList<>(before);
            alone.add(new Phase(null, today, next::dueDates));
            assertThat(open(changed, today)).isEqualTo(open(of(alone, trails, now, far), today));
        }
        // Who has not reported is asked for what the new rhythm has, and for nothing else.
        assertThat(of(after, List.of(), now, far).days().tailSet(today, false)).isEqualTo(new TreeSet<>(ofNext));
    }

    private static long open(Expectations expectations, LocalDate after) {
        return expectations.days().tailSet(after, false).stream()
                .filter(day -> !expectations.answers().containsKey(day))
                .count();
    }

    private static Expectations of(List<Phase> phases, List<ReportTrail> trails, Instant at, LocalDate through) {
        return Expectations.of(phases, day -> true, trails, at, LocalDate.of(2020, 1, 1), through);
    }

    private static List<ReportTrail> reports(Random random) {
        List<ReportTrail> trails = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalDate day = day(random);
            List<Submission> submissions = new ArrayList<>(List.of(submission(day, random)));
            List<Instant> returns = new ArrayList<>();
            while (random.nextInt(3) == 0) {
                day = day.plusDays(1 + random.nextInt(40));
                returns.add(day.atTime(9, 0).toInstant(ZoneOffset.UTC));
                day = day.plusDays(random.nextInt(60));
                submissions.add(submission(day, random));
            }
            Instant revoked = random.nextInt(4) > 0
                    ? null
                    : day.plusDays(1 + random.nextInt(90)).atTime(9, 0).toInstant(ZoneOffset.UTC);
            trails.add(new ReportTrail(UUID.randomUUID(), submissions, returns, revoked));
        }
        trails.sort(ReportTrail.ORDER);
        return trails;
    }

    private static ReportingRhythm rhythm(Random random, LocalDate yieldsAfter) {
        return new ReportingRhythm(
                day(random).minusDays(100),
                1 + random.nextInt(7),
                random.nextInt(5) == 0 ? day(random).plusDays(400) : null,
                yieldsAfter,
                null);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(500));
    }

    private static Submission submission(LocalDate day, Random random) {
        return new Submission(day.atTime(10, 0).toInstant(ZoneOffset.UTC), day.minusDays(random.nextInt(300)));
    }

    private static Submission submission(String day) {
        return new Submission(noon(day), LocalDate.parse(day).minusMonths(6).plusDays(26));
    }

    private static ReportTrail report(String submittedOn) {
        return new ReportTrail(UUID.randomUUID(), List.of(submission(submittedOn)), List.of(), null);
    }

    private Expectations expectations(String through, ReportTrail... trails) {
        return at(noon("2040-01-01"), through, trails);
    }

    private Expectations at(Instant at, String through, ReportTrail... trails) {
        List<Phase> phases = new ScheduleRegister(List.of(schedule), at)
                .asking("commitment", "statement")
                .get(0)
                .phases();
        return Expectations.of(
                phases, day -> true, List.of(trails), at, LocalDate.of(2025, 4, 23), LocalDate.parse(through));
    }

    private static List<String> days(Expectations expectations, int first) {
        return expectations.days().stream()
                .limit(first)
                .map(day -> day + (expectations.answers().containsKey(day) ? " reported" : ""))
                .toList();
    }
}
