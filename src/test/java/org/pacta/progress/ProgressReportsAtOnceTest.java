package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.draft;
import static org.pacta.progress.Reports.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.commitment.AssignmentRequest;
import org.pacta.commitment.AssignmentService;
import org.pacta.commitment.CommitmentTransitions;
import org.pacta.commitment.CommitmentWithdrawalRequest;

/** Two who act on the same report at the same moment: it goes as if one had come after the other. */
@QuarkusTest
class ProgressReportsAtOnceTest {

    @Inject
    CommitmentTransitions transitions;

    @Inject
    AssignmentService assignments;

    @Inject
    Session session;

    @Inject
    UserTransaction transaction;

    /** Often enough that without a lock at least one round would go wrong. */
    private static final int ROUNDS = 15;

    @Test
    void of_two_reviewers_who_accept_one_does_and_the_status_changes_once() {
        String assignment = assignment("once-accept");
        for (int round = 0; round < ROUNDS; round++) {
            String report = submitted(assignment);

            List<Integer> statuses = AtOnce.times(2, reviewer -> status(Reports.accept(report)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            assertThat(changesBy(report, assignment)).hasSize(1);
            Reports.get(report).body("reviews.size()", equalTo(1));
        }
    }

    @Test
    void of_a_reviewer_who_accepts_and_one_who_returns_one_does() {
        String assignment = assignment("once-return");
        for (int round = 0; round < ROUNDS; round++) {
            String report = submitted(assignment);

            List<Integer> statuses = AtOnce.times(
                    2, reviewer -> status(reviewer == 0 ? Reports.accept(report) : Reports.giveBack(report)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            boolean accepted = statuses.get(0) == 200;
            assertThat(changesBy(report, assignment)).hasSize(accepted ? 1 : 0);
            Reports.get(report)
                    .body("state", equalTo(accepted ? "ACCEPTED" : "RETURNED"))
                    .body("reviews.size()", equalTo(1));
        }
    }

    @Test
    void of_two_who_revoke_one_does() {
        String assignment = assignment("once-revoke");
        for (int round = 0; round < ROUNDS; round++) {
            String report = submitted(assignment);
            Reports.accept(report).statusCode(200);

            List<Integer> statuses = AtOnce.times(2, reviewer -> status(Reports.revoke(report)));

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
            Reports.get(report).body("reviews.size()", equalTo(2));
        }
    }

    @Test
    void a_report_that_is_submitted_while_it_is_edited_says_what_its_author_was_told_that_it_says() {
        String assignment = assignment("once-edit");
        for (int round = 0; round < ROUNDS; round++) {
            String report = draft(assignment);

            List<Integer> statuses = AtOnce.times(
                    2,
                    who -> status(
                            who == 0
                                    ? Reports.submit(report)
                                    : patch("""
                                            {"percent": 77}""")
                                            .patch("/api/progress-reports/" + report)
                                            .then()));

            assertThat(statuses.get(0)).isEqualTo(200);
            assertThat(statuses.get(1)).isIn(200, 409);
            Reports.get(report)
                    .body("state", equalTo("SUBMITTED"))
                    .body("percent", equalTo(statuses.get(1) == 200 ? 77 : null));
        }
    }

    @Test
    void a_report_that_is_submitted_while_evidence_is_added_has_it_or_refused_it() {
        String assignment = assignment("once-evidence");
        for (int round = 0; round < ROUNDS; round++) {
            String report = draft(assignment);
            String evidence = "/api/progress-reports/" + report + "/evidence";

            List<Integer> statuses = AtOnce.times(
                    2,
                    who -> status(
                            who == 0
                                    ? Reports.submit(report)
                                    : api().body(
                                                    """
                                            {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org"}""")
                                            .post(evidence)
                                            .then()));

            assertThat(statuses.get(0)).isEqualTo(200);
            assertThat(statuses.get(1)).isIn(201, 409);
            Instant submittedAt = Instant.parse(Reports.get(report).extract().path("submittedAt"));
            List<String> addedAt = api().get(evidence).then().extract().path("items.createdAt");
            assertThat(addedAt)
                    .hasSize(statuses.get(1) == 201 ? 1 : 0)
                    .allSatisfy(added -> assertThat(Instant.parse(added)).isBeforeOrEqualTo(submittedAt));
        }
    }

    @Test
    void several_reports_on_one_assignment_that_are_accepted_at_once_are_recorded_one_after_the_other() {
        String assignment = assignment("once-many");
        List<String> reports =
                List.of(submitted(assignment), submitted(assignment), submitted(assignment), submitted(assignment));

        List<Integer> statuses = AtOnce.times(reports.size(), i -> status(Reports.accept(reports.get(i))));

        assertThat(statuses).containsOnly(200);
        List<String> recordedAt =
                Reports.history(assignment).extract().path("items.findAll { it.report != null }.recordedAt");
        assertThat(recordedAt).hasSize(reports.size()).doesNotHaveDuplicates();
    }

    @Test
    void what_is_reported_while_the_commitment_is_withdrawn_waits_and_is_refused() throws Exception {
        String assignment = assignment("once-withdrawn");

        whileItEnds(
                assignment,
                () -> transitions.withdraw(
                        "once-withdrawn-c01", new CommitmentWithdrawalRequest("It was done by a treaty.", null)));
    }

    @Test
    void what_is_reported_while_the_assignment_ceases_to_apply_waits_and_is_refused() throws Exception {
        String assignment = assignment("once-applies");

        whileItEnds(
                assignment,
                () -> assignments.change(
                        assignment,
                        current -> new AssignmentRequest(
                                current.commitment(),
                                current.party(),
                                null,
                                null,
                                null,
                                null,
                                false,
                                "It has no such courts.",
                                null,
                                null)));
    }

    /** A step that is taken, but not committed before a new report and a submission had time enough to overtake it. */
    private void whileItEnds(String assignment, Runnable step) throws Exception {
        String draft = draft(assignment);
        transaction.begin();
        step.run();
        session.flush();
        CompletableFuture<List<Integer>> statuses = CompletableFuture.supplyAsync(() -> AtOnce.times(
                2,
                who -> status(
                        who == 0
                                ? Reports.submit(draft)
                                : api().body(Reports.body(assignment))
                                        .post("/api/progress-reports")
                                        .then())));
        try {
            assertThatThrownBy(() -> statuses.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        } finally {
            transaction.commit();
        }

        assertThat(statuses.get(1, TimeUnit.MINUTES)).containsExactly(409, 409);
        Reports.get(draft).body("state", equalTo("DRAFT"));
    }

    private static List<String> changesBy(String report, String assignment) {
        return api().queryParam("limit", 500)
                .get("/api/assignments/" + assignment + "/history")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.report == '" + report + "' }.id");
    }

    private static int status(ValidatableResponse response) {
        return response.extract().statusCode();
    }
}
