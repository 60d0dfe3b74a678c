package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.progress.Scales;

@QuarkusTest
class DivergenceTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final List<String> STEPS = List.of("REGRESSED", "NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE");

    @Test
    void it_says_by_how_many_steps_it_was_reported_as_better_than_it_was_found() {
        Chain chain = Chain.of("divergence-steps", "a", "b", "c");
        Scales.scale("divergence-steps");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String report = Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        String assessment = assess(commitment + ":" + chain.party("a"), "divergence-steps", "1");
        Chain.accepted(commitment + ":" + chain.party("b"), "REGRESSED", JUNE);
        assess(commitment + ":" + chain.party("b"), "divergence-steps", "3");
        Chain.accepted(commitment + ":" + chain.party("c"), "COMPLETE", JUNE);
        assess(commitment + ":" + chain.party("c"), "divergence-steps", "3");

        ValidatableResponse found = divergence("organization=divergence-steps&includeTotal=true")
                .body("items.party", contains(chain.party("b"), chain.party("a")))
                .body("items.difference", contains(-4, 2))
                .body("items.distance", contains(4, 2))
                .body("total", equalTo(2));
        assertThatJson(found.extract().asString())
                .node("items[1]")
                .isEqualTo(
                        """
                {"assignment": "divergence-steps-c01:divergence-steps-a", "commitment": "divergence-steps-c01",
                 "party": "divergence-steps-a", "statement": "divergence-steps-20-statement",
                 "reported": "COMPLETE", "assessed": "LIMITED", "difference": 2, "distance": 2,
                 "report": "%s", "assessment": "%s", "illustrative": false, "links": "${json-unit.ignore}"}"""
                                .formatted(report, assessment));
        divergence("organization=divergence-steps&sort=-difference").body("items.difference", contains(2, -4));
        divergence("organization=divergence-steps&sort=reported")
                .body("items.reported", contains("REGRESSED", "COMPLETE"));
        divergence("organization=divergence-steps&asOf=2026-06-29").body("items", hasSize(0));
    }

    @Test
    void where_one_of_the_two_is_silent_or_it_does_not_apply_there_is_nothing_to_compare() {
        Chain chain = Chain.of("divergence-none", "a", "b", "c");
        Scales.scale("divergence-none");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        assess(commitment + ":" + chain.party("b"), "divergence-none", "1");
        Chain.accepted(commitment + ":" + chain.party("c"), "COMPLETE", JUNE);
        assess(commitment + ":" + chain.party("c"), "divergence-none", "1");
        divergence("organization=divergence-none").body("items.party", contains(chain.party("c")));

        String before = api().get("/api/scoreboard").path("knownBy");
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("c"))
                .then()
                .statusCode(200);

        divergence("organization=divergence-none").body("items", hasSize(0));
        divergence("organization=divergence-none&knownBy=" + before).body("items", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_what_the_lists_of_both_tracks_say_otherwise_most_first(long seed) {
        History history = History.of("divergence-law-" + seed, seed, 40);
        int found = 0;
        for (int question = 0; question < 15; question++) {
            LocalDate day = question == 0 ? LocalDate.now(ZoneOffset.UTC) : history.day();
            String known = history.instant();
            Map<String, Map<String, Object>> assessed = history.stood("assessed", day, known);
            List<List<Object>> expected = new ArrayList<>();
            history.stood("reported", day, known).forEach((id, reported) -> {
                int claimed = STEPS.indexOf((String) reported.get("status"));
                int judged = STEPS.indexOf((String) assessed.get(id).get("status"));
                if (claimed >= 0 && judged >= 0 && claimed != judged) {
                    expected.add(Arrays.asList(
                            id,
                            claimed - judged,
                            reported.get("report"),
                            assessed.get(id).get("assessment")));
                }
            });
            expected.sort(Comparator.comparing(row -> -Math.abs((int) row.get(1))));
            found += expected.size();

            List<Map<String, Object>> items = divergence(
                            "limit=500&organization=" + history.organization() + "&asOf=" + day + "&knownBy=" + known)
                    .extract()
                    .path("items");
            assertThat(items.stream()
                            .map(item -> Arrays.asList(
                                    item.get("assignment"),
                                    item.get("difference"),
                                    item.get("report"),
                                    item.get("assessment"))))
                    .as("seed %d, as of %s, as known %s", seed, day, known)
                    .isEqualTo(expected);
        }
        assertThat(found).isPositive();
    }

    @Test
    void it_is_paged_from_the_furthest_apart_to_the_nearest() {
        Chain chain = Chain.of("divergence-pages", "a", "b", "c");
        Scales.scale("divergence-pages");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        List<String> claims = List.of("LIMITED", "COMPLETE", "SUBSTANTIAL");
        for (int i = 0; i < claims.size(); i++) {
            String assignment = commitment + ":" + chain.members().get(i);
            Chain.accepted(assignment, claims.get(i), JUNE);
            assess(assignment, "divergence-pages", "0");
        }
        List<Integer> distances = new ArrayList<>();
        String next = "/api/scoreboard/divergence?organization=divergence-pages&limit=1";
        while (!next.isEmpty()) {
            ValidatableResponse page =
                    api().urlEncodingEnabled(false).get(next).then().statusCode(200);
            distances.addAll(page.extract().path("items.distance"));
            next = page.extract().path("next");
        }

        assertThat(distances).containsExactly(3, 2, 1);
        divergence("theme=no-such-theme").body("items", hasSize(0));
        divergence("party=" + chain.party("b")).body("items", hasSize(1));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("asOf=2025-02-30", "asOf");
        refused("knownBy=yesterday", "knownBy");
        refused("sort=colour", "sort");
        refused("cursor=abc", "cursor");
        refused("track=reported", "track");
        refused("limit=0", "limit");
    }

    private static String assess(String assignment, String scale, String raw) {
        return api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "%s"}"""
                                .formatted(assignment, scale, raw, JUNE))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse divergence(String query) {
        return api().get("/api/scoreboard/divergence?" + query).then().statusCode(200);
    }

    private static void refused(String query, String parameter) {
        api().get("/api/scoreboard/divergence?" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameter));
    }
}
