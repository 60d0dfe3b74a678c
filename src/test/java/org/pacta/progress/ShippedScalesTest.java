package org.pacta.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scales that are in every database from the start. */
@QuarkusTest
class ShippedScalesTest {

    @Test
    void the_steps_of_the_open_government_partnership_count_in_their_order() {
        scale("ogp-completion")
                .body(
                        "values.raw",
                        contains("Not Started", "Limited", "Substantial", "Complete", "No Evidence Available"))
                .body("values.status", contains("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE", null))
                .body("values.score", contains(0, 1, 2, 3, null))
                .body("sources", hasItem(containsString("opengovpartnership.org/glossary/completion")))
                .body("description.texts.en", containsString("Pacta's reading"));
    }

    @Test
    void the_scores_of_the_g20_research_group_are_what_it_writes() {
        scale("g20-compliance")
                .body("values.raw", contains("-1", "0", "+1"))
                .body("values.status", contains("NOT_STARTED", "LIMITED", "COMPLETE"))
                .body("values.score", contains(-1, 0, 1))
                .body("sources", hasItem(containsString("g20.utoronto.ca/compliance")))
                .body("description.texts.en", containsString("(mean + 1) / 2 x 100"));
    }

    @Test
    void the_grades_of_the_human_rights_committee_are_no_numbers() {
        scale("hrc-follow-up")
                .body("values.raw", contains("A", "B", "C", "D", "E"))
                .body("values.status", contains("SUBSTANTIAL", "LIMITED", "NOT_STARTED", null, "REGRESSED"))
                .body("values.score", everyItem(nullValue()))
                .body("sources", hasItem(containsString("CCPR/C/134/3")))
                .body("description.texts.en", containsString("Pacta's own reading"));
        api().get("/api/scoreboard/scores?scale=hrc-follow-up").then().statusCode(400);
    }

    @Test
    void the_steps_of_the_european_commission_are_five() {
        scale("eu-csr")
                .body(
                        "values.raw",
                        contains(
                                "No progress",
                                "Limited progress",
                                "Some progress",
                                "Substantial progress",
                                "Full implementation"))
                .body("values.status", contains("NOT_STARTED", "LIMITED", "LIMITED", "SUBSTANTIAL", "COMPLETE"))
                .body("values.score", contains(0, 1, 2, 3, 4))
                .body("sources", hasItem(containsString("country-specific-recommendations-database")));
    }

    @Test
    void implementation_has_a_step_for_each_common_status() {
        scale("implementation")
                .body("values.raw", contains("0", "1", "2", "3"))
                .body("values.status", contains("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "COMPLETE"))
                .body("values.score", contains(0, 1, 2, 3))
                .body("sources", contains("Pacta's own scale"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ogp-completion", "g20-compliance", "hrc-follow-up", "eu-csr", "implementation"})
    void each_says_what_it_is_in_three_languages_and_is_as_others_are(String slug) {
        scale(slug)
                .body("illustrative", equalTo(false))
                .body("sources", not(equalTo(List.of())))
                .body("name.original", equalTo("en"))
                .body("description.original", equalTo("en"));
        Map<String, Object> there = api().get("/api/scales/" + slug).jsonPath().getMap("");
        for (String text : List.of("name", "description")) {
            assertThat(languages(there.get(text))).isEqualTo(Set.of("en", "ru", "zh-Hans"));
        }
        assertThat((List<?>) there.get("values"))
                .allSatisfy(value -> assertThat(languages(((Map<?, ?>) value).get("label")))
                        .isEqualTo(Set.of("en", "ru", "zh-Hans")));
        api().body("""
                        {"slug": "%s", "name": {"texts": {"en": "Another"}}, "values": %s}"""
                        .formatted(slug, Scales.VALUES))
                .post("/api/scales")
                .then()
                .statusCode(409)
                .body("detail", containsString("already"));
        api().get("/api/scales/" + slug).then().body("", hasKey("slug")).body("name", equalTo(there.get("name")));
    }

    @Test
    void one_that_nobody_uses_is_deleted_and_published_again_as_any_other() {
        Map<String, Object> there =
                new LinkedHashMap<>(api().get("/api/scales/eu-csr").jsonPath().getMap(""));
        api().delete("/api/scales/eu-csr").then().statusCode(204);
        api().get("/api/scales/eu-csr").then().statusCode(404);

        there.keySet().removeAll(Arrays.asList("latestVersion", "version", "createdAt", "updatedAt"));
        api().body(there).put("/api/scales/eu-csr").then().statusCode(201);

        Map<String, Object> again =
                new LinkedHashMap<>(api().get("/api/scales/eu-csr").jsonPath().getMap(""));
        again.keySet().removeAll(Arrays.asList("latestVersion", "version", "createdAt", "updatedAt"));
        assertThat(again).isEqualTo(there);
    }

    private static Set<?> languages(Object text) {
        return ((Map<?, ?>) ((Map<?, ?>) text).get("texts")).keySet();
    }

    private static ValidatableResponse scale(String slug) {
        return api().get("/api/scales/" + slug).then().statusCode(200).body("latestVersion", equalTo(1));
    }
}
