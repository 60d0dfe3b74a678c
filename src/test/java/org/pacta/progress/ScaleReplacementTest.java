package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the values of a version of a scale take the place of those of the version before. */
@QuarkusTest
class ScaleReplacementTest {

    private static final String COARSER =
            """
            {"values": [
              {"raw": "no", "label": {"texts": {"en": "No"}}, "score": 0, "replaces": ["0"]},
              {"raw": "yes", "label": {"texts": {"en": "Yes"}}, "score": 1, "replaces": ["3", "2"]},
              {"raw": "?", "label": {"texts": {"en": "Unknown"}}}]}""";

    @Test
    void a_new_version_says_which_values_it_replaces() {
        String path = "/api/scales/" + Scales.scale("scale-replacement-test-said");

        version(path, COARSER)
                .statusCode(201)
                .body("values.replaces", contains(List.of("0"), List.of("2", "3"), List.of()));

        api().get(path + "/versions/2").then().body("values[1].replaces", contains("2", "3"));
        api().get(path).then().body("values[0].replaces", contains("0"));
        api().get(path + "/versions").then().body("items[0].values.replaces.flatten()", equalTo(List.of()));
    }

    @Test
    void values_that_are_not_there_or_replaced_twice_are_refused_all_at_once() {
        String path = "/api/scales/" + Scales.scale("scale-replacement-test-refused");

        version(
                        path,
                        """
                        {"values": [
                          {"raw": "a", "label": {"texts": {"en": "A"}}, "replaces": ["0", "0", "9"]},
                          {"raw": "b", "label": {"texts": {"en": "B"}}, "replaces": ["1", "0"]},
                          {"raw": "b", "label": {"texts": {"en": "B"}}, "replaces": ["2"]}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/values/0/replaces/1",
                                "/values/0/replaces/2",
                                "/values/1/replaces/1",
                                "/values/2/raw"))
                .body("errors[1].detail", containsString("has no value '9'"));
        version(
                        path,
                        """
                        {"values": [{"raw": "a", "label": {"texts": {"en": "A"}}, "replaces": [1]},
                                    {"raw": "b", "label": {"texts": {"en": "B"}}, "replaces": [""]}]}""")
                .statusCode(400);
        api().get(path).then().body("latestVersion", equalTo(1));
    }

    @Test
    void a_first_version_replaces_nothing() {
        api().body(
                        """
                        {"slug": "scale-replacement-test-first", "name": {"texts": {"en": "First"}}, "values": [
                          {"raw": "a", "label": {"texts": {"en": "A"}}, "replaces": []},
                          {"raw": "b", "label": {"texts": {"en": "B"}}, "replaces": ["a"]}]}""")
                .post("/api/scales")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/values/1/replaces/0"));
        api().get("/api/scales/scale-replacement-test-first").then().statusCode(404);
        String path = "/api/scales/" + Scales.scale("scale-replacement-test-put");
        api().body(COARSER)
                .put(path + "/versions/1")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("/values/0/replaces/0", "/values/1/replaces/0", "/values/1/replaces/1"));
    }

    @Test
    void a_version_whose_values_are_replaced_neither_changes_nor_goes() {
        String path = "/api/scales/" + Scales.scale("scale-replacement-test-kept") + "/versions";
        version(path.replace("/versions", ""), COARSER).statusCode(201);

        api().body("""
                        {"values": %s}""".formatted(Scales.VALUES))
                .put(path + "/1")
                .then()
                .statusCode(409)
                .body("detail", containsString("version 2 says which of its values it replaces"));
        api().delete(path + "/1").then().statusCode(409);

        api().body(
                        """
                        {"values": [{"raw": "no", "label": {"texts": {"en": "No"}}, "replaces": ["1"]},
                                    {"raw": "yes", "label": {"texts": {"en": "Yes"}}}]}""")
                .put(path + "/2")
                .then()
                .statusCode(200)
                .body("values.replaces", contains(List.of("1"), List.of()));
        api().delete(path + "/2").then().statusCode(204);
        api().body("""
                        {"values": %s}""".formatted(Scales.VALUES))
                .put(path + "/1")
                .then()
                .statusCode(200);
    }

    @Test
    void what_is_said_of_a_scale_changes_without_what_its_values_replace() {
        String path = "/api/scales/" + Scales.scale("scale-replacement-test-described");
        version(path, COARSER).statusCode(201);

        patch("""
                        {"name": {"texts": {"en": "Better"}}}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("values[1].replaces", contains("2", "3"));
        String without = COARSER.replaceAll(", \"replaces\": \\[[^]]*]", "");
        assertThat(without).doesNotContain("replaces");
        put(path, without).statusCode(200).body("values[1].replaces", contains("2", "3"));
        put(path, COARSER).statusCode(200);
        put(path, COARSER.replace("[\"3\", \"2\"]", "[\"2\"]"))
                .statusCode(422)
                .body("errors.pointer", contains("/values"));
        api().delete(path).then().statusCode(204);
    }

    private static ValidatableResponse put(String path, String values) {
        return api().body("{\"name\": {\"texts\": {\"en\": \"Put\"}}, " + values.substring(1))
                .put(path)
                .then();
    }

    private static ValidatableResponse version(String scale, String body) {
        return api().body(body).post(scale + "/versions").then();
    }
}
