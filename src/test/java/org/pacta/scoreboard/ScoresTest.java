package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class ScoresTest {

    @Test
    void means_are_of_the_latest_assessment_of_each_assignment() {
        Chain chain = Chain.of("scores-mean", "a", "b");
        scale("scores-mean-scale");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        assess(first + ":" + chain.party("a"), "scores-mean-scale", "-1", "2026-01-31");
        assess(first + ":" + chain.party("a"), "scores-mean-scale", "+1", "2026-06-30");
        assess(second + ":" + chain.party("a"), "scores-mean-scale", "0", "2026-06-30");

        assertThatJson(scores("scale=scores-mean-scale&organization=scores-mean&groupBy=party&asOf=2026-06-30")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"scale": "scores-mean-scale", "version": 1, "mapped": false, "asOf": "2026-06-30", "knownBy": "${json-unit.any-string}",
                 "groupBy": ["party"], "mean": 0.5, "percent": 75, "assessed": 2, "applicable": 4, "illustrative": 0,
                 "links": {"assignments": "${json-unit.any-string}"},
                 "rows": [
                   {"party": "scores-mean-a", "mean": 0.5, "percent": 75, "assessed": 2, "applicable": 2, "illustrative": 0,
                    "links": {"assignments": "${json-unit.any-string}"}},
                   {"party": "scores-mean-b", "mean": null, "percent": null, "assessed": 0, "applicable": 2, "illustrative": 0,
                    "links": {"assignments": "${json-unit.any-string}"}}]}""");
        scores("scale=scores-mean-scale&commitment=" + first + "&asOf=2026-06-29")
                .body("mean", equalTo(-1));
    }

    @Test
    void an_assignment_with_two_themes_under_one_root_is_scored_once_there() {
        Chain chain = Chain.of("scores-theme", "a", "b");
        scale("scores-theme-scale");
        String root = chain.theme("cyber");
        String commitment = chain.commitment("c01", null, chain.theme("crime", root), chain.theme("data", root));
        assess(commitment + ":" + chain.party("a"), "scores-theme-scale", "+1", "2026-06-30");
        assess(commitment + ":" + chain.party("b"), "scores-theme-scale", "+1", "2026-06-30");

        scores("scale=scores-theme-scale&theme=" + root + "&groupBy=theme")
                .body("rows.theme", contains(root))
                .body("rows.assessed", contains(2))
                .body("rows.mean", contains(1));
    }

    @Test
    void what_is_not_applicable_or_was_revoked_is_not_scored() {
        Chain chain = Chain.of("scores-left", "a", "b");
        scale("scores-left-scale");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        assess(commitment + ":" + chain.party("a"), "scores-left-scale", "+1", "2026-06-30");
        String mistaken = assess(commitment + ":" + chain.party("b"), "scores-left-scale", "-1", "2026-06-30");
        api().body("""
                        {"reason": "It was of another commitment."}""")
                .post("/api/assessments/" + mistaken + "/revocation")
                .then()
                .statusCode(200);
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("a"))
                .then()
                .statusCode(200);

        scores("scale=scores-left-scale&commitment=" + commitment)
                .body("assessed", equalTo(0))
                .body("applicable", equalTo(1))
                .body("mean", nullValue());
    }

    @Test
    void scores_of_different_versions_are_never_mixed() {
        Chain chain = Chain.of("scores-version", "a", "b");
        scale("scores-version-scale");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        assess(commitment + ":" + chain.party("a"), "scores-version-scale", "+1", "2026-06-30");
        api().body(
                        """
                        {"values": [{"raw": "0", "label": {"texts": {"en": "No"}}, "score": 0},
                                    {"raw": "+1", "label": {"texts": {"en": "Yes"}}, "score": 10}]}""")
                .post("/api/scales/scores-version-scale/versions")
                .then()
                .statusCode(201);
        assess(commitment + ":" + chain.party("b"), "scores-version-scale", "+1", "2026-06-30");

        scores("scale=scores-version-scale&commitment=" + commitment)
                .body("version", equalTo(2))
                .body("mean", equalTo(10))
                .body("assessed", equalTo(1));
        scores("scale=scores-version-scale&version=1&commitment=" + commitment)
                .body("mean", equalTo(1))
                .body("assessed", equalTo(1));
    }

    @Test
    void assessments_on_earlier_versions_count_as_what_took_the_place_of_their_values() {
        Chain chain = Chain.of("scores-mapped", "a", "b", "c", "d");
        String scale = "scores-mapped-scale";
        scale(scale);
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        assess(commitment + ":" + chain.party("a"), scale, "+1", "2026-03-31");
        assess(commitment + ":" + chain.party("b"), scale, "0", "2026-03-31");
        assess(commitment + ":" + chain.party("c"), scale, "-1", "2026-03-31");
        version(
                scale,
                """
                {"raw": "all", "label": {"texts": {"en": "All"}}, "score": 10, "replaces": ["+1"]},
                {"raw": "some", "label": {"texts": {"en": "Some"}}, "score": 4, "replaces": ["0"]},
                {"raw": "none", "label": {"texts": {"en": "None"}}, "score": 0}""");
        assess(commitment + ":" + chain.party("b"), scale, "all", "2026-01-31");
        assess(commitment + ":" + chain.party("d"), scale, "none", "2026-01-31");
        version(
                scale,
                """
                {"raw": "yes", "label": {"texts": {"en": "Yes"}}, "score": 1, "replaces": ["all", "some"]},
                {"raw": "no", "label": {"texts": {"en": "No"}}, "score": -3}""");
        assess(commitment + ":" + chain.party("d"), scale, "no", "2025-12-31");
        String query = "scale=" + scale + "&commitment=" + commitment + "&groupBy=party";

        // Of a and b on the first version, the latest of each; of c, nothing replaces the value.
        scores(query + "&version=2&mapped=true")
                .body("mapped", equalTo(true))
                .body("rows.mean", contains(10, 4, null, 0))
                .body("mean", equalTo(4.6667f))
                .body("percent", equalTo(46.6667f))
                .body("assessed", equalTo(3))
                .body("applicable", equalTo(4));
        scores(query + "&version=2&mapped=true&asOf=2026-03-30").body("rows.mean", contains(null, 10, null, 0));
        // Over two steps; of d, nothing replaces the later value, so the one on this version counts.
        scores(query + "&mapped=true")
                .body("rows.mean", contains(1, 1, null, -3))
                .body("version", equalTo(3));
        scores(query + "&version=2")
                .body("rows.mean", contains(null, 10, null, 0))
                .body("mapped", equalTo(false));
        scores(query + "&version=1&mapped=true").body("rows.mean", contains(1, 0, -1, null));
        scores(query).body("rows.mean", contains(null, null, null, -3));
    }

    private static void version(String scale, String values) {
        api().body("{\"values\": [" + values + "]}")
                .post("/api/scales/" + scale + "/versions")
                .then()
                .statusCode(201);
    }

    @Test
    void a_scale_has_to_be_named_and_to_exist() {
        refused("", "scale");
        refused("?scale=no-such-scale", "scale");
        scale("scores-refused-scale");
        refused("?scale=scores-refused-scale&version=7", "version");
    }

    private static void refused(String query, String parameter) {
        api().get("/api/scoreboard/scores" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameter));
    }

    private static ValidatableResponse scores(String query) {
        return api().get("/api/scoreboard/scores?" + query).then().statusCode(200);
    }

    /** As the G20 Research Group has it. */
    private static void scale(String slug) {
        api().body(
                        """
                        {"slug": "%s", "name": {"texts": {"en": "Compliance"}}, "values": [
                          {"raw": "-1", "label": {"texts": {"en": "None"}}, "status": "NOT_STARTED", "score": -1},
                          {"raw": "0", "label": {"texts": {"en": "Partial"}}, "status": "LIMITED", "score": 0},
                          {"raw": "+1", "label": {"texts": {"en": "Full"}}, "status": "COMPLETE", "score": 1}]}"""
                                .formatted(slug))
                .post("/api/scales")
                .then()
                .statusCode(201);
    }

    private static String assess(String assignment, String scale, String raw, String effectiveOn) {
        return api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "%s"}"""
                                .formatted(assignment, scale, raw, effectiveOn))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
