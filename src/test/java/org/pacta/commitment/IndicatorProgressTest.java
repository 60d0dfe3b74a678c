package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class IndicatorProgressTest {

    private static final String TARGET = "\"target\": 200, \"targetOn\": \"2025-01-01\"";

    @Test
    void each_party_is_told_how_far_it_is_and_from_where_that_is_known() {
        String indicator = indicator("ip-whole", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(indicator, "ip-whole-b", "2017-01-01", "110");
        measure(indicator, "ip-whole-a", "2016-01-01", "90");
        String last = measure(indicator, "ip-whole-a", "2017-01-01", "121");

        assertThatJson(progress(indicator, "party=ip-whole-a&asOf=2020-12-31")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"indicator": "ip-whole-i", "commitment": "ip-whole-c01", "unit": "judges", "asOf": "2020-12-31",
                 "baseline": 100, "baselineOn": "2015-01-01", "target": 200, "targetOn": "2025-01-01",
                 "sources": ["${json-unit.any-string}", "${json-unit.any-string}"],
                 "parties": [
                   {"party": "ip-whole-a",
                    "base": {"on": "2015-01-01", "value": 100, "measurement": null},
                    "latest": {"on": "2017-01-01", "value": 121, "measurement": "%s"},
                    "direction": "RISE", "observedGrowth": 0.1, "requiredGrowth": 0.0718, "ratio": 1.3933, "score": 5,
                    "category": "SUBSTANTIAL_PROGRESS", "reason": null, "zeroReplaced": false, "targetMissed": false,
                    "illustrative": false}]}"""
                                .formatted(last));
        progress(indicator, "")
                .body("parties.party", contains("ip-whole-a", "ip-whole-b"))
                .body("parties.ratio", contains(1.3933f, 0.68f))
                .body("parties.category", contains("SUBSTANTIAL_PROGRESS", "MODERATE_PROGRESS"));
    }

    @Test
    void only_what_was_measured_by_the_day_counts() {
        String indicator = indicator("ip-asof", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(indicator, "ip-asof-a", "2017-01-01", "121");
        measure(indicator, "ip-asof-a", "2018-01-01", "90");

        progress(indicator, "asOf=2016-12-31").body("parties", empty());
        progress(indicator, "asOf=2017-01-01").body("parties.latest.value", contains(121));
        progress(indicator, "asOf=2017-12-31").body("parties.category", contains("SUBSTANTIAL_PROGRESS"));
        progress(indicator, "asOf=2018-01-01").body("parties.category", contains("DETERIORATION"));
        progress(indicator, "").body("parties.latest.value", contains(90));
    }

    @Test
    void it_begins_with_what_was_measured_on_the_day_of_the_baseline_or_else_with_the_first_value_since() {
        String own = indicator("ip-own", "\"baseline\": 50, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(own, "ip-own-a", "2014-01-01", "1");
        measure(own, "ip-own-a", "2015-01-01", "100");
        measure(own, "ip-own-a", "2017-01-01", "121");
        String dayOnly = indicator("ip-day", "\"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(dayOnly, "ip-day-a", "2014-01-01", "1");
        measure(dayOnly, "ip-day-a", "2016-01-01", "100");
        measure(dayOnly, "ip-day-a", "2018-01-01", "110");
        String without = indicator("ip-without", TARGET);
        measure(without, "ip-without-a", "2015-01-01", "100");
        measure(without, "ip-without-a", "2017-01-01", "110");

        progress(own, "").body("parties.base.value", contains(100)).body("parties.ratio", contains(1.3933f));
        progress(dayOnly, "").body("parties.base.on", contains("2016-01-01")).body("parties.base.value", contains(100));
        progress(without, "").body("parties.ratio", contains(0.68f)).body("parties.direction", contains("RISE"));
    }

    @Test
    void the_way_to_the_target_is_that_from_the_baseline_whatever_a_party_began_with() {
        String indicator = indicator("ip-way", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(indicator, "ip-way-a", "2015-01-01", "300");
        measure(indicator, "ip-way-a", "2017-01-01", "250");

        progress(indicator, "")
                .body("parties.direction", contains("RISE"))
                .body("parties.category", contains("TARGET_ACHIEVED"))
                .body("parties.score", contains(5));
    }

    @Test
    void where_nothing_can_be_computed_there_is_null_and_a_reason() {
        String noTarget = indicator("ip-notarget", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\"");
        measure(noTarget, "ip-notarget-a", "2017-01-01", "121");
        String noDay = indicator("ip-noday", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", \"target\": 200");
        measure(noDay, "ip-noday-a", "2017-01-01", "121");
        String before = indicator("ip-before", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(before, "ip-before-a", "2014-12-31", "121");
        String alone = indicator("ip-alone", TARGET);
        measure(alone, "ip-alone-a", "2017-01-01", "121");
        String sign = indicator("ip-sign", "\"baseline\": -100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(sign, "ip-sign-a", "2017-01-01", "121");
        String from = indicator("ip-dayless", "\"baseline\": 100, " + TARGET);
        measure(from, "ip-dayless-a", "2017-01-01", "121");

        noRatio(noTarget, "NO_TARGET").body("parties.observedGrowth", contains(0.1f));
        noRatio(noDay, "NO_TARGET_DAY").body("parties.observedGrowth", contains(0.1f));
        noRatio(before, "NOTHING_SINCE_BASELINE")
                .body("parties.base.value", contains(100))
                .body("parties.latest", contains(nullValue()));
        noRatio(alone, "ONE_VALUE");
        noRatio(sign, "SIGNS_DIFFER");
        noRatio(from, "ONE_VALUE").body("parties.base.on", contains("2017-01-01"));
    }

    @Test
    void a_day_of_the_baseline_before_which_all_was_measured_leaves_nothing_to_begin_with() {
        String indicator = indicator("ip-nobase", "\"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(indicator, "ip-nobase-a", "2014-12-31", "121");

        noRatio(indicator, "NOTHING_SINCE_BASELINE").body("parties.base", contains(nullValue()));
    }

    @Test
    void a_zero_a_day_that_has_passed_and_what_is_made_up_are_marked() {
        String zero = indicator("ip-zero", "\"baseline\": 0, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(zero, "ip-zero-a", "2017-01-01", "3");
        String missed = indicator("ip-missed", "\"baseline\": 100, \"baselineOn\": \"2015-01-01\", " + TARGET);
        measure(missed, "ip-missed-a", "2025-01-01", "199");
        measure(missed, "ip-missed-b", "2025-01-02", "199");
        measure(missed, "ip-missed-c", "2025-01-02", "200");
        String madeUp = indicator("ip-madeup", TARGET + ", \"illustrative\": true");
        measure(madeUp, "ip-madeup-a", "2017-01-01", "1");

        progress(zero, "").body("parties.zeroReplaced", contains(true)).body("parties.reason", contains(nullValue()));
        progress(missed, "").body("parties.targetMissed", contains(false, true, false));
        progress(madeUp, "").body("parties.illustrative", contains(true));
    }

    @Test
    void a_made_up_value_marks_what_rests_on_it() {
        String indicator = indicator("ip-value", TARGET);
        measure(indicator, "ip-value-a", "2016-01-01", "1, \"illustrative\": true");
        measure(indicator, "ip-value-a", "2017-01-01", "2");
        measure(indicator, "ip-value-b", "2016-01-01", "1");
        measure(indicator, "ip-value-b", "2017-01-01", "2");

        progress(indicator, "").body("parties.illustrative", contains(true, false));
    }

    @Test
    void what_it_says_it_was_computed_by_is_named() {
        String indicator = indicator("ip-source", TARGET);

        progress(indicator, "").body("parties", empty()).body("sources", hasSize(2));
        List<String> sources = progress(indicator, "").extract().path("sources");
        assertThat(sources).allMatch(source -> source.startsWith("https://github.com/open-sdg/"));
        String description =
                api().get("/q/openapi?format=json").path("paths.'/api/indicators/{slug}/progress'.get.description");
        assertThat(sources).allMatch(description::contains);
    }

    @Test
    void bad_requests_are_refused() {
        api().get("/api/indicators/ip-nowhere/progress").then().statusCode(404);
        api().get("/api/indicators/" + indicator("ip-bad", TARGET) + "/progress?asOf=2025-02-30")
                .then()
                .statusCode(400);
        api().get("/api/indicators/ip-bad-i/progress?day=2025-01-01")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("asOf"));
    }

    private static String indicator(String name, String rest) {
        Chain chain = Chain.of(name, "a", "b", "c");
        String commitment = chain.proposal("c01", null, chain.theme("cyber"));
        api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"en": "Judges"}}, "unit": "judges", %s}"""
                                .formatted(commitment, rest))
                .put("/api/indicators/" + name + "-i")
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return name + "-i";
    }

    private static String measure(String indicator, String party, String on, String value) {
        return api().body(
                        """
                        {"indicator": "%s", "party": "%s", "measuredOn": "%s", "value": %s}"""
                                .formatted(indicator, party, on, value))
                .post("/api/measurements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse progress(String indicator, String query) {
        return api().get("/api/indicators/" + indicator + "/progress" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse noRatio(String indicator, String reason) {
        return progress(indicator, "")
                .body("parties.ratio", contains(nullValue()))
                .body("parties.category", contains(nullValue()))
                .body("parties.reason", contains(equalTo(reason)));
    }
}
