package org.pacta.scoreboard.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.CommitmentKind;
import org.pacta.progress.ProgressStatus;
import org.pacta.progress.Track;
import org.pacta.scoreboard.law.ReferenceModel.Stood;

/** The model by examples that can be reckoned in one's head: one commitment, one party, a fact each day at noon. */
class ReferenceModelTest {

    private static final Instant BEGINNING = Instant.parse("2025-03-01T12:00:00Z");
    private static final Fact.Promised PROMISE =
            new Fact.Promised("c1", "s1", CommitmentKind.POLICY, null, List.of("t1"));
    private static final Fact.Assigned ASSIGNED = assigned(1, true);

    @Test
    void a_late_report_changes_the_days_since_it_took_effect_but_not_what_was_known_before() {
        History history = recorded(PROMISE, ASSIGNED, draft(0, ProgressStatus.LIMITED, 2), new Fact.Accepted(0));

        assertThat(status(history, 1, null)).isEqualTo("NOT_REPORTED");
        assertThat(status(history, 2, null)).isEqualTo("LIMITED");
        assertThat(status(history, 2, noon(4))).isEqualTo("LIMITED");
        assertThat(status(history, 2, noon(4).minus(1, ChronoUnit.MICROS))).isEqualTo("NOT_REPORTED");
    }

    @Test
    void of_two_reports_for_one_day_the_later_counts_until_it_is_revoked() {
        History history = recorded(
                PROMISE,
                ASSIGNED,
                draft(0, ProgressStatus.LIMITED, 3),
                draft(1, ProgressStatus.COMPLETE, 3),
                new Fact.Accepted(1),
                new Fact.Accepted(0),
                new Fact.Revoked(0));

        assertThat(status(history, 3, noon(5))).isEqualTo("COMPLETE");
        assertThat(status(history, 3, noon(6))).isEqualTo("LIMITED");
        assertThat(status(history, 3, null)).isEqualTo("COMPLETE");
    }

    @Test
    void what_does_not_apply_from_a_day_on_applied_before() {
        History history = recorded(PROMISE, ASSIGNED, assigned(1, false));

        assertThat(status(history, 2, null)).isEqualTo("NOT_REPORTED");
        assertThat(status(history, 3, null)).isEqualTo("NOT_APPLICABLE");
        assertThat(status(history, 3, noon(2))).isEqualTo("NOT_REPORTED");
    }

    @Test
    void what_binds_later_than_was_thought_is_not_counted_on_the_days_between() {
        History history = recorded(PROMISE, ASSIGNED, assigned(5, true));

        assertThat(status(history, 4, null)).isNull();
        assertThat(status(history, 5, null)).isEqualTo("NOT_REPORTED");
        assertThat(status(history, 4, noon(2))).isEqualTo("NOT_REPORTED");
    }

    @Test
    void a_party_counts_on_its_last_day_and_not_after_it() {
        History history = recorded(PROMISE, ASSIGNED, new Fact.Member(0, "pa", "member", march(1), march(2)));

        assertThat(status(history, 2, null)).isEqualTo("NOT_REPORTED");
        assertThat(status(history, 3, null)).isNull();
        assertThat(status(history, 3, noon(2))).isEqualTo("NOT_REPORTED");
    }

    @Test
    void an_assignment_that_was_deleted_was_there_before() {
        History history = recorded(PROMISE, ASSIGNED, new Fact.AssignmentDeleted("c1", "pa"));

        assertThat(status(history, 2, noon(2))).isEqualTo("NOT_REPORTED");
        assertThat(status(history, 2, null)).isNull();
    }

    @Test
    void a_theme_was_elsewhere_before_the_day_since_which_it_is_said_to_be_there() {
        History history = recorded(
                new Fact.ThemePlaced("t1", null, LocalDate.MIN),
                new Fact.ThemePlaced("t2", null, LocalDate.MIN),
                new Fact.Promised("c1", "s1", CommitmentKind.POLICY, null, List.of("t1")),
                ASSIGNED,
                new Fact.ThemePlaced("t1", "t2", march(3)));

        assertThat(stood(history, 2, null).get(0).themes()).containsExactly(List.of("h-t1"));
        assertThat(stood(history, 3, null).get(0).themes()).containsExactly(List.of("h-t2", "h-t1"));
        assertThat(stood(history, 3, noon(4)).get(0).themes()).containsExactly(List.of("h-t1"));
    }

    private static Fact.Assigned assigned(int bindingFrom, boolean applicable) {
        return new Fact.Assigned("c1", "pa", march(bindingFrom), applicable, null);
    }

    private static Fact.Drafted draft(int report, ProgressStatus claim, int effectiveOn) {
        return new Fact.Drafted(report, "c1", "pa", claim, march(effectiveOn));
    }

    /** The first fact on the first of March, the second on the second... */
    private static History recorded(Fact... facts) {
        List<History.Event> events = new ArrayList<>();
        boolean themes = facts[0] instanceof Fact.ThemePlaced;
        if (!themes) {
            events.add(new History.Event(
                    BEGINNING.minus(1, ChronoUnit.DAYS), new Fact.ThemePlaced("t1", null, LocalDate.MIN)));
        }
        for (int i = 0; i < facts.length; i++) {
            events.add(new History.Event(noon(i + 1), facts[i]));
        }
        return new History("h", BEGINNING, events);
    }

    private static String status(History history, int day, Instant knownBy) {
        List<Stood> stood = stood(history, day, knownBy);
        return stood.isEmpty() ? null : stood.get(0).status().name();
    }

    private static List<Stood> stood(History history, int day, Instant knownBy) {
        return new ReferenceModel(history, march(day), knownBy).stood(Track.REPORTED);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2025, 3, day);
    }

    private static Instant noon(int day) {
        return BEGINNING.plus(day - 1, ChronoUnit.DAYS);
    }
}
