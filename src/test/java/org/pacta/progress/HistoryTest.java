package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class HistoryTest {

    @Inject
    Session session;

    @Inject
    UserTransaction transaction;

    @Test
    void each_change_has_the_day_since_which_it_was_so_and_the_instant_at_which_it_became_known() {
        String assignment = assignment("history-both");
        String later = Chain.accepted(assignment, "SUBSTANTIAL", LocalDate.of(2026, 3, 31));
        String earlier = Chain.accepted(assignment, "LIMITED", LocalDate.of(2025, 9, 30));

        String history = Reports.history(assignment).extract().asString();

        assertThatJson(history)
                .isEqualTo(
                        """
                {"items": [
                   {"id": "${json-unit.any-string}", "track": null, "status": "NOT_REPORTED", "ended": false,
                    "effectiveOn": "2025-04-23", "recordedAt": "${json-unit.any-string}", "revokedAt": null,
                    "report": null, "assessment": null, "reason": null,
                    "illustrative": false, "links": "${json-unit.ignore}"},
                   {"id": "${json-unit.any-string}", "track": "reported", "status": "LIMITED", "ended": false,
                    "effectiveOn": "2025-09-30", "recordedAt": "${json-unit.any-string}", "revokedAt": null,
                    "report": "%s", "assessment": null, "reason": null,
                    "illustrative": false, "links": "${json-unit.ignore}"},
                   {"id": "${json-unit.any-string}", "track": "reported", "status": "SUBSTANTIAL", "ended": false,
                    "effectiveOn": "2026-03-31", "recordedAt": "${json-unit.any-string}", "revokedAt": null,
                    "report": "%s", "assessment": null, "reason": null,
                    "illustrative": false, "links": "${json-unit.ignore}"}],
                 "next": "", "nextCursor": ""}"""
                                .formatted(earlier, later));
        List<Instant> recordedAt = instants(history, "items.recordedAt");
        assertThat(recordedAt.get(1)).as("the late report").isAfter(recordedAt.get(2));
        assertThat(recordedAt.get(2)).isAfter(recordedAt.get(0));
        assertThat(recordedAt.get(1)).isEqualTo(decidedAt(earlier));
    }

    @Test
    void each_change_links_to_the_report_or_the_assessment_that_says_so() {
        String assignment = assignment("history-links");
        String report = Chain.accepted(assignment, "LIMITED", LocalDate.of(2025, 9, 30));
        Scales.scale("history-links");
        String assessment = api().body(
                        """
                        {"assignment": "%s", "scale": "history-links", "raw": "2", "effectiveOn": "2025-10-31"}"""
                                .formatted(assignment))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonPath history = Reports.history(assignment).extract().jsonPath();

        assertThat(history.<Map<String, String>>getList("items.links").get(0).values())
                .containsOnlyNulls();
        assertThat(history.getString("items[1].links.assessment")).isNull();
        assertThat(history.getString("items[2].links.report")).isNull();
        api().get(history.getString("items[1].links.report"))
                .then()
                .statusCode(200)
                .body("id", equalTo(report));
        api().get(history.getString("items[1].links.evidence"))
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        api().get(history.getString("items[2].links.assessment"))
                .then()
                .statusCode(200)
                .body("id", equalTo(assessment));
    }

    @Test
    void what_was_revoked_stays_with_the_instant_and_the_reason() {
        String assignment = assignment("history-revoked");
        String report = Chain.accepted(assignment, "COMPLETE", LocalDate.of(2025, 9, 30));

        Reports.revoke(report).statusCode(200);

        JsonPath history = Reports.history(assignment).extract().jsonPath();
        assertThat(history.getString("items[1].status")).isEqualTo("COMPLETE");
        assertThat(history.getString("items[1].reason")).isEqualTo("It was another commitment.");
        assertThat(Instant.parse(history.getString("items[1].revokedAt")))
                .isEqualTo(decidedAt(report))
                .isAfter(Instant.parse(history.getString("items[1].recordedAt")));
    }

    @Test
    void it_says_when_the_assignment_ceased_to_apply_and_when_it_ended() {
        String assignment = assignment("history-terms");
        patch("""
                {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        api().body("""
                {"reason": "It was done by a treaty."}""")
                .post("/api/commitments/history-terms-c01/withdrawal")
                .then()
                .statusCode(200);

        Reports.history(assignment)
                .body("items.status", equalTo(Arrays.asList("NOT_REPORTED", "NOT_APPLICABLE", null)))
                .body("items.ended", equalTo(List.of(false, false, true)))
                .body("items[1].reason", equalTo("It has no such courts."))
                .body("items[1].effectiveOn", equalTo(today().toString()))
                .body("items[2].effectiveOn", equalTo(today().toString()));
    }

    @Test
    void what_applies_again_stands_as_the_reports_that_count_have_it() {
        String assignment = assignment("history-again");
        String limited = Chain.accepted(assignment, "LIMITED", LocalDate.of(2025, 9, 30));
        String complete = Chain.accepted(assignment, "COMPLETE", today());
        for (String applies : List.of(
                "\"applicable\": false, \"notApplicableBecause\": \"No courts\"",
                "\"applicable\": true, \"notApplicableBecause\": null")) {
            patch("{" + applies + "}")
                    .patch("/api/assignments/" + assignment)
                    .then()
                    .statusCode(200);
        }

        assertThat(ofTerms(assignment)).containsExactly("NOT_REPORTED", "NOT_APPLICABLE", "COMPLETE");
        Reports.revoke(complete).statusCode(200);
        assertThat(ofTerms(assignment)).containsExactly("NOT_REPORTED", "NOT_APPLICABLE", "LIMITED");
        Reports.revoke(limited).statusCode(200);
        assertThat(ofTerms(assignment)).containsExactly("NOT_REPORTED", "NOT_APPLICABLE", "NOT_REPORTED");
    }

    @Test
    void it_says_what_is_made_up() {
        String assignment = assignment("history-made-up");
        String draft = Chain.draft(assignment, "LIMITED", Chain.ADOPTED_ON);
        patch("""
                {"illustrative": true}""")
                .patch("/api/progress-reports/" + draft)
                .then()
                .statusCode(200);
        Reports.submit(draft).statusCode(200);
        Reports.accept(draft).statusCode(200);
        Chain.accepted(assignment, "COMPLETE", LocalDate.of(2025, 9, 30));

        Reports.history(assignment)
                .body("items.status", equalTo(List.of("LIMITED", "LIMITED", "COMPLETE")))
                .body("items.illustrative", equalTo(List.of(true, true, false)));
        Reports.revoke(draft).statusCode(200);
        Reports.history(assignment).body("items.illustrative", equalTo(List.of(false, true, false)));
        patch("""
                {"illustrative": true}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        Reports.history(assignment).body("items.illustrative", equalTo(List.of(true, true, false)));
    }

    private static List<String> ofTerms(String assignment) {
        return Reports.history(assignment).extract().path("items.findAll { it.track == null }.status");
    }

    @Test
    void it_is_paged_and_sorted_as_any_list() {
        String assignment = assignment("history-paged");
        Chain.accepted(assignment, "SUBSTANTIAL", LocalDate.of(2026, 3, 31));
        Chain.accepted(assignment, "LIMITED", LocalDate.of(2025, 9, 30));
        String path = "/api/assignments/" + assignment + "/history";

        String next = api().queryParam("limit", 2)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("NOT_REPORTED", "LIMITED")))
                .extract()
                .path("nextCursor");
        api().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("SUBSTANTIAL")))
                .body("next", equalTo(""));
        api().queryParam("sort", "-recordedAt")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("LIMITED", "SUBSTANTIAL", "NOT_REPORTED")));
        api().queryParam("sort", "status").get(path).then().statusCode(400);
    }

    @Test
    void there_is_none_of_what_is_not_assigned() {
        api().get("/api/assignments/no-such-commitment:kaz/history").then().statusCode(404);
    }

    @Test
    void what_is_recorded_later_has_a_later_instant_even_where_a_clock_was_ahead() throws Exception {
        String assignment = assignment("history-ahead");
        Instant ahead = Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MICROS);
        transaction.begin();
        session.createNativeMutationQuery("update assignment set last_recorded_at = :ahead where id = :id")
                .setParameter("ahead", ahead)
                .setParameter("id", assignment)
                .executeUpdate();
        transaction.commit();

        String report = Chain.accepted(assignment, "COMPLETE", LocalDate.of(2025, 9, 30));
        assertThat(decidedAt(report)).isEqualTo(ahead.plus(1, ChronoUnit.MICROS));
        Reports.revoke(report).statusCode(200);
        assertThat(decidedAt(report)).isEqualTo(ahead.plus(2, ChronoUnit.MICROS));
        String next = Chain.accepted(assignment, "REGRESSED", LocalDate.of(2025, 9, 30));
        assertThat(decidedAt(next)).isEqualTo(ahead.plus(3, ChronoUnit.MICROS));

        Reports.history(assignment).body("items.status", equalTo(List.of("NOT_REPORTED", "COMPLETE", "REGRESSED")));
    }

    private static Instant decidedAt(String report) {
        return Instant.parse(Reports.get(report).extract().path("decidedAt"));
    }

    private static List<Instant> instants(String json, String path) {
        return JsonPath.from(json).getList(path, String.class).stream()
                .map(Instant::parse)
                .toList();
    }
}
