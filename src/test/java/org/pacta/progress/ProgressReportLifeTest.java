package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.accept;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.body;
import static org.pacta.progress.Reports.draft;
import static org.pacta.progress.Reports.giveBack;
import static org.pacta.progress.Reports.revoke;
import static org.pacta.progress.Reports.submit;
import static org.pacta.progress.Reports.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Api;
import org.pacta.Wire;

/** A report on its way from the party to the official status, and back. */
@QuarkusTest
class ProgressReportLifeTest {

    @Test
    void a_step_of_which_nothing_need_be_said_may_say_null_as_generated_clients_do() {
        String path = "/api/progress-reports/" + submitted(assignment("life-null")) + "/acceptance";
        String seen = Api.bare().get(path.replace("/acceptance", "")).header("ETag");
        byte[] body = "null".getBytes(StandardCharsets.UTF_8);

        Wire.Answer answer = Wire.send(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Content-Length", "" + body.length, "If-Match", seen),
                body);

        assertThat(answer.status()).as(answer.problem()).isEqualTo(200);
        assertThat(answer.json().path("state").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void a_report_is_returned_mended_accepted_and_revoked_and_all_of_it_is_kept() {
        String assignment = assignment("life-whole");
        String report = draft(assignment);

        String submittedAt = submit(report)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("decidedAt", nullValue())
                .extract()
                .path("submittedAt");
        assertThat(submittedAt).isNotNull();

        Reports.step(
                        report,
                        "return",
                        """
                {"reason": "Which courts took part?", "reviewer": "A. Reviewer"}""")
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("submittedAt", equalTo(submittedAt))
                .body("decidedAt", notNullValue());
        patch("""
                {"narrative": {"texts": {"en": "A working group of three courts has met."}}}""")
                .patch("/api/progress-reports/" + report)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        submit(report)
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("decidedAt", nullValue())
                .body("reviews.size()", equalTo(1));
        Reports.step(report, "acceptance", """
                {"reviewer": "B. Reviewer"}""")
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        String revoked = Reports.step(
                        report, "revocation", """
                {"reason": "It was another commitment."}""")
                .statusCode(200)
                .extract()
                .asString();

        assertThatJson(revoked)
                .isEqualTo(
                        """
                {"id": "%s", "assignment": "life-whole-c01:life-whole-kaz", "commitment": "life-whole-c01",
                 "party": "life-whole-kaz", "periodFrom": "2025-07-01", "periodTo": "2025-12-31",
                 "claimedStatus": "LIMITED", "percent": null,
                 "narrative": {"original": "en", "texts": {"en": "A working group of three courts has met."}},
                 "effectiveOn": "2025-12-31", "author": null, "state": "REVOKED",
                 "firstSubmittedAt": "%s",
                 "submittedAt": "${json-unit.any-string}", "decidedAt": "${json-unit.any-string}",
                 "reviews": [
                   {"decision": "RETURNED", "reason": "Which courts took part?", "reviewer": "A. Reviewer",
                    "decidedAt": "${json-unit.any-string}"},
                   {"decision": "ACCEPTED", "reason": null, "reviewer": "B. Reviewer",
                    "decidedAt": "${json-unit.any-string}"},
                   {"decision": "REVOKED", "reason": "It was another commitment.", "reviewer": null,
                    "decidedAt": "${json-unit.any-string}"}],
                 "illustrative": false, "sources": [],
                 "version": 6, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(report, submittedAt));
        assertThatJson(Reports.get(report).extract().asString()).isEqualTo(revoked);
    }

    @Test
    void only_acceptance_changes_the_status_and_only_once() {
        String assignment = assignment("life-status");
        String report = draft(assignment);

        submit(report).statusCode(200);
        giveBack(report).statusCode(200);
        submit(report).statusCode(200);
        assertThat(claims(assignment)).isEmpty();
        accept(report).statusCode(200);
        assertThat(claims(assignment)).containsExactly("LIMITED");
        accept(report).statusCode(409);
        assertThat(claims(assignment)).containsExactly("LIMITED");
    }

    @Test
    void what_is_with_the_reviewers_or_decided_is_neither_edited_nor_deleted() {
        String assignment = assignment("life-fixed");
        String report = submitted(assignment);
        refusesEdits(report, assignment, "submitted");
        accept(report).statusCode(200);
        refusesEdits(report, assignment, "accepted");
        revoke(report).statusCode(200);
        refusesEdits(report, assignment, "revoked");
    }

    private static void refusesEdits(String report, String assignment, String state) {
        String before = Reports.get(report).extract().asString();

        illegal(
                api().body(body(assignment).replace("LIMITED", "COMPLETE"))
                        .put("/api/progress-reports/" + report)
                        .then(),
                "The progress report is " + state + "; it cannot be edited.");
        illegal(
                patch("""
                        {"percent": 99}""")
                        .patch("/api/progress-reports/" + report)
                        .then(),
                "The progress report is " + state + "; it cannot be edited.");
        illegal(
                api().delete("/api/progress-reports/" + report).then(),
                "The progress report is " + state + "; it cannot be deleted.");
        assertThatJson(Reports.get(report).extract().asString()).isEqualTo(before);
    }

    @Test
    void what_was_returned_is_edited_but_not_deleted_as_it_has_a_review() {
        String assignment = assignment("life-returned");
        String report = submitted(assignment);
        giveBack(report).statusCode(200);

        api().body(body(assignment).replace("LIMITED", "NOT_STARTED"))
                .put("/api/progress-reports/" + report)
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("claimedStatus", equalTo("NOT_STARTED"));
        illegal(
                api().delete("/api/progress-reports/" + report).then(),
                "The progress report is returned; it cannot be deleted.");
    }

    @Test
    void a_step_that_does_not_follow_is_refused_and_leaves_no_trace() {
        String report = draft(assignment("life-illegal"));

        illegal(accept(report), "The progress report is draft; it cannot be accepted.");
        illegal(giveBack(report), "The progress report is draft; it cannot be returned.");
        illegal(revoke(report), "The progress report is draft; it cannot be revoked.");
        submit(report).statusCode(200);
        illegal(submit(report), "The progress report is submitted; it cannot be submitted.");
        illegal(revoke(report), "The progress report is submitted; it cannot be revoked.");

        Reports.get(report)
                .body("state", equalTo("SUBMITTED"))
                .body("version", equalTo(1))
                .body("reviews", empty());
    }

    @Test
    void an_assignment_that_was_reported_on_cannot_be_deleted() {
        String assignment = assignment("life-rests");
        accept(submitted(assignment)).statusCode(200);

        api().delete("/api/assignments/" + assignment).then().statusCode(409).body("type", equalTo("/problems/in-use"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "acceptance"})
    void where_nothing_need_be_said_a_step_goes_without_a_body_and_without_a_content_type(String step) {
        String assignment = assignment("life-bare-" + step);
        String report = step.equals("submission") ? draft(assignment) : submitted(assignment);

        Api.bare()
                .noContentType()
                .header("If-Match", "*")
                .post("/api/progress-reports/" + report + "/" + step)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "acceptance"})
    void without_a_body_any_content_type_will_do(String step) {
        String assignment = assignment("life-form-" + step);
        String report = step.equals("submission") ? draft(assignment) : submitted(assignment);

        // What curl sends for -d ''.
        Api.bare()
                .contentType(ContentType.URLENC)
                .header("If-Match", "*")
                .post("/api/progress-reports/" + report + "/" + step)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "acceptance"})
    void where_nothing_need_be_said_an_empty_object_will_do(String step) {
        String assignment = assignment("life-empty-" + step);
        String report = step.equals("submission") ? draft(assignment) : submitted(assignment);

        Reports.step(report, step, "{}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "acceptance", "return", "revocation"})
    void a_body_that_says_something_unknown_is_refused_and_nothing_happens(String step) {
        String assignment = assignment("life-unknown-" + step);
        String report = step.equals("submission") ? draft(assignment) : submitted(assignment);
        if (step.equals("revocation")) {
            accept(report).statusCode(200);
        }
        String before = Reports.get(report).extract().asString();

        Reports.step(report, step, """
                {"reason": "Because.", "reviewr": "A. Reviewer"}""")
                .statusCode(400)
                .body("errors.pointer", hasItem("/reviewr"));
        Reports.step(report, step, "{").statusCode(400);
        Reports.step(report, step, "[]").statusCode(400);
        Api.bare()
                .contentType(ContentType.TEXT)
                .body("{}")
                .post("/api/progress-reports/" + report + "/" + step)
                .then()
                .statusCode(415);
        assertThatJson(Reports.get(report).extract().asString()).isEqualTo(before);
    }

    @Test
    void there_is_nothing_to_say_with_a_submission() {
        String report = draft(assignment("life-nothing"));

        Reports.step(report, "submission", """
                {"author": "Focal point"}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/author"))
                .body("errors[0].detail", equalTo("This property is not known or cannot be written. Known: none."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"return", "revocation"})
    void the_party_is_told_why_its_report_does_not_stand(String step) {
        String report = submitted(assignment("life-reason-" + step));

        for (String body : new String[] {
            "",
            "{}",
            """
                {"reason": "  "}""",
            """
                {"reason": null}""",
            """
                {"reviewer": "A. Reviewer"}"""
        }) {
            api().body(body)
                    .post("/api/progress-reports/" + report + "/" + step)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/reason"));
        }
        Reports.get(report).body("state", equalTo("SUBMITTED"));
    }

    private static void illegal(ValidatableResponse refused, String detail) {
        refused.statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("detail", equalTo(detail));
    }

    /** What the history says was reported, whether revoked since or not. */
    private static List<String> claims(String assignment) {
        return Reports.history(assignment).extract().path("items.findAll { it.track == 'reported' }.status");
    }
}
