package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class LineageTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void the_chain_goes_from_the_earliest_to_the_latest_and_says_how_each_step_stands() {
        Chain chain = Chain.of("ln-whole", "a", "b");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        String third = chain.proposal("c03", null, theme);
        String back = link(second, first, "NARROWS");
        String on = link(third, second, "REAFFIRMS");
        Chain.accepted(first + ":" + chain.party("a"), "COMPLETE", JUNE);

        assertThatJson(lineage(second, "asOf=2026-06-30").extract().asString())
                .isEqualTo(
                        """
                {"commitment": "ln-whole-c02", "asOf": "2026-06-30", "knownBy": "${json-unit.any-string}",
                 "truncated": false,
                 "steps": [
                   {"commitment": "ln-whole-c01", "title": {"original": "en", "texts": {"en": "c01"}},
                    "statement": "ln-whole-20-statement", "meeting": "ln-whole-20", "adoptedOn": "2025-04-23",
                    "status": "CONFIRMED", "direction": "EARLIER", "distance": 1,
                    "links": [{"id": "%s", "kind": "NARROWS", "from": "ln-whole-c02", "to": "ln-whole-c01",
                               "illustrative": false}],
                    "standing": {
                      "reported": {"assignments": 2, "applicable": 2, "withReport": 1, "coverage": 0.5, "illustrative": 0,
                                   "counts": [{"status": "NOT_REPORTED", "count": 1, "share": 0.5, "links": "${json-unit.ignore}"},
                                              {"status": "COMPLETE", "count": 1, "share": 0.5, "links": "${json-unit.ignore}"}]},
                      "assessed": {"assignments": 2, "applicable": 2, "withReport": 0, "coverage": 0, "illustrative": 0,
                                   "counts": [{"status": "NOT_REPORTED", "count": 2, "share": 1, "links": "${json-unit.ignore}"}]}},
                    "illustrative": false},
                   {"commitment": "ln-whole-c02", "title": {"original": "en", "texts": {"en": "c02"}},
                    "statement": "ln-whole-20-statement", "meeting": "ln-whole-20", "adoptedOn": "2025-04-23",
                    "status": "CONFIRMED", "direction": "ITSELF", "distance": 0, "links": [],
                    "standing": "${json-unit.ignore}", "illustrative": false},
                   {"commitment": "ln-whole-c03", "title": {"original": "en", "texts": {"en": "c03"}},
                    "statement": "ln-whole-20-statement", "meeting": "ln-whole-20", "adoptedOn": "2025-04-23",
                    "status": "PROPOSED", "direction": "LATER", "distance": 1,
                    "links": [{"id": "%s", "kind": "REAFFIRMS", "from": "ln-whole-c03", "to": "ln-whole-c02",
                               "illustrative": false}],
                    "standing": {
                      "reported": {"assignments": 0, "applicable": 0, "withReport": 0, "coverage": 0, "illustrative": 0,
                                   "counts": []},
                      "assessed": {"assignments": 0, "applicable": 0, "withReport": 0, "coverage": 0, "illustrative": 0,
                                   "counts": []}},
                    "illustrative": false}]}"""
                                .formatted(back, on));
    }

    @Test
    void it_stands_at_each_step_as_it_stood_that_day_and_as_was_known_then() {
        Chain chain = Chain.of("ln-when", "a");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        link(second, first, "REAFFIRMS");
        String before = lineage(second, "").extract().path("knownBy");
        Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);
        String path = "steps[0].standing.reported.counts.status";

        lineage(second, "asOf=2026-06-29").body(path, contains("NOT_REPORTED"));
        lineage(second, "asOf=2026-06-30").body(path, contains("LIMITED"));
        lineage(second, "asOf=2026-06-30&knownBy=" + before).body(path, contains("NOT_REPORTED"));
        lineage(second, "asOf=2025-04-22").body(path, hasSize(0));
    }

    @Test
    void a_link_that_was_not_recorded_yet_was_not_known() {
        Chain chain = Chain.of("ln-known", "a");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        String before = lineage(second, "").extract().path("knownBy");
        link(second, first, "REAFFIRMS");

        lineage(second, "").body("steps.commitment", contains(first, second));
        lineage(second, "knownBy=" + before).body("steps.commitment", contains(second));
    }

    @Test
    void the_figures_are_those_of_the_scoreboard() {
        Chain chain = Chain.of("ln-same", "a", "b", "c");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        link(second, first, "IMPLEMENTS");
        Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);
        Chain.accepted(first + ":" + chain.party("b"), "COMPLETE", JUNE);
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + first + ":" + chain.party("c"))
                .then()
                .statusCode(200);
        Map<String, Object> whole = api().get("/api/scoreboard?commitment=" + first)
                .then()
                .extract()
                .path("");

        lineage(second, "")
                .body("steps[0].standing.reported.assignments", equalTo(whole.get("assignments")))
                .body("steps[0].standing.reported.applicable", equalTo(whole.get("applicable")))
                .body("steps[0].standing.reported.withReport", equalTo(whole.get("withReport")))
                .body("steps[0].standing.reported.counts.status", contains("LIMITED", "COMPLETE", "NOT_APPLICABLE"))
                .body("steps[0].standing.reported.counts.share", contains(equalTo(0.5f), equalTo(0.5f), nullValue()));
    }

    @Test
    void each_figure_leads_to_the_assignments_that_it_counts() {
        Chain chain = Chain.of("ln-links", "a", "b", "c");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        link(second, first, "REAFFIRMS");
        Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);

        ValidatableResponse answer = lineage(second, "asOf=2026-06-30");
        Chain.accepted(first + ":" + chain.party("b"), "LIMITED", JUNE);
        List<Map<String, Object>> counts = answer.extract().path("steps[0].standing.reported.counts");
        assertThat(counts).hasSize(2).allSatisfy(count -> api().get(
                        ((Map<?, ?>) count.get("links")).get("assignments").toString())
                .then()
                .statusCode(200)
                .body("items", hasSize((int) count.get("count")))
                .body("items.status", everyItem(equalTo(count.get("status")))));
    }

    @Test
    void circles_and_ways_that_meet_again_show_each_commitment_once() {
        Chain chain = Chain.of("ln-circle", "a");
        String theme = chain.theme("cyber");
        for (int i = 1; i <= 4; i++) {
            chain.proposal("c0" + i, null, theme);
        }
        String c1 = "ln-circle-c01";
        String c2 = "ln-circle-c02";
        String c3 = "ln-circle-c03";
        String c4 = "ln-circle-c04";
        link(c4, c2, "REAFFIRMS");
        link(c4, c3, "BROADENS");
        link(c2, c1, "REAFFIRMS");
        link(c3, c1, "REAFFIRMS");
        link(c1, c4, "IMPLEMENTS");

        lineage(c4, "")
                .body("steps.commitment", contains(c2, c3, c4, c1))
                .body("steps.distance", contains(1, 1, 0, 1))
                .body("steps.direction", contains("EARLIER", "EARLIER", "ITSELF", "LATER"));
        lineage(c4, "linkKind=REAFFIRMS,BROADENS")
                .body("steps.commitment", contains(c1, c2, c3, c4))
                .body("steps.distance", contains(2, 1, 1, 0))
                .body("steps[0].links.from", contains(c2, c3));
        lineage(c4, "linkKind=REAFFIRMS").body("steps.commitment", contains(c1, c2, c4));
    }

    @Test
    void bad_requests_are_refused() {
        api().get("/api/commitments/ln-nowhere/lineage").then().statusCode(404);
        api().get("/api/commitments/sco-cj-20-c01/lineage?linkKind=REPEATS")
                .then()
                .statusCode(400);
        api().get("/api/commitments/sco-cj-20-c01/lineage?track=reported")
                .then()
                .statusCode(400);
    }

    private static String link(String from, String to, String kind) {
        return api().body("""
                        {"to": "%s", "kind": "%s"}""".formatted(to, kind))
                .post("/api/commitments/" + from + "/links")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse lineage(String commitment, String query) {
        return api().get("/api/commitments/" + commitment + "/lineage" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }
}
