package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.Chain;

@QuarkusTest
class ReportingScheduleTest {

    @Inject
    ReportingScheduleRepository schedules;

    @Test
    void a_schedule_is_set_for_a_statement_and_read_as_it_was_said() {
        String statement = Chain.of("schedule-test-created").statement();

        Response created = api().body(
                        """
                        {"statement": "%s", "firstDueOn": "2025-10-31", "everyMonths": 6, "lastDueOn": "2030-12-31",
                         "illustrative": true}"""
                                .formatted(statement))
                .post("/api/reporting-schedules");

        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "statement": "schedule-test-created-20-statement", "commitment": null,
                 "firstDueOn": "2025-10-31", "everyMonths": 6, "lastDueOn": "2030-12-31",
                 "illustrative": true, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String path = "/api/reporting-schedules/" + created.path("id");
        created.then().statusCode(201).header("Location", endsWith(path));
        assertThatJson(api().get(path).asString()).isEqualTo(created.asString());
    }

    @Test
    void an_edit_is_for_the_future_only() {
        String statement = Chain.of("schedule-test-edited").statement();
        LocalDate first = today().minusMonths(3);
        String id = schedule("statement", statement, first, 1);
        List<LocalDate> passed = dueDates(id, today());
        assertThat(passed).hasSize(4);

        patch("""
                        {"everyMonths": 12}""")
                .patch("/api/reporting-schedules/" + id)
                .then()
                .statusCode(200)
                .body("everyMonths", equalTo(12))
                .body("firstDueOn", equalTo(first.toString()))
                .body("version", equalTo(1));
        api().body("""
                        {"statement": "%s", "firstDueOn": "%s", "everyMonths": 2}"""
                        .formatted(statement, today().plusDays(10)))
                .put("/api/reporting-schedules/" + id)
                .then()
                .statusCode(200)
                .body("firstDueOn", equalTo(today().plusDays(10).toString()))
                .body("lastDueOn", nullValue())
                .body("version", equalTo(2));

        assertThat(dueDates(id, today().plusDays(10).plusMonths(2)))
                .startsWith(passed.toArray(LocalDate[]::new))
                .endsWith(today().plusDays(10), today().plusDays(10).plusMonths(2))
                .hasSize(6);
    }

    @Test
    void an_edit_of_the_rhythm_alone_counts_as_a_change() {
        String id = schedule("statement", Chain.of("schedule-test-version").statement(), today().plusDays(1), 1);
        String path = "/api/reporting-schedules/" + id;
        String before = api().get(path).path("updatedAt");

        patch("""
                        {"everyMonths": 2}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        assertThat(api().get(path).<String>path("updatedAt")).isNotEqualTo(before);
        patch("""
                        {"everyMonths": 2}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void a_schedule_is_for_a_statement_or_for_a_commitment() {
        Chain chain = Chain.of("schedule-test-one", "member");
        String statement = chain.statement();
        String commitment = chain.commitment("c01", null, chain.theme("theme"));

        api().body("""
                        {"firstDueOn": "2025-10-31", "everyMonths": 6}""")
                .post("/api/reporting-schedules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(""));
        api().body(
                        """
                        {"statement": "%s", "commitment": "%s", "firstDueOn": "2025-10-31", "everyMonths": 6}"""
                                .formatted(statement, commitment))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(""));
        String path = "/api/reporting-schedules/" + schedule("commitment", commitment, today(), 3);
        patch("""
                        {"statement": "%s", "commitment": null}""".formatted(statement))
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/statement", "/commitment"));
        api().get(path).then().statusCode(200).body("commitment", equalTo(commitment));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        api().body("""
                        {"everyMonths": 121}""")
                .post("/api/reporting-schedules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("", "/everyMonths", "/firstDueOn"));
        api().body(
                        """
                        {"statement": "no-such-statement", "firstDueOn": "2025-10-31", "everyMonths": 1,
                         "lastDueOn": "2025-10-30"}""")
                .post("/api/reporting-schedules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastDueOn", "/statement"));
        api().body(
                        """
                        {"firstDueOn": "2025-10-31", "everyMonths": 121, "lastDueOn": "2025-10-30"}""")
                .post("/api/reporting-schedules")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("", "/everyMonths", "/lastDueOn"));
        String id = schedule("statement", Chain.of("schedule-test-wrong").statement(), today(), 1);
        patch("""
                        {"lastDueOn": "%s"}""".formatted(today().minusDays(1)))
                .patch("/api/reporting-schedules/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/lastDueOn"));
    }

    @Test
    void schedules_are_filtered_by_what_they_are_for() {
        Chain chain = Chain.of("schedule-test-filter", "member");
        String statement = chain.statement();
        String commitment = chain.commitment("c01", null, chain.theme("theme"));
        String whole = schedule("statement", statement, today(), 1);
        String one = schedule("commitment", commitment, today(), 1);

        assertThat(found("statement", statement)).containsExactly(whole);
        assertThat(found("commitment", commitment)).containsExactly(one);
    }

    @Test
    void a_schedule_by_which_reports_were_due_is_ended_and_not_deleted() {
        LocalDate first = today().minusYears(1);
        String id = schedule("statement", Chain.of("schedule-test-due").statement(), first, 1);
        String path = "/api/reporting-schedules/" + id;
        patch("""
                        {"firstDueOn": "%s"}""".formatted(today().plusDays(10)))
                .patch(path)
                .then()
                .statusCode(200);
        List<LocalDate> passed = dueDates(id, today());

        api().delete(path)
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("A report was due by it on " + first
                                + " already; end it with lastDueOn, instead of deleting it and what is overdue."));

        patch("""
                        {"firstDueOn": "%s", "lastDueOn": "%s"}""".formatted(first, today()))
                .patch(path)
                .then()
                .statusCode(200);
        assertThat(dueDates(id, today().plusYears(2))).isEqualTo(passed).hasSize(13);
        String dueToday =
                schedule("statement", Chain.of("schedule-test-due-today").statement(), today(), 1);
        api().delete("/api/reporting-schedules/" + dueToday).then().statusCode(409);
    }

    @Test
    void the_same_is_not_asked_for_twice() {
        Chain chain = Chain.of("schedule-test-twice", "member");
        String statement = chain.statement();
        String commitment = chain.commitment("c01", null, chain.theme("theme"));
        String id = schedule("statement", statement, today(), 6);
        String asked = "The reporting schedule %s for '%s' asks for reports on the same days already.";

        refused(post("statement", statement, today(), 6), asked.formatted(id, statement));
        assertThat(found("statement", statement)).containsExactly(id);
        String own = schedule("commitment", commitment, today(), 6);
        String other = schedule("statement", statement, today(), 3);
        refused(
                patch("""
                        {"everyMonths": 6}""").patch("/api/reporting-schedules/" + other),
                asked.formatted(id, statement));
        api().get("/api/reporting-schedules/" + other)
                .then()
                .body("everyMonths", equalTo(3))
                .body("version", equalTo(0));
        refused(post("commitment", commitment, today(), 6), asked.formatted(own, commitment));
        // What it asked for before, another one may ask for now.
        patch("""
                        {"everyMonths": 12}""")
                .patch("/api/reporting-schedules/" + id)
                .then()
                .statusCode(200);
        schedule("statement", statement, today(), 6);
    }

    @Test
    void a_double_click_sets_a_schedule_once() {
        for (int round = 0; round < 8; round++) {
            String statement = Chain.of("schedule-test-double-" + round).statement();

            List<Integer> statuses = AtOnce.times(
                    2, click -> post("statement", statement, today(), 6).statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            assertThat(found("statement", statement)).hasSize(1);
        }
    }

    @Test
    void two_edits_at_once_come_one_after_the_other() {
        String id = schedule("statement", Chain.of("schedule-test-edits").statement(), today(), 1);

        List<Integer> statuses = AtOnce.times(4, edit -> patch("{\"everyMonths\": %d}".formatted(edit + 2))
                .patch("/api/reporting-schedules/" + id)
                .statusCode());

        assertThat(statuses).containsOnly(200);
        api().get("/api/reporting-schedules/" + id).then().body("version", equalTo(4));
    }

    @Test
    void a_schedule_by_which_somebody_has_reported_early_is_not_deleted() {
        Chain chain = Chain.of("schedule-test-early", "a", "b");
        String assignment = chain.commitment("c01", null, chain.theme("theme")) + ":" + chain.party("a");
        String path = "/api/reporting-schedules/" + schedule("statement", chain.statement(), today().plusDays(20), 6);
        String report = Chain.submitted(assignment, "LIMITED", today());

        refused(
                api().delete(path),
                "A report has been made for " + today().plusDays(20)
                        + ", as it asks; end it with lastDueOn, instead of deleting it and what was done.");
        api().get(path).then().statusCode(200);
        api().body("""
                        {"reason": "No evidence."}""")
                .post("/api/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
        api().delete(path).then().statusCode(204);
    }

    @Test
    void a_schedule_of_the_future_is_deleted() {
        String path = "/api/reporting-schedules/"
                + schedule("statement", Chain.of("schedule-test-deleted").statement(), today().plusDays(2), 1);
        patch("""
                        {"everyMonths": 2, "firstDueOn": "%s"}"""
                        .formatted(today().minusMonths(3).plusDays(2)))
                .patch(path)
                .then()
                .statusCode(200);

        api().delete(path).then().statusCode(204);

        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
    }

    private static String schedule(String noun, String slug, LocalDate first, int months) {
        return post(noun, slug, first, months).then().statusCode(201).extract().path("id");
    }

    private static Response post(String noun, String slug, LocalDate first, int months) {
        return api().body("""
                        {"%s": "%s", "firstDueOn": "%s", "everyMonths": %d}"""
                        .formatted(noun, slug, first, months))
                .post("/api/reporting-schedules");
    }

    private static void refused(Response response, String detail) {
        response.then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("detail", equalTo(detail));
    }

    /** As they are now, whatever this test has read before. */
    private List<LocalDate> dueDates(String id, LocalDate through) {
        return QuarkusTransaction.requiringNew()
                .call(() -> schedules.get(UUID.fromString(id)).dueDates(LocalDate.MIN, through));
    }

    private static List<String> found(String parameter, String value) {
        return api().queryParam(parameter, value)
                .get("/api/reporting-schedules")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
