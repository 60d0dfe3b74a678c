package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pacta.progress.ProgressReportState.ACCEPTED;
import static org.pacta.progress.ProgressReportState.DRAFT;
import static org.pacta.progress.ProgressReportState.RETURNED;
import static org.pacta.progress.ProgressReportState.REVOKED;
import static org.pacta.progress.ProgressReportState.SUBMITTED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pacta.model.Ids;
import org.pacta.model.IllegalTransition;
import org.pacta.model.LocalizedText;

/** Every step from every state. */
class ProgressReportTransitionsTest {

    private static final Instant T1 = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant T2 = Instant.parse("2026-01-20T09:00:00Z");
    private static final Instant T3 = Instant.parse("2026-01-30T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-02-09T09:00:00Z");

    private static final ProgressReport.Content OTHER = new ProgressReport.Content(
            LocalDate.of(2025, 6, 1),
            LocalDate.of(2025, 9, 30),
            ProgressStatus.COMPLETE,
            100,
            LocalizedText.of("ru", "Все сделано."),
            LocalDate.of(2025, 9, 1),
            "Ministry of Justice");

    /** What can be done with a report. */
    enum Step {
        EDIT("be edited", report -> report.describe(OTHER)),
        SUBMIT("be submitted", report -> report.submit(NOW)),
        ACCEPT("be accepted", report -> report.accept("A. Reviewer", NOW)),
        RETURN("be returned", report -> report.returnFor("Which court?", "A. Reviewer", NOW)),
        REVOKE("be revoked", report -> report.revoke("It was another state's.", "A. Reviewer", NOW)),
        EVIDENCE("get or lose evidence", ProgressReport::requireOpenToEvidence),
        DELETE("be deleted", ProgressReport::requireDeletable);

        private final String words;
        private final Consumer<ProgressReport> step;

        Step(String words, Consumer<ProgressReport> step) {
            this.words = words;
            this.step = step;
        }
    }

    /** The steps that are possible, and where they lead; all others are refused. */
    private static final Map<ProgressReportState, Map<Step, ProgressReportState>> POSSIBLE = Map.of(
            DRAFT, Map.of(Step.EDIT, DRAFT, Step.SUBMIT, SUBMITTED, Step.EVIDENCE, DRAFT, Step.DELETE, DRAFT),
            SUBMITTED, Map.of(Step.ACCEPT, ACCEPTED, Step.RETURN, RETURNED),
            ACCEPTED, Map.of(Step.REVOKE, REVOKED),
            RETURNED, Map.of(Step.EDIT, RETURNED, Step.SUBMIT, SUBMITTED, Step.EVIDENCE, RETURNED),
            REVOKED, Map.of());

    static Stream<Arguments> possible() {
        return everyPair()
                .filter(pair -> outcome(pair) != null)
                .map(pair -> Arguments.of(pair.get()[0], pair.get()[1], outcome(pair)));
    }

    static Stream<Arguments> impossible() {
        return everyPair().filter(pair -> outcome(pair) == null);
    }

    private static Stream<Arguments> everyPair() {
        return Arrays.stream(ProgressReportState.values())
                .flatMap(state -> Arrays.stream(Step.values()).map(step -> Arguments.of(state, step)));
    }

    private static ProgressReportState outcome(Arguments pair) {
        return POSSIBLE.get((ProgressReportState) pair.get()[0]).get((Step) pair.get()[1]);
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("possible")
    void a_possible_step_leads_where_the_model_says(ProgressReportState from, Step step, ProgressReportState to) {
        ProgressReport report = reportIn(from);

        step.step.accept(report);

        assertThat(report.state()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{0}: {1} is refused")
    @MethodSource("impossible")
    void an_impossible_step_is_refused_and_changes_nothing(ProgressReportState from, Step step) {
        ProgressReport report = reportIn(from);
        ProgressReport before = reportIn(from);

        assertThatThrownBy(() -> step.step.accept(report))
                .isInstanceOf(IllegalTransition.class)
                .hasMessage("The progress report is " + from.name().toLowerCase(Locale.ROOT) + "; it cannot "
                        + step.words + ".");
        assertThat(report)
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes("(reviews\\.)?id")
                .isEqualTo(before);
    }

    @Test
    void a_new_report_is_a_draft_that_nobody_has_decided_on() {
        ProgressReport report = reportIn(DRAFT);

        assertThat(report.state()).isEqualTo(DRAFT);
        assertThat(report.submittedAt()).isNull();
        assertThat(report.decidedAt()).isNull();
        assertThat(report.reviews()).isEmpty();
    }

    @Test
    void an_edit_replaces_everything_that_the_party_writes() {
        ProgressReport report = reportIn(DRAFT);

        report.describe(OTHER);

        assertThat(new ProgressReport.Content(
                        report.periodFrom(),
                        report.periodTo(),
                        report.claimedStatus(),
                        report.percent(),
                        report.narrative(),
                        report.effectiveOn(),
                        report.author()))
                .isEqualTo(OTHER);
    }

    @Test
    void what_was_returned_waits_again_once_it_is_submitted_again_and_keeps_its_review() {
        ProgressReport report = reportIn(RETURNED);
        assertThat(report.decidedAt()).isEqualTo(T2);

        report.submit(NOW);

        assertThat(report.submittedAt()).isEqualTo(NOW);
        assertThat(report.decidedAt()).isNull();
        assertThat(report.reviews())
                .extracting(Review::decision, Review::reason, Review::reviewer, Review::decidedAt)
                .containsExactly(tuple(ReviewDecision.RETURNED, "Which court?", "A. Reviewer", T2));
    }

    @Test
    void each_decision_is_kept_in_order() {
        ProgressReport report = reportIn(RETURNED);

        report.submit(T2);
        report.accept(null, T3);
        report.revoke("It was another state's.", "B. Reviewer", NOW);

        assertThat(report.decidedAt()).isEqualTo(NOW);
        assertThat(report.reviews())
                .extracting(Review::decision, Review::reason, Review::reviewer, Review::decidedAt)
                .containsExactly(
                        tuple(ReviewDecision.RETURNED, "Which court?", "A. Reviewer", T2),
                        tuple(ReviewDecision.ACCEPTED, null, null, T3),
                        tuple(ReviewDecision.REVOKED, "It was another state's.", "B. Reviewer", NOW));
    }

    private static ProgressReport reportIn(ProgressReportState state) {
        ProgressReport report = new ProgressReport(
                Ids.next(),
                "sco-cj-20-c01:kaz",
                new ProgressReport.Content(
                        LocalDate.of(2025, 5, 1),
                        LocalDate.of(2025, 12, 31),
                        ProgressStatus.LIMITED,
                        null,
                        LocalizedText.of("en", "A working group has met."),
                        LocalDate.of(2025, 12, 31),
                        null));
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> report.submit(T1);
            case ACCEPTED -> {
                report.submit(T1);
                report.accept("A. Reviewer", T2);
            }
            case RETURNED -> {
                report.submit(T1);
                report.returnFor("Which court?", "A. Reviewer", T2);
            }
            case REVOKED -> {
                report.submit(T1);
                report.accept("A. Reviewer", T2);
                report.revoke("It was another state's.", "A. Reviewer", T3);
            }
        }
        return report;
    }
}
