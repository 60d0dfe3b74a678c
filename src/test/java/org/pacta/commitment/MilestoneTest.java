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
import org.pacta.Chain;

@QuarkusTest
class MilestoneTest {

    @Test
    void a_milestone_is_set_and_read_as_it_was_said() {
        String commitment = commitment("milestone-test-created");

        Response created = api().body(
                        """
                        {"commitment": "%s", "title": {"texts": {"en": "First exchange", "ru": "Первый обмен"}},
                         "dueOn": "2027-06-30", "doneOn": "2025-05-01", "illustrative": true, "sources": ["A letter"]}"""
                                .formatted(commitment))
                .post("/api/milestones");

        String id = created.then()
                .statusCode(201)
                .header("Location", endsWith("/api/milestones/" + created.path("id")))
                .extract()
                .path("id");
        assertThatJson(created.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "commitment": "milestone-test-created-c01",
                 "title": {"original": "en", "texts": {"en": "First exchange", "ru": "Первый обмен"}},
                 "dueOn": "2027-06-30", "doneOn": "2025-05-01", "illustrative": true, "sources": ["A letter"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(api().get("/api/milestones/" + id).asString()).isEqualTo(created.asString());
    }

    @Test
    void a_milestone_is_done_and_replaced() {
        String commitment = commitment("milestone-test-changed");
        String path = "/api/milestones/" + milestone(commitment, "\"2026-01-01\"", "null");

        patch("""
                        {"doneOn": "%s"}""".formatted(today()))
                .patch(path)
                .then()
                .statusCode(200)
                .body("doneOn", equalTo(today().toString()))
                .body("dueOn", equalTo("2026-01-01"))
                .body("version", equalTo(1));
        api().body("""
                        {"commitment": "%s", "title": {"texts": {"en": "Otherwise"}}}"""
                        .formatted(commitment))
                .put(path)
                .then()
                .statusCode(200)
                .body("title.texts.en", equalTo("Otherwise"))
                .body("dueOn", nullValue())
                .body("doneOn", nullValue())
                .body("version", equalTo(2));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        api().body("{}")
                .post("/api/milestones")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/title"));
        api().body(
                        """
                        {"commitment": "no-such-commitment", "title": {"texts": {"en": "Done tomorrow"}}, "doneOn": "%s"}"""
                                .formatted(today().plusDays(1)))
                .post("/api/milestones")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/commitment", "/doneOn"));
    }

    @Test
    void milestones_are_filtered_and_sorted() {
        String first = commitment("milestone-test-filter-a");
        String second = commitment("milestone-test-filter-b");
        String early = milestone(first, "\"2026-01-01\"", "\"2025-12-31\"");
        String late = milestone(first, "\"2027-01-01\"", "null");
        String open = milestone(second, "null", "null");

        assertThat(found("commitment", first)).containsExactly(early, late);
        assertThat(found("commitment", first, "commitment", second, "sort", "-dueOn"))
                .containsExactly(late, early, open);
        assertThat(found("commitment", first, "done", "true")).containsExactly(early);
        assertThat(found("commitment", first, "done", "false")).containsExactly(late);
        assertThat(found("commitment", first, "dueFrom", "2026-01-02")).containsExactly(late);
        assertThat(found("commitment", first, "dueTo", "2026-01-01")).containsExactly(early);
        assertThat(found("statement", "milestone-test-filter-b-20-statement")).containsExactly(open);
        assertThat(found("commitment", first, "commitment", second, "limit", "1"))
                .containsExactly(early);
    }

    @Test
    void a_milestone_is_deleted() {
        String path = "/api/milestones/" + milestone(commitment("milestone-test-deleted"), "null", "null");

        api().delete(path).then().statusCode(204);

        api().get(path).then().statusCode(404).body("detail", containsString("There is no milestone"));
        api().delete(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
    }

    @Test
    void a_commitment_with_a_milestone_is_not_deleted() {
        String commitment = commitment("milestone-test-rests");
        milestone(commitment, "null", "null");

        api().delete("/api/commitments/" + commitment)
                .then()
                .statusCode(409)
                .body("errors.detail[0]", containsString("milestone"));
    }

    private static String commitment(String slug) {
        Chain chain = Chain.of(slug, "member");
        return chain.commitment("c01", null, chain.theme("theme"));
    }

    private static String milestone(String commitment, String dueOn, String doneOn) {
        return api().body(
                        """
                        {"commitment": "%s", "title": {"texts": {"en": "A step"}}, "dueOn": %s, "doneOn": %s}"""
                                .formatted(commitment, dueOn, doneOn))
                .post("/api/milestones")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> found(String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/milestones").then().statusCode(200).extract().path("items.id");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
