package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.Chain;
import org.pacta.party.Parties;

@QuarkusTest
class IndicatorTest {

    @Test
    void an_indicator_gets_its_slug_from_the_commitment_and_its_name() {
        String commitment = commitment("indicator-test-created");

        String created = api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"en": "Judges trained"}}, "unit": "judges",
                         "baseline": 0, "baselineOn": "2025-04-23", "target": 120.5, "targetOn": "2028-12-31"}"""
                                .formatted(commitment))
                .post("/api/indicators")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/indicators/indicator-test-created-c01-judges-trained"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "indicator-test-created-c01-judges-trained", "commitment": "indicator-test-created-c01",
                 "name": {"original": "en", "texts": {"en": "Judges trained"}}, "unit": "judges",
                 "baseline": 0, "baselineOn": "2025-04-23", "target": 120.5, "targetOn": "2028-12-31",
                 "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get("/api/indicators/indicator-test-created-c01-judges-trained")
                .asString();
        assertThatJson(read).isEqualTo(created);
        assertThat(read).contains("\"baseline\":0,").contains("\"target\":120.5,");
    }

    @Test
    void an_indicator_is_defined_replaced_and_changed_under_its_slug() {
        String commitment = commitment("indicator-test-put");
        String body = """
                {"commitment": "%s", "name": {"texts": {"en": "Exchanges"}}, "unit": "%%s"}"""
                .formatted(commitment);

        api().body(body.formatted("visits"))
                .put("/api/indicators/indicator-test-put-i")
                .then()
                .statusCode(201)
                .body("unit", equalTo("visits"));
        api().body(body.formatted("days"))
                .put("/api/indicators/indicator-test-put-i")
                .then()
                .statusCode(200)
                .body("unit", equalTo("days"))
                .body("baseline", nullValue());
        patch("""
                        {"target": 99999999999999, "targetOn": "2030-01-01"}""")
                .patch("/api/indicators/indicator-test-put-i")
                .then()
                .statusCode(200)
                .body("target", equalTo(99999999999999L))
                .body("unit", equalTo("days"))
                .body("version", equalTo(2));
        api().body(body.replace("{\"commitment\"", "{\"slug\": \"indicator-test-put-i\", \"commitment\"")
                        .formatted("visits"))
                .post("/api/indicators")
                .then()
                .statusCode(409);
        patch("""
                        {"slug": "indicator-test-put-j"}""")
                .patch("/api/indicators/indicator-test-put-i")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void all_that_is_wrong_with_an_indicator_is_said_at_once() {
        api().body("{}")
                .post("/api/indicators")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/name", "/unit"));
        api().body(
                        """
                        {"slug": "indicator-test-wrong", "commitment": "no-such-commitment",
                         "name": {"texts": {"en": "x"}}, "unit": "x", "baselineOn": "2025-01-02", "targetOn": "2025-01-01"}""")
                .post("/api/indicators")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/targetOn"));
        api().body("""
                        {"baselineOn": "2025-01-02", "targetOn": "2025-01-01"}""")
                .post("/api/indicators")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/name", "/targetOn", "/unit"));
        String commitment = commitment("indicator-test-wrong");
        api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"zh-Hans": "法官"}}, "unit": "人"}"""
                                .formatted(commitment))
                .post("/api/indicators")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void indicators_are_filtered_by_commitment_and_statement() {
        String first = indicator(commitment("indicator-test-filter-a"));
        String second = indicator(commitment("indicator-test-filter-b"));

        assertThat(found("/api/indicators", "slug", "commitment", "indicator-test-filter-a-c01"))
                .containsExactly(first);
        assertThat(found("/api/indicators", "slug", "statement", "indicator-test-filter-b-20-statement"))
                .containsExactly(second);
        assertThat(found(
                        "/api/indicators",
                        "slug",
                        "commitment",
                        "indicator-test-filter-a-c01",
                        "commitment",
                        "indicator-test-filter-b-c01",
                        "sort",
                        "-slug"))
                .containsExactly(second, first);
    }

    @Test
    void a_value_is_measured_for_a_party_on_a_day() {
        String indicator = indicator(commitment("measurement-test-created"));

        Response created = measure(indicator, "measurement-test-created", "2025-12-31", "12.250");

        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "indicator": "measurement-test-created-c01-i",
                 "party": "measurement-test-created", "measuredOn": "2025-12-31", "value": 12.25,
                 "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String path = "/api/measurements/" + created.path("id");
        created.then().statusCode(201).header("Location", endsWith(path));
        assertThatJson(api().get(path).asString()).isEqualTo(created.asString());
        patch("""
                        {"value": -1e2}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("value", equalTo(-100))
                .body("version", equalTo(1));
        api().body(
                        """
                        {"indicator": "%s", "party": "measurement-test-created", "measuredOn": "2025-12-30", "value": 3}"""
                                .formatted(indicator))
                .put(path)
                .then()
                .statusCode(200)
                .body("measuredOn", equalTo("2025-12-30"))
                .body("value", equalTo(3));
    }

    @Test
    void a_party_has_one_value_a_day() {
        String indicator = indicator(commitment("measurement-test-once"));
        String other = Parties.organization("measurement-test-once-other");
        String first =
                measure(indicator, "measurement-test-once", "2025-12-31", "1").path("id");

        measure(indicator, "measurement-test-once", "2025-12-31", "2")
                .then()
                .statusCode(409)
                .body("detail", containsString(first));
        measure(indicator, other, "2025-12-31", "2").then().statusCode(201);
        String second =
                measure(indicator, "measurement-test-once", "2025-12-30", "2").path("id");
        patch("""
                        {"measuredOn": "2025-12-31"}""")
                .patch("/api/measurements/" + second)
                .then()
                .statusCode(409);
        patch("""
                        {"value": 5}""")
                .patch("/api/measurements/" + first)
                .then()
                .statusCode(200);
    }

    @Test
    void of_many_values_for_one_day_at_once_one_is_kept() {
        String indicator = indicator(commitment("measurement-test-at-once"));

        List<Integer> statuses =
                AtOnce.times(6, i -> measure(indicator, "measurement-test-at-once", "2025-12-31", String.valueOf(i))
                        .statusCode());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(found("/api/measurements", "id", "indicator", indicator)).hasSize(1);
    }

    @Test
    void all_that_is_wrong_with_a_measurement_is_said_at_once() {
        api().body("{}")
                .post("/api/measurements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/indicator", "/measuredOn", "/party", "/value"));
        measure(
                        "no-such-indicator",
                        "no-such-party",
                        LocalDate.now(ZoneOffset.UTC).plusDays(1).toString(),
                        "1")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/indicator", "/party", "/measuredOn"));
        for (String value : List.of("\"1\"", "true")) {
            measure("no-such-indicator", "no-such-party", "2025-01-01", value)
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/value"));
        }
        for (String value : List.of("0.0000001", "100000000000000", "1e400")) {
            measure("no-such-indicator", "no-such-party", "2025-01-01", value)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/value"));
        }
    }

    @Test
    void measurements_are_filtered_and_sorted() {
        String commitment = commitment("measurement-test-filter");
        String indicator = indicator(commitment);
        String other = Parties.organization("measurement-test-filter-other");
        String early =
                measure(indicator, "measurement-test-filter", "2024-12-31", "7").path("id");
        String late = measure(indicator, "measurement-test-filter", "2025-12-31", "-3.5")
                .path("id");
        String others = measure(indicator, other, "2025-06-30", "11").path("id");

        assertThat(measured("indicator", indicator)).containsExactly(early, late, others);
        assertThat(measured("indicator", indicator, "sort", "value")).containsExactly(late, early, others);
        assertThat(measured("indicator", indicator, "sort", "party,-measuredOn"))
                .containsExactly(late, early, others);
        assertThat(measured("commitment", commitment, "party", other)).containsExactly(others);
        assertThat(measured("indicator", indicator, "from", "2025-06-30", "to", "2025-12-30"))
                .containsExactly(others);
        String next = api().queryParam("indicator", indicator)
                .queryParam("sort", "value")
                .queryParam("limit", 1)
                .get("/api/measurements")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        assertThat(measured("indicator", indicator, "sort", "value", "cursor", next))
                .containsExactly(early, others);
    }

    @Test
    void an_indicator_is_deleted_once_nothing_is_measured_on_it() {
        String indicator = indicator(commitment("indicator-test-deleted"));
        String measurement =
                measure(indicator, "indicator-test-deleted", "2025-12-31", "1").path("id");

        api().delete("/api/indicators/" + indicator)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail[0]", containsString(measurement));
        api().delete("/api/measurements/" + measurement).then().statusCode(204);
        api().get("/api/measurements/" + measurement).then().statusCode(404);
        api().delete("/api/indicators/" + indicator).then().statusCode(204);
        api().get("/api/indicators/" + indicator).then().statusCode(404);
    }

    private static String commitment(String slug) {
        Chain chain = Chain.of(slug, "member");
        return chain.commitment("c01", null, chain.theme("theme"));
    }

    private static String indicator(String commitment) {
        api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"en": "Exchanges"}}, "unit": "exchanges"}"""
                                .formatted(commitment))
                .put("/api/indicators/" + commitment + "-i")
                .then()
                .statusCode(201);
        return commitment + "-i";
    }

    private static Response measure(String indicator, String party, String on, String value) {
        return api().body(
                        """
                        {"indicator": "%s", "party": "%s", "measuredOn": "%s", "value": %s}"""
                                .formatted(indicator, party, on, value))
                .post("/api/measurements");
    }

    private static List<String> measured(String... parameters) {
        return found("/api/measurements", "id", parameters);
    }

    private static List<String> found(String path, String key, String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get(path).then().statusCode(200).extract().path("items." + key);
    }
}
