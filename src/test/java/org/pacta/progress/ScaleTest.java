package org.pacta.progress;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class ScaleTest {

    @Test
    void a_scale_is_published_and_read_with_its_values_in_their_order() {
        String created = api().body(
                        """
                        {"name": {"texts": {"en": "Scale test: -1 to +1"}},
                         "description": {"texts": {"en": "As the G20 Research Group does.", "ru": "Как принято."}},
                         "values": [
                           {"raw": "+1", "label": {"texts": {"en": "Full"}}, "status": "COMPLETE", "score": 1},
                           {"raw": "-1", "label": {"texts": {"en": "None"}}, "status": "NOT_STARTED", "score": -1},
                           {"raw": "0", "label": {"texts": {"en": "Part"}}, "status": "LIMITED", "score": 0.500000},
                           {"raw": "?", "label": {"texts": {"en": "Unknown"}}}],
                         "sources": ["https://example.org/scale"]}""")
                .post("/api/scales")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/scales/scale-test-1-to-1"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "scale-test-1-to-1",
                 "name": {"original": "en", "texts": {"en": "Scale test: -1 to +1"}},
                 "description": {"original": "en",
                   "texts": {"en": "As the G20 Research Group does.", "ru": "Как принято."}},
                 "values": [
                   {"raw": "+1", "label": {"original": "en", "texts": {"en": "Full"}}, "status": "COMPLETE", "score": 1, "replaces": []},
                   {"raw": "-1", "label": {"original": "en", "texts": {"en": "None"}}, "status": "NOT_STARTED", "score": -1, "replaces": []},
                   {"raw": "0", "label": {"original": "en", "texts": {"en": "Part"}}, "status": "LIMITED", "score": 0.5, "replaces": []},
                   {"raw": "?", "label": {"original": "en", "texts": {"en": "Unknown"}}, "status": null, "score": null, "replaces": []}],
                 "latestVersion": 1, "illustrative": false, "sources": ["https://example.org/scale"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(read("/api/scales/scale-test-1-to-1")).isEqualTo(created);
        assertThat(read("/api/scales/scale-test-1-to-1"))
                .contains("\"score\":0.5,")
                .contains("\"score\":1,");
    }

    @Test
    void all_that_is_wrong_with_a_scale_is_said_at_once() {
        api().body("""
                        {"values": [{"raw": " 1", "score": 1000000}], "slug": "No"}""")
                .post("/api/scales")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/name", "/slug", "/values", "/values/0/label", "/values/0/raw", "/values/0/score"));
        api().body("""
                        {"name": {"texts": {"en": "Without values"}}}""")
                .post("/api/scales")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values"));
        api().body(
                        """
                        {"name": {"texts": {"en": "Twice"}}, "values": [
                          {"raw": "1", "label": {"texts": {"en": "One"}}},
                          {"raw": "1", "label": {"texts": {"en": "Another one"}}},
                          {"raw": "2", "label": {"texts": {"en": "Two"}}},
                          {"raw": "1", "label": {"texts": {"en": "A third one"}}}]}""")
                .post("/api/scales")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values/1/raw", "/values/3/raw"));
        api().body(
                        """
                        {"name": {"texts": {"en": "Silence is no value"}}, "values": [
                          {"raw": "1", "label": {"texts": {"en": "One"}}, "status": "NOT_REPORTED"},
                          {"raw": "2", "label": {"texts": {"en": "Two"}}, "status": "NOT_APPLICABLE"}]}""")
                .post("/api/scales")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/values/0/status", "/values/1/status"));
    }

    @Test
    void a_scale_that_is_there_is_not_published_again() {
        Scales.scale("scale-test-again");
        api().body(
                        """
                        {"slug": "scale-test-again", "name": {"texts": {"en": "Again"}}, "values": %s}"""
                                .formatted(Scales.VALUES))
                .post("/api/scales")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"));
    }

    @Test
    void what_is_said_of_a_scale_is_replaced_and_its_values_are_not() {
        String path = "/api/scales/" + Scales.scale("scale-test-replaced");
        String values = api().get(path).then().extract().asString();

        api().body("""
                        {"name": {"texts": {"en": "Better"}}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Better"))
                .body("illustrative", equalTo(false))
                .body("values", hasSize(5))
                .body("version", equalTo(1));
        api().body("""
                        {"name": {"texts": {"en": "Best"}}, "values": %s}"""
                        .formatted(Scales.VALUES))
                .put(path)
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Best"));
        patch("""
                        {"description": {"texts": {"en": "How far it is."}}}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("description.texts.en", equalTo("How far it is."))
                .body("name.texts.en", equalTo("Best"));
        for (String other : List.of(
                Scales.VALUES.replace("2.5", "2.6"),
                Scales.VALUES.replace("LIMITED", "REGRESSED"),
                Scales.VALUES.replace("Begun", "Started"))) {
            api().body("""
                            {"name": {"texts": {"en": "Other"}}, "values": %s}"""
                            .formatted(other))
                    .put(path)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/values"));
        }
        patch("""
                        {"slug": "scale-test-other"}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
        assertThatJson(read(path))
                .inPath("values")
                .isEqualTo(assertThatJson(values).inPath("values").actual());
    }

    @Test
    void values_change_by_a_new_version_and_the_earlier_stays() {
        String path = "/api/scales/" + Scales.scale("scale-test-versions");

        String second = api().body(
                        """
                        {"values": [{"raw": "no", "label": {"texts": {"en": "No"}}, "status": "NOT_STARTED"},
                                    {"raw": "yes", "label": {"texts": {"en": "Yes"}}, "status": "COMPLETE"}]}""")
                .post(path + "/versions")
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/versions/2"))
                .extract()
                .asString();

        assertThatJson(second)
                .isEqualTo(
                        """
                {"scale": "scale-test-versions", "number": 2,
                 "values": [{"raw": "no", "label": {"original": "en", "texts": {"en": "No"}}, "status": "NOT_STARTED", "score": null, "replaces": []},
                            {"raw": "yes", "label": {"original": "en", "texts": {"en": "Yes"}}, "status": "COMPLETE", "score": null, "replaces": []}],
                 "version": 0, "createdAt": "${json-unit.any-string}"}""");
        assertThatJson(read(path + "/versions/2")).isEqualTo(second);
        api().get(path)
                .then()
                .statusCode(200)
                .body("latestVersion", equalTo(2))
                .body("values.raw", contains("no", "yes"));
        api().get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.values[0].raw", contains("0", "1", "2", "3", "n/a"))
                .body("next", equalTo(""));
        api().queryParam("limit", 1)
                .queryParam("sort", "-number")
                .get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2));
    }

    @Test
    void a_version_that_nobody_uses_is_replaced_and_deleted_but_for_the_last() {
        String path = "/api/scales/" + Scales.scale("scale-test-unused") + "/versions";
        api().body("""
                        {"values": %s}""".formatted(Scales.VALUES))
                .post(path)
                .then()
                .statusCode(201);

        api().body(
                        """
                        {"values": [{"raw": "1", "label": {"texts": {"en": "Ja"}}},
                                    {"raw": "0", "label": {"texts": {"en": "Nein"}}, "score": -0.25}]}""")
                .put(path + "/2")
                .then()
                .statusCode(200)
                .body("values.raw", contains("1", "0"));
        api().get(path + "/2")
                .then()
                .statusCode(200)
                .body("values.raw", contains("1", "0"))
                .body("values[1].score", equalTo(-0.25f));
        api().delete(path + "/1").then().statusCode(204);
        api().get(path + "/1").then().statusCode(404);
        api().delete(path + "/2").then().statusCode(409).body("detail", containsString("only version"));
        api().body("""
                        {"values": %s}""".formatted(Scales.VALUES))
                .post(path)
                .then()
                .statusCode(201)
                .body("number", equalTo(3));
    }

    @Test
    void what_is_not_there_is_not_found() {
        String path = "/api/scales/" + Scales.scale("scale-test-missing");
        String values = """
                {"values": %s}""".formatted(Scales.VALUES);

        api().get("/api/scales/scale-test-none").then().statusCode(404);
        api().delete("/api/scales/scale-test-none").then().statusCode(404);
        api().get("/api/scales/scale-test-none/versions").then().statusCode(404);
        api().body(values).post("/api/scales/scale-test-none/versions").then().statusCode(404);
        api().get(path + "/versions/2").then().statusCode(404);
        api().get(path + "/versions/one").then().statusCode(404);
        api().body(values).put(path + "/versions/2").then().statusCode(404);
        api().delete(path + "/versions/0").then().statusCode(404);
    }

    @Test
    void scales_are_listed_with_the_values_of_their_latest_version() {
        Scales.scale("scale-test-list-a");
        Scales.scale("scale-test-list-b");
        api().body(
                        """
                        {"values": [{"raw": "a", "label": {"texts": {"en": "A"}}},
                                    {"raw": "b", "label": {"texts": {"en": "B"}}}]}""")
                .post("/api/scales/scale-test-list-b/versions")
                .then()
                .statusCode(201);

        api().queryParam("limit", 500)
                .get("/api/scales")
                .then()
                .statusCode(200)
                .body("items.slug", hasItems("scale-test-list-a", "scale-test-list-b"))
                .body("items.find { it.slug == 'scale-test-list-a' }.values.raw", contains("0", "1", "2", "3", "n/a"))
                .body("items.find { it.slug == 'scale-test-list-b' }.values.raw", contains("a", "b"))
                .body("items.find { it.slug == 'scale-test-list-b' }.latestVersion", equalTo(2));
    }

    @Test
    void a_scale_that_nobody_uses_is_deleted_with_its_versions() {
        String path = "/api/scales/" + Scales.scale("scale-test-deleted");

        api().delete(path).then().statusCode(204);

        api().get(path).then().statusCode(404);
        api().get(path + "/versions/1").then().statusCode(404);
        Scales.scale("scale-test-deleted");
    }

    @Test
    void versions_that_are_published_at_once_get_different_numbers() {
        String path = "/api/scales/" + Scales.scale("scale-test-at-once") + "/versions";

        List<Integer> numbers =
                AtOnce.times(5, i -> api().body("""
                        {"values": %s}""".formatted(Scales.VALUES))
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("number"));

        assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5, 6);
    }

    private static String read(String path) {
        return api().get(path).then().statusCode(200).extract().asString();
    }
}
