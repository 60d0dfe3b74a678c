package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.Chain;

@QuarkusTest
class AssessmentTest {

    @Test
    void an_assessment_is_made_and_read_with_what_its_value_stands_for() {
        String assignment = assignment("assessment-test-made");
        Scales.scale("assessment-test-made");

        Response created = api().body(
                        """
                        {"assignment": "%s", "scale": "assessment-test-made", "raw": "2",
                         "rationale": {"texts": {"en": "Most of it is done.", "ru": "Почти все."}},
                         "assessor": "Institute", "effectiveOn": "2026-06-30", "illustrative": true,
                         "sources": ["https://example.org/report"]}"""
                                .formatted(assignment))
                .post("/api/assessments");

        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "assignment": "assessment-test-made-c01:assessment-test-made-one",
                 "commitment": "assessment-test-made-c01", "party": "assessment-test-made-one",
                 "scale": "assessment-test-made", "scaleVersion": 1, "raw": "2", "status": "SUBSTANTIAL", "score": 2.5,
                 "rationale": {"original": "en", "texts": {"en": "Most of it is done.", "ru": "Почти все."}},
                 "assessor": "Institute", "effectiveOn": "2026-06-30",
                 "recordedAt": "${json-unit.any-string}", "revokedAt": null, "revocationReason": null,
                 "illustrative": true, "sources": ["https://example.org/report"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String path = "/api/assessments/" + created.path("id");
        created.then().statusCode(201).header("Location", endsWith(path));
        assertThatJson(api().get(path).asString()).isEqualTo(created.asString());
    }

    @Test
    void an_assessment_changes_the_status_on_the_assessed_track() {
        String assignment = assignment("assessment-test-status");
        Scales.scale("assessment-test-status");

        String first = assess(assignment, "assessment-test-status", "1", "2025-12-31");
        String second = assess(assignment, "assessment-test-status", "3", "2026-06-30");
        assess(assignment, "assessment-test-status", "n/a", "2026-07-31");

        changes(assignment)
                .body("items.findAll { it.track == 'assessed' }.status", contains("LIMITED", "COMPLETE"))
                .body("items.findAll { it.track == 'assessed' }.effectiveOn", contains("2025-12-31", "2026-06-30"))
                .body("items.findAll { it.track == 'assessed' }.assessment", contains(first, second))
                .body("items.findAll { it.track == 'reported' }", hasSize(0));
    }

    @Test
    void without_a_version_the_latest_counts_and_an_earlier_one_can_be_named() {
        String assignment = assignment("assessment-test-version");
        String scale = Scales.scale("assessment-test-version");
        api().body(
                        """
                        {"values": [{"raw": "2", "label": {"texts": {"en": "Worse"}}, "status": "REGRESSED", "score": -1},
                                    {"raw": "x", "label": {"texts": {"en": "New"}}}]}""")
                .post("/api/scales/" + scale + "/versions")
                .then()
                .statusCode(201);

        api().get("/api/assessments/" + assess(assignment, scale, "2", "2026-06-30"))
                .then()
                .statusCode(200)
                .body("scaleVersion", equalTo(2))
                .body("status", equalTo("REGRESSED"))
                .body("score", equalTo(-1));
        api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "scaleVersion": 1, "raw": "2", "effectiveOn": "2026-06-30"}"""
                                .formatted(assignment, scale))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .body("scaleVersion", equalTo(1))
                .body("status", equalTo("SUBSTANTIAL"));
        request(assignment, scale, "3", "2026-06-30").then().statusCode(422).body("errors.pointer", contains("/raw"));
    }

    @Test
    void a_value_that_is_the_same_number_is_read_as_the_scale_writes_it() {
        String assignment = assignment("assessment-test-number");
        for (String raw : List.of("1", "\"1\"", "\"+1.0\"", "1.0", "\"+1\"")) {
            api().body(
                            """
                            {"assignment": "%s", "scale": "g20-compliance", "raw": %s, "effectiveOn": "2026-06-30"}"""
                                    .formatted(assignment, raw))
                    .post("/api/assessments")
                    .then()
                    .statusCode(201)
                    .body("raw", equalTo("+1"))
                    .body("score", equalTo(1));
        }
        for (String raw : List.of("2", "\"1 \"", "\"one\"", "1e400", "\"1e-999999999\"", "1.000001")) {
            api().body(
                            """
                            {"assignment": "%s", "scale": "g20-compliance", "raw": %s, "effectiveOn": "2026-06-30"}"""
                                    .formatted(assignment, raw))
                    .post("/api/assessments")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/raw"))
                    .body("errors.detail[0]", containsString("it has -1, 0, +1"));
        }
        for (String raw : List.of("true", "[]", "{}", "\"\\u0000\"")) {
            api().body("{\"raw\": " + raw + "}")
                    .post("/api/assessments")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", hasItem("/raw"));
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String assignment = assignment("assessment-test-wrong");
        String scale = Scales.scale("assessment-test-wrong");

        api().body("""
                        {"scaleVersion": 0}""")
                .post("/api/assessments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignment", "/effectiveOn", "/raw", "/scale", "/scaleVersion"));
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        request("no-such:assignment", "no-such-scale", "2", tomorrow)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignment", "/effectiveOn", "/scale"));
        request("no-such:assignment", scale, "7", tomorrow)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignment", "/effectiveOn", "/raw"));
        api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "scaleVersion": 2, "raw": "2", "effectiveOn": "2026-06-30"}"""
                                .formatted(assignment, scale))
                .post("/api/assessments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/scaleVersion"));
        request("assessment-test-wrong-c01", scale, "2", "2026-06-30")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/assignment"));
        changes(assignment).body("items.findAll { it.track == 'assessed' }", hasSize(0));
    }

    @Test
    void what_does_not_apply_is_not_judged() {
        String assignment = assignment("assessment-test-applies");
        String scale = Scales.scale("assessment-test-applies");
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);

        request(assignment, scale, "2", "2026-06-30")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"));
    }

    @Test
    void what_has_ended_is_judged_only_as_it_stood_before() {
        String assignment = assignment("assessment-test-ended");
        String scale = Scales.scale("assessment-test-ended");
        LocalDate end = LocalDate.now(ZoneOffset.UTC);
        api().body("""
                        {"reason": "Overtaken by events."}""")
                .post("/api/commitments/assessment-test-ended-c01/withdrawal")
                .then()
                .statusCode(200)
                .body("endedOn", equalTo(end.toString()));

        request(assignment, scale, "2", end.toString())
                .then()
                .statusCode(409)
                .body("detail", containsString(end.toString()));
        request(assignment, scale, "2", end.minusDays(1).toString()).then().statusCode(201);
    }

    @Test
    void an_assessment_is_revoked_once_for_a_reason_and_stays_to_be_seen() {
        String assignment = assignment("assessment-test-revoked");
        String scale = Scales.scale("assessment-test-revoked");
        String id = assess(assignment, scale, "1", "2025-12-31");
        String path = "/api/assessments/" + id + "/revocation";

        api().body("{}").post(path).then().statusCode(422).body("errors.pointer", contains("/reason"));
        String at = api().body("""
                        {"reason": "The wrong assignment."}""")
                .post(path)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revocationReason", equalTo("The wrong assignment."))
                .body("version", equalTo(1))
                .extract()
                .path("revokedAt");

        api().get("/api/assessments/" + id).then().statusCode(200).body("revokedAt", equalTo(at));
        changes(assignment)
                .body("items.findAll { it.assessment == '" + id + "' }.revokedAt", contains(at))
                .body("items.findAll { it.assessment == '" + id + "' }.status", contains("LIMITED"));
        api().body("""
                        {"reason": "Once more."}""")
                .post(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().body("""
                        {"reason": "None."}""")
                .post("/api/assessments/01966ab0-ffff-7000-8000-00000000ffff/revocation")
                .then()
                .statusCode(404);
    }

    @Test
    void one_that_changed_no_status_is_revoked_too() {
        String id = assess(
                assignment("assessment-test-silent"), Scales.scale("assessment-test-silent"), "n/a", "2026-01-01");

        api().body("""
                        {"reason": "Not asked for."}""")
                .post("/api/assessments/" + id + "/revocation")
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue())
                .body("status", nullValue());
    }

    @Test
    void of_many_revocations_at_once_one_succeeds() {
        String id = assess(
                assignment("assessment-test-at-once"), Scales.scale("assessment-test-at-once"), "1", "2026-01-01");

        List<Integer> statuses =
                AtOnce.times(6, i -> api().body("""
                        {"reason": "Number %d."}""".formatted(i))
                        .post("/api/assessments/" + id + "/revocation")
                        .statusCode());

        assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void an_assessment_is_never_overwritten() {
        String path = "/api/assessments/"
                + assess(assignment("assessment-test-kept"), Scales.scale("assessment-test-kept"), "1", "2026-01-01");

        api().body("{}").put(path).then().statusCode(405);
        patch("{}").patch(path).then().statusCode(405);
        api().delete(path).then().statusCode(405);
    }

    @Test
    void a_version_that_somebody_was_judged_by_never_changes() {
        String scale = Scales.scale("assessment-test-used");
        String path = "/api/scales/" + scale;
        assess(assignment("assessment-test-used"), scale, "1", "2026-01-01");
        String other = """
                {"values": %s}""".formatted(Scales.VALUES.replace("Begun", "Started"));
        api().body(other).post(path + "/versions").then().statusCode(201);

        api().body(other)
                .put(path + "/versions/1")
                .then()
                .statusCode(409)
                .body("detail", containsString("assessments use it"));
        api().delete(path + "/versions/1").then().statusCode(409);
        api().delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail[0]", containsString("1 assessment"));
        api().get(path + "/versions/1").then().statusCode(200).body("values[1].label.texts.en", equalTo("Begun"));
        api().body(other).put(path + "/versions/2").then().statusCode(200);
        api().delete(path + "/versions/2").then().statusCode(204);
    }

    @Test
    void assessments_are_filtered_and_sorted() {
        Chain chain = Chain.of("assessment-test-filter", "one", "two");
        String commitment = chain.commitment("c01", null, chain.theme("theme"));
        String one = commitment + ":" + chain.party("one");
        String two = commitment + ":" + chain.party("two");
        String scale = Scales.scale("assessment-test-filter");
        String other = Scales.scale("assessment-test-filter-other");
        String a = assess(one, scale, "2", "2026-03-31");
        String b = assess(one, other, "1", "2025-12-31");
        String c = assess(two, scale, "1", "2026-06-30");
        api().body("""
                        {"reason": "Filtered."}""")
                .post("/api/assessments/" + c + "/revocation")
                .then()
                .statusCode(200);

        assertThat(found("commitment", commitment)).containsExactly(a, b, c);
        assertThat(found("commitment", commitment, "sort", "-effectiveOn")).containsExactly(c, a, b);
        assertThat(found("commitment", commitment, "sort", "scale,assignment")).containsExactly(a, c, b);
        assertThat(found("assignment", one)).containsExactly(a, b);
        assertThat(found("party", chain.party("two"))).containsExactly(c);
        assertThat(found("statement", chain.statement(), "scale", other)).containsExactly(b);
        assertThat(found("meeting", chain.meeting(), "raw", "1")).containsExactly(b, c);
        assertThat(found("organization", chain.organization(), "revoked", "false"))
                .containsExactly(a, b);
        assertThat(found("organization", chain.organization(), "revoked", "true"))
                .containsExactly(c);
        assertThat(found("scale", scale, "effectiveFrom", "2026-04-01")).containsExactly(c);
        assertThat(found("scale", scale, "effectiveTo", "2026-03-31")).containsExactly(a);
        assertThat(found("scale", scale, "scaleVersion", "2")).isEmpty();
        api().queryParam("commitment", commitment)
                .queryParam("limit", 2)
                .get("/api/assessments")
                .then()
                .statusCode(200)
                .body("items.id", contains(a, b))
                .body("items.status", contains("SUBSTANTIAL", "LIMITED"))
                .body("next", not(equalTo("")));
    }

    private static String assignment(String name) {
        Chain chain = Chain.of(name, "one");
        return chain.commitment("c01", null, chain.theme("theme")) + ":" + chain.party("one");
    }

    private static Response request(String assignment, String scale, String raw, String effectiveOn) {
        return api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "%s"}"""
                                .formatted(assignment, scale, raw, effectiveOn))
                .post("/api/assessments");
    }

    private static String assess(String assignment, String scale, String raw, String effectiveOn) {
        return request(assignment, scale, raw, effectiveOn)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse changes(String assignment) {
        return api().get("/api/assignments/" + assignment + "/history").then().statusCode(200);
    }

    private static List<String> found(String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/assessments").then().statusCode(200).extract().path("items.id");
    }
}
