package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.progress.Reports.assignment;
import static org.pacta.progress.Reports.body;
import static org.pacta.progress.Reports.draft;
import static org.pacta.progress.Reports.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

@QuarkusTest
class ProgressReportTest {

    @Test
    void a_report_is_drafted_with_all_that_the_party_says() {
        String assignment = assignment("pr-draft");

        Response created = api().body(
                        """
                        {"assignment": "%s", "periodFrom": "2025-07-01", "periodTo": "2025-12-31",
                         "claimedStatus": "SUBSTANTIAL", "percent": 60,
                         "narrative": {"original": "ru", "texts": {"en": "Two exchanges.", "ru": "Два обмена."}},
                         "effectiveOn": "2025-11-01", "author": "Focal point", "illustrative": true,
                         "sources": ["https://example.org/report"]}"""
                                .formatted(assignment))
                .post("/api/progress-reports");

        created.then().statusCode(201);
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith("/api/progress-reports/" + id);
        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "%s", "assignment": "pr-draft-c01:pr-draft-kaz", "commitment": "pr-draft-c01",
                 "party": "pr-draft-kaz", "periodFrom": "2025-07-01", "periodTo": "2025-12-31",
                 "claimedStatus": "SUBSTANTIAL", "percent": 60,
                 "narrative": {"original": "ru", "texts": {"ru": "Два обмена.", "en": "Two exchanges."}},
                 "effectiveOn": "2025-11-01", "author": "Focal point", "state": "DRAFT",
                 "firstSubmittedAt": null, "submittedAt": null,
                 "decidedAt": null, "reviews": [], "illustrative": true, "sources": ["https://example.org/report"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(id));
        assertThatJson(Reports.get(id).statusCode(200).extract().asString()).isEqualTo(created.asString());
    }

    @Test
    void a_report_takes_effect_on_the_last_day_of_its_period_if_nothing_else_is_said() {
        String id = draft(assignment("pr-default"));

        Reports.get(id)
                .body("effectiveOn", equalTo("2025-12-31"))
                .body("percent", nullValue())
                .body("author", nullValue());
    }

    @Test
    void the_day_of_effect_moves_with_the_period_unless_it_was_said() {
        String id = draft(assignment("pr-moves"));

        patched(id, """
                {"periodTo": "2026-01-31"}""").body("effectiveOn", equalTo("2026-01-31"));
        patched(id, """
                {"percent": 5}""").body("effectiveOn", equalTo("2026-01-31"));
        patched(id, """
                {"effectiveOn": "2026-01-31"}""").body("effectiveOn", equalTo("2026-01-31"));
        patched(id, """
                {"periodTo": "2026-03-31"}""").body("effectiveOn", equalTo("2026-01-31"));
        patched(id, """
                {"effectiveOn": null}""").body("effectiveOn", equalTo("2026-03-31"));
        patched(id, """
                {"periodTo": "2026-02-28"}""").body("effectiveOn", equalTo("2026-02-28"));
        patch("""
                {"periodTo": "%s"}""".formatted(today().plusDays(1)))
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn")));
        Reports.submit(id).statusCode(200).body("effectiveOn", equalTo("2026-02-28"));
    }

    private static ValidatableResponse patched(String id, String body) {
        return patch(body).patch("/api/progress-reports/" + id).then().statusCode(200);
    }

    @Test
    void put_replaces_a_draft_and_leaves_out_what_is_not_said() {
        String assignment = assignment("pr-put");
        String id = draft(assignment);

        api().body(
                        """
                        {"assignment": "%s", "periodFrom": "2025-05-01", "periodTo": "2025-10-31", "percent": 100,
                         "claimedStatus": "COMPLETE", "narrative": {"texts": {"en": "All is done."}}}"""
                                .formatted(assignment))
                .put("/api/progress-reports/" + id)
                .then()
                .statusCode(200)
                .body("claimedStatus", equalTo("COMPLETE"))
                .body("percent", equalTo(100))
                .body("periodFrom", equalTo("2025-05-01"))
                .body("effectiveOn", equalTo("2025-10-31"))
                .body("version", equalTo(1));
        api().body(body(assignment))
                .put("/api/progress-reports/" + id)
                .then()
                .statusCode(200)
                .body("percent", nullValue());
    }

    @Test
    void patch_changes_only_what_it_names_and_null_deletes() {
        String id = draft(assignment("pr-patch"));

        patch(
                        """
                {"percent": 25, "narrative": {"texts": {"ru": "Рабочая группа собралась."}}, "effectiveOn": "2025-09-15"}""")
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(200)
                .body("percent", equalTo(25))
                .body("narrative.texts.en", equalTo("A working group has met."))
                .body("narrative.texts.ru", equalTo("Рабочая группа собралась."))
                .body("effectiveOn", equalTo("2025-09-15"))
                .body("claimedStatus", equalTo("LIMITED"));
        patch("""
                {"percent": null, "effectiveOn": null}""")
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(200)
                .body("percent", nullValue())
                .body("effectiveOn", equalTo("2025-12-31"));
    }

    @Test
    void a_draft_can_be_deleted() {
        String id = draft(assignment("pr-delete"));

        api().delete("/api/progress-reports/" + id).then().statusCode(204);

        Reports.get(id).statusCode(404);
        api().delete("/api/progress-reports/" + id).then().statusCode(404);
    }

    @Test
    void what_is_not_there_is_not_found_whatever_is_asked_of_it() {
        String path = "/api/progress-reports/" + UUID.randomUUID();

        api().get(path).then().statusCode(404);
        api().body(body("a:b")).put(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
        api().post(path + "/submission").then().statusCode(404);
        api().post(path + "/acceptance").then().statusCode(404);
        api().body("""
                {"reason": "No."}""")
                .post(path + "/return")
                .then()
                .statusCode(404);
        api().body("""
                {"reason": "No."}""")
                .post(path + "/revocation")
                .then()
                .statusCode(404);
        api().get("/api/progress-reports/no-uuid").then().statusCode(404);
    }

    @Test
    void all_that_does_not_fit_together_is_said_at_once() {
        String refused = api().body(
                        """
                        {"assignment": "no-such-commitment:kaz", "periodFrom": "2025-07-01", "periodTo": "2025-06-30",
                         "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "x"}}, "effectiveOn": "2025-06-15"}""")
                .post("/api/progress-reports")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThatJson(refused)
                .inPath("errors")
                .isEqualTo(
                        """
                [{"pointer": "/periodTo", "detail": "A period cannot end before it starts."},
                 {"pointer": "/effectiveOn", "detail": "A report cannot take effect before its period starts."},
                 {"pointer": "/assignment", "detail": "There is no assignment 'no-such-commitment:kaz'."}]""");
    }

    @Test
    void values_out_of_bounds_are_all_named() {
        String refused = api().body(
                        """
                        {"assignment": "KAZ", "periodFrom": "2025-07-01", "percent": 101, "author": "",
                         "claimedStatus": "LIMITED"}""")
                .post("/api/progress-reports")
                .then()
                .statusCode(422)
                .extract()
                .asString();

        assertThatJson(refused)
                .inPath("errors[*].pointer")
                .isEqualTo("""
                ["/assignment", "/author", "/narrative", "/percent", "/periodTo"]""");
    }

    @Test
    void values_out_of_bounds_and_those_that_do_not_fit_together_are_named_at_once() {
        api().body(body("a:b")
                        .replace("2025-12-31", "2025-06-30")
                        .replace(
                                "\"LIMITED\"",
                                """
                        "LIMITED", "effectiveOn": "2025-06-15", "percent": 101"""))
                .post("/api/progress-reports")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn", "/percent", "/periodTo")));
    }

    @ParameterizedTest
    @CsvSource({"-1, 422", "0, 201", "100, 201", "101, 422"})
    void percent_is_from_0_to_100(int percent, int status) {
        String assignment = assignment("pr-percent-" + (percent < 0 ? "below" : percent));

        api().body(body(assignment).replace("\"LIMITED\"", "\"LIMITED\", \"percent\": " + percent))
                .post("/api/progress-reports")
                .then()
                .statusCode(status);
    }

    @Test
    void a_report_takes_effect_today_at_the_latest() {
        String assignment = assignment("pr-future");
        String id = draft(assignment);
        String today =
                """
                {"periodTo": "%s", "effectiveOn": "%s"}""".formatted(today().plusDays(30), today());
        String future = """
                {"effectiveOn": "%s"}""".formatted(today().plusDays(2));
        String futureByDefault =
                """
                {"periodTo": "%s", "effectiveOn": null}""".formatted(today().plusDays(2));

        patch(today).patch("/api/progress-reports/" + id).then().statusCode(200);
        patch(future)
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn")));
        patch(futureByDefault)
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn")));
        Reports.get(id).body("effectiveOn", equalTo(today().toString()));
    }

    @Test
    void a_report_takes_effect_when_the_assignment_binds_at_the_earliest() {
        String assignment = assignment("pr-binds");
        String early = body(assignment)
                .replace("2025-07-01", "2025-01-01")
                .replace("\"LIMITED\"", "\"LIMITED\", \"effectiveOn\": \"2025-04-22\"");
        String detail = "The assignment binds from %s on; a report cannot take effect before.";

        refusedAsTooEarly(api().body(early).post("/api/progress-reports"), detail.formatted("2025-04-23"));
        String id = draft(assignment);
        refusedAsTooEarly(api().body(early).put("/api/progress-reports/" + id), detail.formatted("2025-04-23"));
        api().body(early.replace("2025-04-22", "2025-04-23"))
                .put("/api/progress-reports/" + id)
                .then()
                .statusCode(200);

        patch("""
                {"bindingFrom": "2025-05-01"}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        refusedAsTooEarly(api().post("/api/progress-reports/" + id + "/submission"), detail.formatted("2025-05-01"));
        Reports.get(id).body("state", equalTo("DRAFT"));
        patch("""
                {"effectiveOn": "2025-05-01"}""")
                .patch("/api/progress-reports/" + id)
                .then()
                .statusCode(200);
        Reports.submit(id).statusCode(200);
    }

    private static void refusedAsTooEarly(Response response, String detail) {
        response.then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/effectiveOn")))
                .body("errors.detail", equalTo(List.of(detail)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT_REPORTED", "NOT_APPLICABLE", "limited", "DONE"})
    void only_the_five_statuses_of_progress_can_be_claimed(String status) {
        api().body(body("a:b").replace("LIMITED", status))
                .post("/api/progress-reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/claimedStatus"));
    }

    @Test
    void what_the_system_alone_writes_cannot_be_sent() {
        api().body(body("a:b").replace("\"LIMITED\"", "\"LIMITED\", \"state\": \"ACCEPTED\""))
                .post("/api/progress-reports")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/state"));
    }

    @Test
    void a_report_stays_on_its_assignment() {
        String assignment = assignment("pr-stays");
        String other = assignment("pr-stays-2");
        String id = draft(assignment);

        api().body(body(other))
                .put("/api/progress-reports/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/assignment"));
        Reports.get(id).body("assignment", equalTo(assignment));
    }

    @Test
    void nothing_is_reported_on_an_assignment_that_does_not_apply() {
        String assignment = assignment("pr-applies");
        String id = draft(assignment);
        patch("""
                {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);

        api().body(body(assignment))
                .post("/api/progress-reports")
                .then()
                .statusCode(409)
                .body(
                        "detail",
                        equalTo("The assignment '" + assignment + "' is not applicable; it is not reported on."));
        Reports.submit(id).statusCode(409);
        Reports.get(id).body("state", equalTo("DRAFT")).body("submittedAt", nullValue());
    }

    @Test
    void nothing_is_reported_on_a_commitment_that_was_withdrawn_but_what_waits_is_still_decided_on() {
        String assignment = assignment("pr-withdrawn");
        String draft = draft(assignment);
        String waiting = Reports.submitted(assignment);
        api().body("""
                {"reason": "It was done by a treaty."}""")
                .post("/api/commitments/pr-withdrawn-c01/withdrawal")
                .then()
                .statusCode(200);

        api().body(body(assignment))
                .post("/api/progress-reports")
                .then()
                .statusCode(409)
                .body("detail", equalTo("The commitment 'pr-withdrawn-c01' is withdrawn; it is not reported on."));
        Reports.submit(draft).statusCode(409);
        Reports.accept(waiting).statusCode(200);
    }

    @Test
    void reports_are_found_along_the_whole_chain() {
        Chain chain = Chain.of("pr-find", "kaz", "uzb");
        String root = chain.theme("cyber");
        String below = chain.theme("passwords", root);
        String other = chain.theme("minors");
        String c01 = chain.commitment("c01", null, below);
        String c02 = chain.commitment("c02", null, other);
        String kaz = Reports.draft(c01 + ":pr-find-kaz");
        String uzb = Chain.accepted(c01 + ":pr-find-uzb", "COMPLETE", today().minusDays(1));
        String second = Reports.submitted(c02 + ":pr-find-kaz");

        assertThat(found("assignment=" + c01 + ":pr-find-kaz")).containsExactly(kaz);
        assertThat(found("commitment=" + c01)).containsExactly(kaz, uzb);
        assertThat(found("party=pr-find-kaz&party=pr-find-uzb")).containsExactly(kaz, uzb, second);
        assertThat(found("party=pr-find-uzb")).containsExactly(uzb);
        assertThat(found("statement=" + chain.statement())).containsExactly(kaz, uzb, second);
        assertThat(found("meeting=" + chain.meeting())).containsExactly(kaz, uzb, second);
        assertThat(found("organization=" + chain.organization())).containsExactly(kaz, uzb, second);
        assertThat(found("theme=" + root)).containsExactly(kaz, uzb);
        assertThat(found("theme=" + below + "&theme=" + other)).containsExactly(kaz, uzb, second);
        assertThat(found("meeting=no-such-meeting")).isEmpty();
        String ours = "organization=" + chain.organization() + "&";
        assertThat(found(ours + "state=DRAFT")).containsExactly(kaz);
        assertThat(found(ours + "state=DRAFT&state=SUBMITTED")).containsExactly(kaz, second);
        assertThat(found(ours + "claimedStatus=COMPLETE")).containsExactly(uzb);
        assertThat(found(ours + "periodFrom=2025-07-02")).containsExactly(uzb);
        assertThat(found(ours + "periodTo=2025-12-31")).containsExactly(kaz, second);
        assertThat(found(ours + "sort=-periodTo")).containsExactly(uzb, kaz, second);
        assertThat(found(ours + "sort=-effectiveOn,-id")).containsExactly(uzb, second, kaz);
        assertThat(found(ours + "sort=submittedAt")).containsExactly(uzb, second, kaz);
        assertThat(found(ours + "sort=-updatedAt")).containsExactly(second, uzb, kaz);
    }

    @Test
    void a_list_goes_on_after_what_was_shown_with_the_reviews_of_each_report() {
        String assignment = assignment("pr-page");
        for (int i = 0; i < 3; i++) {
            Reports.giveBack(Reports.submitted(assignment)).statusCode(200);
        }
        String first = api().queryParam("assignment", assignment)
                .queryParam("limit", 2)
                .queryParam("includeTotal", true)
                .get("/api/progress-reports")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.reviews.size()", equalTo(2))
                .body("items[1].reviews[0].reason", equalTo("Which courts took part?"))
                .body("total", equalTo(3))
                .extract()
                .path("nextCursor");

        api().queryParam("assignment", assignment)
                .queryParam("limit", 2)
                .queryParam("cursor", first)
                .get("/api/progress-reports")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].reviews.size()", equalTo(1))
                .body("next", equalTo(""));
    }

    private static List<String> found(String query) {
        return api().get("/api/progress-reports?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
