package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.Chain;

@QuarkusTest
class AssessmentTableTest {

    @Test
    void a_table_is_recorded_at_one_instant_and_listed_by_it() {
        Chain chain = chain("table-test-made");
        Response created = table(
                """
                {"scale": "g20-compliance", "effectiveOn": "2026-06-30", "assessor": "Institute",
                 "rationale": {"texts": {"en": "Read in the reports."}}, "illustrative": true,
                 "sources": ["https://example.org/table"],
                 "rows": [{"commitment": "table-test-made-c01",
                           "values": {"table-test-made-a": "+1", "table-test-made-b": "0", "table-test-made-c": null}},
                          {"commitment": "table-test-made-c02", "values": {"table-test-made-b": "-1"}}]}""");

        assertThatJson(created.then().statusCode(201).extract().asString())
                .isEqualTo(
                        """
                {"scale": "g20-compliance", "scaleVersion": 1, "effectiveOn": "2026-06-30",
                 "recordedAt": "${json-unit.any-string}", "assessments": 3}""");
        String at = created.path("recordedAt");
        api().get(URI.create(created.header("Location")))
                .then()
                .statusCode(200)
                .body(
                        "items.assignment",
                        containsInAnyOrder(
                                "table-test-made-c01:table-test-made-a",
                                "table-test-made-c01:table-test-made-b",
                                "table-test-made-c02:table-test-made-b"))
                .body("items.recordedAt", everyItem(equalTo(at)))
                .body("items.effectiveOn", everyItem(equalTo("2026-06-30")))
                .body("items.assessor", everyItem(equalTo("Institute")))
                .body("items.rationale.texts.en", everyItem(equalTo("Read in the reports.")))
                .body("items.sources", everyItem(contains("https://example.org/table")))
                .body("items.illustrative", everyItem(equalTo(true)));
        assertThat(values(chain)).containsExactly("c01:a +1", "c01:b 0", "c02:b -1");
        history(chain, "c01:a")
                .body("items.findAll { it.track == 'assessed' }.status", contains("COMPLETE"))
                .body("items.findAll { it.track == 'assessed' }.recordedAt", contains(at));
        api().get("/api/scoreboard?track=assessed&groupBy=party&organization=table-test-made")
                .then()
                .statusCode(200)
                .body("rows.findAll { it.status == 'COMPLETE' }.party", contains("table-test-made-a"))
                .body("rows.findAll { it.status == 'NOT_STARTED' }.party", contains("table-test-made-b"))
                .body("rows.findAll { it.status == 'NOT_REPORTED' }.count", hasItem(2));
    }

    @Test
    void a_table_that_is_sent_again_under_its_key_is_recorded_once() {
        Chain chain = chain("table-test-key");
        String body =
                """
                {"scale": "g20-compliance", "effectiveOn": "2026-06-30",
                 "rows": [{"commitment": "table-test-key-c01", "values": {"table-test-key-a": "+1"}}]}""";
        String key = UUID.randomUUID().toString();

        Response first = api().header("Idempotency-Key", key).body(body).post("/api/assessments/table");
        Response again = api().header("Idempotency-Key", key).body(body).post("/api/assessments/table");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(values(chain)).containsExactly("c01:a +1");
    }

    @Test
    void numbers_are_read_as_the_scale_writes_them() {
        Chain chain = chain("table-test-numbers");
        table(
                        """
                        {"scale": "g20-compliance", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "table-test-numbers-c01",
                           "values": {"table-test-numbers-a": 1, "table-test-numbers-b": 0, "table-test-numbers-c": -1.0}},
                          {"commitment": "table-test-numbers-c02",
                           "values": {"table-test-numbers-a": "1", "table-test-numbers-b": "-1.00",
                                      "table-test-numbers-c": "\u22121"}}]}""")
                .then()
                .statusCode(201);

        assertThat(values(chain))
                .containsExactly("c01:a +1", "c01:b 0", "c01:c -1", "c02:a +1", "c02:b -1", "c02:c -1");
    }

    @Test
    void a_number_that_is_several_values_of_the_scale_is_none_of_them() {
        chain("table-test-several");
        api().body(
                        """
                        {"slug": "table-test-several", "name": {"texts": {"en": "Several"}}, "values": [
                          {"raw": "1", "label": {"texts": {"en": "One"}}}, {"raw": "1.0", "label": {"texts": {"en": "Sure"}}},
                          {"raw": "A", "label": {"texts": {"en": "Other"}}}]}""")
                .post("/api/scales")
                .then()
                .statusCode(201);
        String rows =
                """
                {"scale": "table-test-several", "effectiveOn": "2026-06-30", "rows": [
                  {"commitment": "table-test-several-c01",
                   "values": {"table-test-several-a": "%s", "table-test-several-b": "1.0"}}]}""";

        table(rows.formatted("1.00"))
                .then()
                .statusCode(422)
                .body("errors.detail[0]", containsString("it has 1, 1.0, A"));
        table(rows.formatted("a")).then().statusCode(422);
        table(rows.formatted("1")).then().statusCode(201);
    }

    @Test
    void all_that_is_wrong_is_named_by_its_place_and_nothing_is_recorded() {
        Chain chain = chain("table-test-wrong");
        notApplicable("table-test-wrong-c01:table-test-wrong-c");
        api().body("""
                        {"reason": "Overtaken by events."}""")
                .post("/api/commitments/table-test-wrong-c02/withdrawal")
                .then()
                .statusCode(200);
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        refused(
                        """
                        {"scale": "g20-compliance", "effectiveOn": "%s", "rows": [
                          {"commitment": "table-test-wrong-c01",
                           "values": {"table-test-wrong-a": "+1", "table-test-wrong-b": "2", "table-test-wrong-c": "0"}},
                          {"commitment": "table-test-wrong-c02", "values": {"table-test-wrong-a": "0"}},
                          {"commitment": "table-test-wrong-c09",
                           "values": {"table-test-wrong-a": "0", "table-test-wrong-b": "x"}},
                          {"commitment": "table-test-wrong-c01", "values": {"kaz": "0"}}]}"""
                                .formatted(today))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/rows/0/values/table-test-wrong-b",
                                "/rows/0/values/table-test-wrong-c",
                                "/rows/1/values/table-test-wrong-a",
                                "/rows/2/commitment",
                                "/rows/2/values/table-test-wrong-b",
                                "/rows/3/commitment",
                                "/rows/3/values/kaz"))
                .body(detail("/rows/0/values/table-test-wrong-b"), containsString("no value '2'"))
                .body(detail("/rows/0/values/table-test-wrong-c"), containsString("not applicable"))
                .body(detail("/rows/1/values/table-test-wrong-a"), containsString("ended on " + today))
                .body(detail("/rows/2/commitment"), containsString("There is no commitment 'table-test-wrong-c09'"))
                .body(detail("/rows/3/commitment"), containsString("has a row already: /rows/0"))
                .body(detail("/rows/3/values/kaz"), equalTo("'table-test-wrong-c01' is not assigned to 'kaz'."));

        assertThat(values(chain)).isEmpty();
        history(chain, "c01:a").body("items.findAll { it.track == 'assessed' }", hasSize(0));
        api().get("/api/scoreboard?track=assessed&commitment=table-test-wrong-c01")
                .then()
                .body("rows.status", containsInAnyOrder("NOT_REPORTED", "NOT_APPLICABLE"));
    }

    @Test
    void scale_version_and_day_are_refused_as_for_a_single_one() {
        Chain chain = chain("table-test-scale");
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
        String body =
                """
                {"scale": "%s"%s, "effectiveOn": "%s", "rows": [
                  {"commitment": "table-test-scale-c01", "values": {"table-test-scale-a": "1"}},
                  {"commitment": "table-test-scale-c09", "values": {}}]}""";

        refused(body.formatted("no-such-scale", "", tomorrow))
                .body("errors.pointer", containsInAnyOrder("/effectiveOn", "/scale", "/rows/1/commitment"));
        refused(body.formatted("implementation", ", \"scaleVersion\": 7", "2026-06-30"))
                .body("errors.pointer", containsInAnyOrder("/scaleVersion", "/rows/1/commitment"));
        assertThat(values(chain)).isEmpty();
    }

    @Test
    void a_table_in_which_nothing_is_judged_is_refused() {
        chain("table-test-empty");
        refused("""
                {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": []}""")
                .body("errors.pointer", contains("/rows"));
        refused(
                        """
                        {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "table-test-empty-c01", "values": {"table-test-empty-a": null}},
                          {"commitment": "table-test-empty-c02", "values": {}}]}""")
                .body("errors.pointer", contains("/rows"));
        refused("{}").body("errors.pointer", contains("/effectiveOn", "/rows", "/scale"));
    }

    @Test
    void what_cannot_be_in_a_table_is_named_by_its_place() {
        table(
                        """
                        {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "c", "values": {"a": true, "b": [], "c": {"x": 1}, "d": "\\u0000"}},
                          {"commitment": "c", "values": []}, null, {"commitments": "c", "values": {}}]}""")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/rows/0/values/a",
                                "/rows/0/values/b",
                                "/rows/0/values/c",
                                "/rows/0/values/d",
                                "/rows/1/values",
                                "/rows/2",
                                "/rows/3/commitments",
                                "/rows/3/commitment"));
        refused(
                        """
                        {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "c", "values": {"not a/slug": "1", "b": "", "c": "%s"}},
                          {"commitment": "c", "values": null}]}"""
                                .formatted("x".repeat(41)))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/rows/0/values/not a~1slug",
                                "/rows/0/values/b",
                                "/rows/0/values/c",
                                "/rows/1/values"));
        refused(
                        """
                        {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "c", "values": {"not a/slug": "1"}},
                          {"commitment": "c", "values": null}]}""")
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/rows/0/values/not a~1slug", "/rows/1/values", "/rows/1/commitment"));
    }

    @Test
    void a_table_has_bounds() {
        String values = IntStream.range(0, 300)
                .mapToObj(party -> "\"p" + party + "\": 1")
                .collect(Collectors.joining(", ", "{", "}"));
        String rows = IntStream.range(0, 167)
                .mapToObj(row -> "{\"commitment\": \"c" + row + "\", \"values\": " + values + "}")
                .collect(Collectors.joining(", "));
        refused("{\"scale\": \"implementation\", \"effectiveOn\": \"2026-06-30\", \"rows\": [" + rows + "]}")
                .body("errors.pointer", contains("/rows"))
                .body("errors.detail[0]", containsString("50100 values; at most 50000"));
        refused("{\"scale\": \"implementation\", \"effectiveOn\": \"2026-06-30\", \"rows\": [{\"commitment\": \"c\","
                        + " \"values\": " + values.replace("}", ", \"more\": 1}") + "}]}")
                .body("errors.pointer", contains("/rows/0/values"));
        String fewer = rows.substring(0, rows.lastIndexOf(", {"));
        refused(
                        "{\"scale\": \"implementation\", \"effectiveOn\": \"2026-06-30\", \"rationale\": {\"texts\": {\"en\": \""
                                + "a".repeat(1000) + "\", \"ru\": \"" + "a".repeat(10) + "\"}}, \"rows\": [" + fewer
                                + "]}")
                .body("errors.pointer", hasItem("/rationale"));
        String empty = IntStream.rangeClosed(0, 5_000)
                .mapToObj(row -> "{\"commitment\": \"c" + row + "\", \"values\": {}}")
                .collect(Collectors.joining(", "));
        refused("{\"scale\": \"implementation\", \"effectiveOn\": \"2026-06-30\", \"rows\": [" + empty + "]}")
                .body("errors.pointer", contains("/rows"));
    }

    @Test
    void a_later_table_takes_the_place_of_an_earlier_one_however_fast_they_follow() {
        Chain chain = chain("table-test-later");
        String body =
                """
                {"scale": "implementation", "effectiveOn": "2026-06-30", "rows": [
                  {"commitment": "table-test-later-c01", "values": {"table-test-later-a": %d, "table-test-later-b": %d}}]}""";
        List<String> instants = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            instants.add(table(body.formatted(i, 3 - i))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("recordedAt"));
        }

        assertThat(instants).doesNotHaveDuplicates().isSorted();
        history(chain, "c01:a")
                .body("items.findAll { it.track == 'assessed' }.recordedAt", equalTo(instants))
                .body(
                        "items.findAll { it.track == 'assessed' }.status",
                        contains("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE"));
        api().get("/api/scoreboard/scores?scale=implementation&organization=table-test-later&groupBy=party")
                .then()
                .body("rows.mean", contains(3, 0, null));
    }

    @Test
    void tables_that_come_at_once_and_overlap_are_all_recorded() {
        Chain chain = chain("table-test-at-once");
        for (String scale : List.of("a", "b")) {
            Scales.scale("table-test-at-once-" + scale);
        }
        String forth = "table-test-at-once-c01";
        String back = "table-test-at-once-c02";

        List<Integer> statuses = AtOnce.times(8, i -> table(
                        """
                        {"scale": "table-test-at-once-%s", "effectiveOn": "2026-06-30", "rows": [
                          {"commitment": "%s", "values": {"table-test-at-once-a": 1, "table-test-at-once-b": 2}},
                          {"commitment": "%s", "values": {"table-test-at-once-b": 3, "table-test-at-once-a": 0}}]}"""
                                .formatted(
                                        i % 2 == 0 ? "a" : "b", i % 3 == 0 ? forth : back, i % 3 == 0 ? back : forth))
                .statusCode());

        assertThat(statuses).containsOnly(201);
        assertThat(values(chain)).hasSize(32);
        List<String> recorded =
                history(chain, "c01:a").extract().path("items.findAll { it.track == 'assessed' }.recordedAt");
        assertThat(recorded).hasSize(8).doesNotHaveDuplicates();
    }

    private static ValidatableResponse refused(String body) {
        return table(body).then().statusCode(422).body("type", equalTo("/problems/validation-failed"));
    }

    private static Response table(String body) {
        return api().body(body).post("/api/assessments/table");
    }

    private static String detail(String pointer) {
        return "errors.find { it.pointer == '" + pointer + "' }.detail";
    }

    private static void notApplicable(String assignment) {
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
    }

    /** Two commitments, c01 and c02, that bind a, b and c. */
    private static Chain chain(String name) {
        Chain chain = Chain.of(name, "a", "b", "c");
        String theme = chain.theme("theme");
        chain.commitment("c01", null, theme);
        chain.commitment("c02", null, theme);
        return chain;
    }

    /** What is recorded, as in {@code c01:a +1}. */
    private static List<String> values(Chain chain) {
        var page = api().queryParam("organization", chain.organization())
                .queryParam("sort", "assignment")
                .queryParam("limit", 500)
                .get("/api/assessments")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> assignments = page.getList("items.assignment");
        List<String> raws = page.getList("items.raw");
        return IntStream.range(0, raws.size())
                .mapToObj(i -> assignments.get(i).replace(chain.organization() + "-", "") + " " + raws.get(i))
                .toList();
    }

    private static ValidatableResponse history(Chain chain, String assignment) {
        return api().get("/api/assignments/" + chain.organization() + "-"
                        + assignment.replace(":", ":" + chain.organization() + "-") + "/history")
                .then()
                .statusCode(200);
    }
}
