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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class ScoreboardTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void silence_is_counted_as_not_reported_and_not_as_not_started() {
        Chain chain = Chain.of("sb-silence", "a", "b", "c");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "NOT_STARTED", JUNE);

        assertThatJson(scoreboard("organization=sb-silence&groupBy=theme&asOf=2026-06-30")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"asOf": "2026-06-30", "knownBy": "${json-unit.any-string}", "track": "reported", "groupBy": ["theme"],
                 "assignments": 3, "applicable": 3, "withReport": 1, "coverage": 0.3333, "illustrative": 0,
                 "links": {"assignments": "${json-unit.any-string}"},
                 "rows": [
                   {"theme": "sb-silence-cyber", "status": "NOT_REPORTED", "count": 2, "share": 0.6667, "applicable": 3,
                    "withReport": 1, "coverage": 0.3333, "illustrative": 0,
                    "links": {"assignments": "${json-unit.any-string}"}},
                   {"theme": "sb-silence-cyber", "status": "NOT_STARTED", "count": 1, "share": 0.3333, "applicable": 3,
                    "withReport": 1, "coverage": 0.3333, "illustrative": 0,
                    "links": {"assignments": "${json-unit.any-string}"}}]}""");
    }

    @Test
    void a_day_before_the_report_took_effect_it_stood_as_before() {
        Chain chain = Chain.of("sb-asof", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", JUNE);

        scoreboard("commitment=" + commitment + "&asOf=2026-06-29").body("rows.status", contains("NOT_REPORTED"));
        scoreboard("commitment=" + commitment + "&asOf=2026-06-30").body("rows.status", contains("LIMITED"));
        scoreboard("commitment=" + commitment).body("rows.status", contains("LIMITED"));
    }

    @Test
    void what_will_be_known_at_the_end_of_time_is_what_is_known_now() {
        Chain chain = Chain.of("sb-ever", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));

        for (String knownBy : List.of("9999-12-30T00:00:00Z", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59.999999Z")) {
            scoreboard("commitment=" + commitment + "&asOf=9999-12-31&knownBy=" + knownBy)
                    .body("assignments", equalTo(1));
        }
    }

    @Test
    void before_the_statement_was_adopted_nothing_is_counted() {
        Chain chain = Chain.of("sb-before", "a");
        chain.commitment("c01", null, chain.theme("cyber"));

        scoreboard("organization=sb-before&asOf=2025-04-22&groupBy=party")
                .body("assignments", equalTo(0))
                .body("coverage", equalTo(0))
                .body("rows", hasSize(0));
        scoreboard("organization=sb-before&asOf=2025-04-23").body("assignments", equalTo(1));
    }

    @Test
    void drafts_and_reports_that_wait_or_were_returned_change_nothing() {
        Chain chain = Chain.of("sb-pending", "a", "b", "c");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.draft(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        Chain.submitted(commitment + ":" + chain.party("b"), "COMPLETE", JUNE);
        String returned = Chain.submitted(commitment + ":" + chain.party("c"), "COMPLETE", JUNE);
        api().body("""
                        {"reason": "No evidence."}""")
                .post("/api/progress-reports/" + returned + "/return")
                .then()
                .statusCode(200);

        scoreboard("organization=sb-pending")
                .body("rows.status", contains("NOT_REPORTED"))
                .body("withReport", equalTo(0));
    }

    @Test
    void a_revoked_report_is_as_if_it_were_not_there_but_was_known_before() {
        Chain chain = Chain.of("sb-revoked", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String assignment = commitment + ":" + chain.party("a");
        Chain.accepted(assignment, "LIMITED", JUNE.minusMonths(6));
        String mistaken = Chain.accepted(assignment, "COMPLETE", JUNE);
        String knownBefore = scoreboard("commitment=" + commitment)
                .body("rows.status", contains("COMPLETE"))
                .extract()
                .path("knownBy");
        api().body("""
                        {"reason": "It was of another court."}""")
                .post("/api/progress-reports/" + mistaken + "/revocation")
                .then()
                .statusCode(200);

        scoreboard("commitment=" + commitment).body("rows.status", contains("LIMITED"));
        scoreboard("commitment=" + commitment + "&knownBy=" + knownBefore).body("rows.status", contains("COMPLETE"));
    }

    @Test
    void what_is_not_applicable_is_counted_but_is_in_no_denominator() {
        Chain chain = Chain.of("sb-napp", "a", "b", "c");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        scoreboard("organization=sb-napp")
                .body("assignments", equalTo(3))
                .body("applicable", equalTo(2))
                .body("withReport", equalTo(1))
                .body("rows.status", contains("NOT_REPORTED", "COMPLETE", "NOT_APPLICABLE"))
                .body("rows.share[0]", equalTo(0.5f))
                .body("rows.share[1]", equalTo(0.5f))
                .body("rows.share[2]", nullValue());
        scoreboard("organization=sb-napp&groupBy=party")
                .body("rows.party", contains(chain.party("a"), chain.party("c")));
    }

    @Test
    void themes_roll_up_and_an_assignment_counts_once_in_each() {
        Chain chain = Chain.of("sb-theme", "a");
        String cyber = chain.theme("cyber");
        String crime = chain.theme("crime", cyber);
        String evidence = chain.theme("evidence", crime);
        String minors = chain.theme("minors");
        chain.commitment("c01", null, crime, evidence, minors);
        chain.commitment("c02", null, cyber);

        scoreboard("organization=sb-theme&groupBy=theme")
                .body("assignments", equalTo(2))
                .body("rows.theme", contains(cyber, minors))
                .body("rows.count", contains(2, 1));
        scoreboard("organization=sb-theme&groupBy=theme&themeDepth=2")
                .body("rows.theme", contains(crime, cyber, minors))
                .body("rows.count", contains(1, 1, 1));
        scoreboard("organization=sb-theme&groupBy=theme&themeDepth=3")
                .body("rows.theme", contains(crime, cyber, evidence, minors));
        scoreboard("theme=" + crime + "&groupBy=theme")
                .body("assignments", equalTo(1))
                .body("rows.theme", contains(cyber));
    }

    @Test
    void two_dimensions_give_a_row_for_each_pair_and_status() {
        Chain chain = Chain.of("sb-two", "a", "b");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", "2027-12-31", theme);
        chain.commitment("c02", null, theme);
        Chain.accepted(first + ":" + chain.party("b"), "SUBSTANTIAL", JUNE);

        scoreboard("organization=sb-two&groupBy=party,yearDue")
                .body("groupBy", contains("party", "yearDue"))
                .body("rows.party", contains(chain.party("a"), chain.party("a"), chain.party("b"), chain.party("b")))
                .body("rows.yearDue", contains(2027, null, 2027, null))
                .body("rows.status", contains("NOT_REPORTED", "NOT_REPORTED", "SUBSTANTIAL", "NOT_REPORTED"));
    }

    @Test
    void every_dimension_can_be_asked_for() {
        Chain chain = Chain.of("sb-dims", "a");
        String commitment = chain.commitment("c01", "2027-12-31", chain.theme("cyber"));

        assertThat(group("sb-dims", "organization")).containsExactly("sb-dims");
        assertThat(group("sb-dims", "series")).containsExactly(chain.series());
        assertThat(group("sb-dims", "meeting")).containsExactly(chain.meeting());
        assertThat(group("sb-dims", "statement")).containsExactly(chain.statement());
        assertThat(group("sb-dims", "commitment")).containsExactly(commitment);
        assertThat(group("sb-dims", "party")).containsExactly(chain.party("a"));
        assertThat(group("sb-dims", "kind")).containsExactly("EXCHANGE");
        scoreboard("organization=sb-dims&groupBy=yearDue").body("rows.yearDue", contains(2027));
    }

    @Test
    void the_year_in_which_something_is_due_filters() {
        Chain chain = Chain.of("sb-year", "a", "b");
        String theme = chain.theme("cyber");
        chain.commitment("c01", "2027-12-31", theme);
        chain.commitment("c02", "2028-01-01", theme);
        chain.commitment("c03", null, theme);

        scoreboard("organization=sb-year").body("assignments", equalTo(6));
        scoreboard("organization=sb-year&yearDue=2027").body("assignments", equalTo(2));
        scoreboard("organization=sb-year&yearDue=2027&yearDue=2028").body("assignments", equalTo(4));
        scoreboard("organization=sb-year&yearDue=2027,2028").body("assignments", equalTo(4));
        scoreboard("organization=sb-year&yearDue=1").body("assignments", equalTo(0));
    }

    @Test
    void every_filter_narrows() {
        Chain chain = Chain.of("sb-filter", "a", "b");
        String theme = chain.theme("cyber");
        String commitment = chain.commitment("c01", null, theme);
        for (String filter : List.of(
                "organization=sb-filter",
                "series=" + chain.series(),
                "meeting=" + chain.meeting(),
                "statement=" + chain.statement(),
                "commitment=" + commitment,
                "theme=" + theme,
                "party=" + chain.party("a") + "&party=" + chain.party("b"),
                "organization=sb-filter&kind=EXCHANGE")) {
            scoreboard(filter).body("assignments", equalTo(2));
        }
        scoreboard("party=" + chain.party("a")).body("assignments", equalTo(1));
        scoreboard("organization=sb-filter&kind=POLICY").body("assignments", equalTo(0));
        scoreboard("organization=no-such-organization").body("assignments", equalTo(0));
    }

    @Test
    void what_rests_on_something_made_up_is_counted_as_illustrative() {
        Chain chain = Chain.of("sb-illustrative", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String report = Chain.draft(commitment + ":" + chain.party("a"), "LIMITED", JUNE);
        patch("""
                        {"illustrative": true}""")
                .patch("/api/progress-reports/" + report)
                .then()
                .statusCode(200);
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        api().post("/api/progress-reports/" + report + "/acceptance").then().statusCode(200);

        scoreboard("organization=sb-illustrative")
                .body("illustrative", equalTo(1))
                .body("rows.illustrative", contains(0, 1));
    }

    @Test
    void withdrawal_ends_what_is_counted_from_its_day_on() {
        Chain chain = Chain.of("sb-withdrawn", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        api().body("""
                        {"reason": "Overtaken.", "withdrawnOn": "2026-07-01"}""")
                .post("/api/commitments/" + commitment + "/withdrawal")
                .then()
                .statusCode(200);

        scoreboard("organization=sb-withdrawn&asOf=2026-06-30").body("assignments", equalTo(1));
        scoreboard("organization=sb-withdrawn&asOf=2026-07-01").body("assignments", equalTo(0));
    }

    @Test
    void every_figure_can_be_followed_to_the_assignments_behind_it() {
        Chain chain = Chain.of("sb-behind", "a", "b", "c");
        String first = chain.commitment("c01", "2027-12-31", chain.theme("cyber"));
        String second = chain.commitment("c02", null, chain.theme("minors"));
        String report = Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);
        Chain.accepted(second + ":" + chain.party("a"), "LIMITED", JUNE.plusDays(1));
        String asOf = "&asOf=2026-06-30";

        List<Map<String, Object>> rows = scoreboard("organization=sb-behind&groupBy=party,theme" + asOf)
                .extract()
                .path("rows");
        assertThat(rows).hasSize(6);
        for (Map<String, Object> row : rows) {
            behind("party=" + row.get("party") + "&theme=" + row.get("theme") + "&status=" + row.get("status") + asOf)
                    .body("total", equalTo(row.get("count")));
        }
        behind("organization=sb-behind&status=LIMITED" + asOf)
                .body("items.assignment", contains(first + ":" + chain.party("a")))
                .body("items[0].report", equalTo(report))
                .body("items[0].dueOn", equalTo("2027-12-31"));
        behind("organization=sb-behind&status=LIMITED,NOT_REPORTED").body("total", equalTo(6));
    }

    @Test
    void several_values_of_a_filter_may_stand_between_commas() {
        Chain chain = Chain.of("sb-commas", "a", "b", "c");
        chain.commitment("c01", null, chain.theme("cyber"));

        scoreboard("party=" + chain.party("a") + "," + chain.party("b")).body("assignments", equalTo(2));
    }

    private static ValidatableResponse behind(String query) {
        return api().get("/api/scoreboard/assignments?includeTotal=true&" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("groupBy=party,theme,kind", "groupBy");
        refused("groupBy=party,party", "groupBy");
        refused("groupBy=colour", "groupBy");
        refused("asOf=2025-02-30", "asOf");
        refused("knownBy=yesterday", "knownBy");
        refused("track=guessed", "track");
        refused("themeDepth=4", "themeDepth");
        refused("themeDepth=0", "themeDepth");
        refused("kind=WISH", "kind");
        refused("colour=red", "colour");
    }

    private static List<String> group(String organization, String dimension) {
        return scoreboard("organization=" + organization + "&groupBy=" + dimension)
                .extract()
                .path("rows." + dimension);
    }

    private static ValidatableResponse scoreboard(String query) {
        return api().get("/api/scoreboard?" + query).then().statusCode(200);
    }

    private static void refused(String query, String parameter) {
        api().get("/api/scoreboard?" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameter));
    }
}
