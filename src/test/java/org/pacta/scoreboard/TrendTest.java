package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.Chain;

@QuarkusTest
class TrendTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void each_month_is_counted_as_of_its_last_day_and_the_last_one_as_of_the_last_day_asked_for() {
        Chain chain = Chain.of("trend-months", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", LocalDate.of(2026, 2, 28));

        assertThatJson(trend("organization=trend-months&from=2026-01-15&to=2026-03-10")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"from": "2026-01-15", "to": "2026-03-10", "by": "month", "knownBy": "${json-unit.any-string}",
                 "tracks": ["reported"], "groupBy": [],
                 "periods": [
                   {"startsOn": "2026-01-01", "asOf": "2026-01-31", "track": "reported", "assignments": 2, "applicable": 2,
                    "withReport": 0, "coverage": 0, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"startsOn": "2026-02-01", "asOf": "2026-02-28", "track": "reported", "assignments": 2, "applicable": 2,
                    "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"startsOn": "2026-03-01", "asOf": "2026-03-10", "track": "reported", "assignments": 2, "applicable": 2,
                    "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"}],
                 "rows": [
                   {"asOf": "2026-01-31", "track": "reported", "status": "NOT_REPORTED", "count": 2, "share": 1,
                    "applicable": 2, "withReport": 0, "coverage": 0, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"asOf": "2026-02-28", "track": "reported", "status": "NOT_REPORTED", "count": 1, "share": 0.5,
                    "applicable": 2, "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"asOf": "2026-02-28", "track": "reported", "status": "LIMITED", "count": 1, "share": 0.5,
                    "applicable": 2, "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"asOf": "2026-03-10", "track": "reported", "status": "NOT_REPORTED", "count": 1, "share": 0.5,
                    "applicable": 2, "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"},
                   {"asOf": "2026-03-10", "track": "reported", "status": "LIMITED", "count": 1, "share": 0.5,
                    "applicable": 2, "withReport": 1, "coverage": 0.5, "illustrative": 0, "links": "${json-unit.ignore}"}]}""");
    }

    @Test
    void periods_in_which_nothing_was_in_force_are_there_without_rows() {
        Chain chain = Chain.of("trend-empty", "a");
        chain.commitment("c01", null, chain.theme("cyber"));

        trend("organization=trend-empty&by=quarter&from=2024-12-31&to=2025-06-30")
                .body("periods.startsOn", contains("2024-10-01", "2025-01-01", "2025-04-01"))
                .body("periods.asOf", contains("2024-12-31", "2025-03-31", "2025-06-30"))
                .body("periods.assignments", contains(0, 0, 1))
                .body("periods.coverage", contains(0, 0, 0))
                .body("rows.asOf", contains("2025-06-30"));
    }

    @Test
    void without_days_the_last_twelve_periods_until_today_are_shown() {
        for (String by : List.of("month", "quarter", "year")) {
            trend("organization=no-such-organization&by=" + by)
                    .body("periods", hasSize(12))
                    .body("periods[11].asOf", equalTo(today.toString()))
                    .body("to", equalTo(today.toString()));
        }
        trend("organization=no-such-organization&by=year&to=2026-02-03")
                .body("from", equalTo("2015-01-01"))
                .body("periods[0].asOf", equalTo("2015-12-31"))
                .body("periods[11].asOf", equalTo("2026-02-03"));
        trend("organization=no-such-organization&from=" + today).body("periods", hasSize(1));
        trend("organization=no-such-organization&to=0001-02-03")
                .body("from", equalTo("0001-01-01"))
                .body("periods.asOf", contains("0001-01-31", "0001-02-03"));
        trend("organization=no-such-organization&by=year&to=9999-12-31").body("periods", hasSize(12));
    }

    @Test
    void both_tracks_are_told_apart() {
        History history = History.of("trend-tracks", 7, 4);

        trend("organization=" + history.organization()
                        + "&by=year&from=2025-12-31&to=2026-06-30&track=assessed,reported")
                .body("tracks", contains("assessed", "reported"))
                .body("periods.track", contains("assessed", "reported", "assessed", "reported"))
                .body("rows.track.unique()", containsInAnyOrder("assessed", "reported"));
        trend("organization=" + history.organization() + "&track=assessed&track=assessed")
                .body("tracks", contains("assessed"));
    }

    @ParameterizedTest
    @CsvSource({"1, month", "2, quarter", "3, year"})
    void the_rows_of_each_period_are_those_of_the_scoreboard_of_its_day(long seed, String by) {
        History history = History.of("trend-law-" + seed, seed, 24);
        for (String groupBy : List.of("", "&groupBy=party", "&groupBy=theme&themeDepth=2", "&groupBy=yearDue")) {
            String asked = "organization=" + history.organization() + groupBy + "&knownBy=" + history.instant();
            JsonPath trend = trend(asked + "&by=" + by + "&from=2025-03-31&track=reported,assessed")
                    .extract()
                    .jsonPath();

            List<Map<String, Object>> periods = trend.getList("periods");
            assertThat(periods).isNotEmpty();
            List<Map<String, Object>> expected = new ArrayList<>();
            for (Map<String, Object> period : periods) {
                JsonPath scoreboard = api().get("/api/scoreboard?" + asked + "&asOf=" + period.get("asOf") + "&track="
                                + period.get("track"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                for (String figure : List.of(
                        "assignments", "applicable", "withReport", "coverage", "illustrative", "links", "track")) {
                    assertThat(period.get(figure)).isEqualTo(scoreboard.<Object>get(figure));
                }
                scoreboard.<Map<String, Object>>getList("rows").forEach(row -> {
                    Map<String, Object> dated = new LinkedHashMap<>(row);
                    dated.put("asOf", period.get("asOf"));
                    dated.put("track", period.get("track"));
                    expected.add(dated);
                });
            }
            assertThat(trend.<Map<String, Object>>getList("rows"))
                    .as(asked)
                    .isNotEmpty()
                    .isEqualTo(expected);
        }
    }

    @Test
    void at_most_120_periods_are_possible() {
        String nothing = "organization=no-such-organization&";
        trend(nothing + "from=2016-01-31&to=2025-12-01").body("periods", hasSize(120));
        refused(nothing + "from=2015-12-31&to=2025-12-01", "from", "to");
        refused(nothing + "from=0001-01-01", "from", "to");
        trend(nothing + "from=1906-12-31&to=2025-12-01&by=year").body("periods", hasSize(120));
        refused(nothing + "from=1905-12-31&to=2025-12-01&by=year", "from", "to");
        api().get("/api/scoreboard/trend?" + nothing + "from=2015-12-31&to=2025-12-01")
                .then()
                .body("detail", containsString("121 periods; 120 are possible at most"));
    }

    @Test
    void what_cannot_be_read_is_refused() {
        refused("from=2026-02-01&to=2026-01-31", "from", "to");
        refused("from=" + today.plusDays(1), "from", "to");
        refused("from=2026-02-30", "from");
        refused("to=tomorrow", "to");
        refused("by=week", "by");
        refused("track=guessed", "track");
        refused("track=reported,", "track");
        refused("groupBy=party,theme", "groupBy");
        refused("groupBy=colour", "groupBy");
        refused("groupBy=theme&themeDepth=4", "themeDepth");
        refused("knownBy=yesterday", "knownBy");
        refused("asOf=2026-01-31", "asOf");
    }

    private static ValidatableResponse trend(String query) {
        return api().get("/api/scoreboard/trend?" + query).then().statusCode(200);
    }

    private static void refused(String query, String... parameters) {
        api().get("/api/scoreboard/trend?" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("invalid-parameter"))
                .body("errors.parameter", contains(parameters));
    }
}
