package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

@QuarkusTest
class DiffTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void it_says_what_moved_from_what_to_what_and_through_which_report() {
        Chain chain = Chain.of("diff-moved", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String assignment = commitment + ":" + chain.party("a");
        String earlier = Chain.accepted(assignment, "LIMITED", JUNE.minusMonths(6));
        String report = Chain.accepted(assignment, "COMPLETE", JUNE);

        assertThatJson(diff("organization=diff-moved&from=2026-06-29&to=2026-06-30&includeTotal=true")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"items": [
                   {"assignment": "diff-moved-c01:diff-moved-a", "commitment": "diff-moved-c01", "party": "diff-moved-a",
                    "statement": "diff-moved-20-statement", "fromStatus": "LIMITED", "toStatus": "COMPLETE",
                    "report": "%s", "assessment": null, "earlierReport": "%s", "earlierAssessment": null,
                    "illustrative": false, "links": "${json-unit.ignore}"}],
                 "next": "", "nextCursor": "", "total": 1}"""
                                .formatted(report, earlier));
        diff("organization=diff-moved&from=2026-06-30").body("items", hasSize(0));
        diff("organization=diff-moved&from=2026-06-30&to=2026-06-30").body("items", hasSize(0));
    }

    @Test
    void what_did_not_bind_before_or_does_not_any_more_has_no_status() {
        Chain chain = Chain.of("diff-bound", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", JUNE);
        api().body("""
                        {"reason": "Overtaken.", "withdrawnOn": "2026-07-31"}""")
                .post("/api/commitments/" + commitment + "/withdrawal")
                .then()
                .statusCode(200);

        diff("organization=diff-bound&from=2025-04-22&to=2025-04-23")
                .body("items.fromStatus", contains(nullValue()))
                .body("items.toStatus", contains("NOT_REPORTED"));
        diff("organization=diff-bound&from=2026-07-30&to=2026-07-31")
                .body("items.fromStatus", contains("LIMITED"))
                .body("items.toStatus", contains(nullValue()))
                .body("items.report", contains(nullValue()));
        diff("organization=diff-bound&from=2025-04-22&to=2026-07-31").body("items", hasSize(0));
    }

    @Test
    void the_same_status_by_another_report_is_not_a_move() {
        Chain chain = Chain.of("diff-same", "a");
        String assignment = chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("a");
        Chain.accepted(assignment, "LIMITED", JUNE.minusMonths(6));
        Chain.accepted(assignment, "LIMITED", JUNE);

        diff("organization=diff-same&from=2026-01-31&to=2026-07-01").body("items", hasSize(0));
    }

    @Test
    void what_ceases_to_apply_does_so_through_no_report() {
        Chain chain = Chain.of("diff-napp", "a");
        String assignment = chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("a");
        String report = Chain.accepted(assignment, "LIMITED", JUNE);
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);

        diff("organization=diff-napp&from=2026-07-01")
                .body("items.toStatus", contains("NOT_APPLICABLE"))
                .body("items.report", contains(nullValue()))
                .body("items.links.report", contains(nullValue()))
                .body("items.earlierReport", contains(report));
    }

    @Test
    void the_same_day_as_known_at_two_instants_gives_what_was_learnt_in_between() {
        Chain chain = Chain.of("diff-learnt", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String mistaken = Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        String before = now("diff-learnt");
        api().body("""
                        {"reason": "It was of another court."}""")
                .post("/api/progress-reports/" + mistaken + "/revocation")
                .then()
                .statusCode(200);
        String between = now("diff-learnt");
        String late = Chain.accepted(commitment + ":" + chain.party("b"), "LIMITED", JUNE);

        String day = "organization=diff-learnt&from=2026-06-30&to=2026-06-30&fromKnownBy=" + before;
        diff(day)
                .body("items.party", contains(chain.party("a"), chain.party("b")))
                .body("items.fromStatus", contains("COMPLETE", "NOT_REPORTED"))
                .body("items.toStatus", contains("NOT_REPORTED", "LIMITED"))
                .body("items.earlierReport", contains(equalTo(mistaken), nullValue()))
                .body("items.report", contains(nullValue(), equalTo(late)));
        diff(day + "&knownBy=" + between).body("items.party", contains(chain.party("a")));
        diff(day + "&knownBy=" + before).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_what_the_lists_of_both_days_do_not_have_in_common(long seed) {
        History history = History.of("diff-law-" + seed, seed, 30);
        int found = 0;
        for (int question = 0; question < 15; question++) {
            List<LocalDate> days = new ArrayList<>(List.of(history.day(), history.day()));
            days.sort(null);
            List<String> known = new ArrayList<>(List.of(history.instant(), history.instant()));
            known.sort(Comparator.comparing(Instant::parse));
            String track = question % 3 == 0 ? "assessed" : "reported";
            Map<String, Map<String, Object>> before = history.stood(track, days.get(0), known.get(0));
            Map<String, Map<String, Object>> after = history.stood(track, days.get(1), known.get(1));
            TreeSet<String> all = new TreeSet<>(before.keySet());
            all.addAll(after.keySet());
            List<List<Object>> expected = new ArrayList<>();
            for (String id : all) {
                Map<String, Object> was = before.getOrDefault(id, Map.of());
                Map<String, Object> is = after.getOrDefault(id, Map.of());
                if (!Objects.equals(was.get("status"), is.get("status"))) {
                    expected.add(Arrays.asList(id, was.get("status"), is.get("status"), through(is), through(was)));
                }
            }

            List<Map<String, Object>> items = diff("limit=500&organization=" + history.organization() + "&track="
                            + track
                            + "&from=" + days.get(0) + "&to=" + days.get(1) + "&fromKnownBy=" + known.get(0)
                            + "&knownBy=" + known.get(1))
                    .extract()
                    .path("items");
            assertThat(items.stream()
                            .map(item -> Arrays.asList(
                                    item.get("assignment"),
                                    item.get("fromStatus"),
                                    item.get("toStatus"),
                                    item.get("report") == null ? item.get("assessment") : item.get("report"),
                                    item.get("earlierReport") == null
                                            ? item.get("earlierAssessment")
                                            : item.get("earlierReport"))))
                    .as("seed %d, %s, as known %s, %s", seed, days, known, track)
                    .isEqualTo(expected);
            found += expected.size();
        }
        assertThat(found).isPositive();
    }

    private static Object through(Map<String, Object> stood) {
        if ("NOT_APPLICABLE".equals(stood.get("status"))) {
            return null;
        }
        return stood.get("report") == null ? stood.get("assessment") : stood.get("report");
    }

    @Test
    void it_is_narrowed_sorted_and_paged() {
        Chain chain = Chain.of("diff-list", "a", "b", "c");
        String first = chain.commitment("c01", null, chain.theme("cyber"));
        String second = chain.commitment("c02", null, chain.theme("minors"));
        Chain.accepted(first + ":" + chain.party("a"), "REGRESSED", JUNE);
        Chain.accepted(first + ":" + chain.party("b"), "NOT_STARTED", JUNE);
        Chain.accepted(second + ":" + chain.party("c"), "COMPLETE", JUNE);
        String all = "organization=diff-list&from=2026-06-29&to=2026-06-30";

        diff(all + "&sort=toStatus").body("items.toStatus", contains("NOT_STARTED", "COMPLETE", "REGRESSED"));
        diff(all + "&sort=-party").body("items.party", contains(chain.party("c"), chain.party("b"), chain.party("a")));
        diff(all + "&toStatus=COMPLETE,REGRESSED&sort=commitment")
                .body("items.toStatus", contains("REGRESSED", "COMPLETE"));
        diff(all + "&fromStatus=LIMITED").body("items", hasSize(0));
        diff(all + "&fromStatus=NOT_REPORTED&theme=" + chain.organization() + "-minors")
                .body("items", hasSize(1));
        String next = diff(all + "&limit=2&includeTotal=true&sort=-toStatus")
                .body("items.toStatus", contains("REGRESSED", "COMPLETE"))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        api().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.toStatus", contains("NOT_STARTED"));
    }

    @Test
    void what_the_filter_takes_on_one_side_only_was_not_there_on_the_other() {
        Chain chain = Chain.of("diff-filtered", "a");
        String commitment = chain.commitment("c01", "2026-12-31", chain.theme("cyber"));
        String before = api().get("/api/scoreboard").path("knownBy");
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        patch("{\"dueOn\": \"2027-12-31\"}")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
        String learnt = "organization=diff-filtered&from=2026-06-30&to=2026-06-30&fromKnownBy=" + before;

        diff(learnt).body("items.toStatus", contains("COMPLETE"));
        diff(learnt + "&yearDue=2026")
                .body("items.fromStatus", contains("NOT_REPORTED"))
                .body("items.toStatus", contains(nullValue()));
        diff(learnt + "&yearDue=2027")
                .body("items.fromStatus", contains(nullValue()))
                .body("items.toStatus", contains("COMPLETE"));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("organization=no-such-organization", "from");
        refused("to=2026-06-30", "from");
        refused("from=2026-07-01&to=2026-06-30", "from", "to");
        refused("from=" + LocalDate.now(ZoneOffset.UTC).plusDays(1), "from", "to");
        refused("from=2026-02-30", "from");
        refused("from=2026-01-31&to=someday", "to");
        refused("from=2026-01-31&track=guessed", "track");
        refused("from=2026-01-31&fromStatus=GOOD", "fromStatus");
        refused("from=2026-01-31&fromKnownBy=yesterday", "fromKnownBy");
        refused(
                "from=2026-01-31&fromKnownBy=2026-06-30T00:00:01Z&knownBy=2026-06-30T00:00:00Z",
                "fromKnownBy",
                "knownBy");
        refused("from=2026-01-31&asOf=2026-02-28", "asOf");
        refused("from=2026-01-31&sort=colour", "sort");
    }

    private static ValidatableResponse diff(String query) {
        return api().get("/api/scoreboard/diff?" + query).then().statusCode(200);
    }

    private static String now(String organization) {
        return api().get("/api/scoreboard?organization=" + organization)
                .then()
                .statusCode(200)
                .extract()
                .path("knownBy");
    }

    private static void refused(String query, String... parameters) {
        api().get("/api/scoreboard/diff?" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameters));
    }
}
