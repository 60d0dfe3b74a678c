package org.pacta.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.statement.Statements.paragraph;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class ParagraphTest {

    @Test
    void a_paragraph_is_added_last_and_read_as_it_was_said() {
        String path = "/api/statements/" + Statements.draft("paragraph-test") + "/paragraphs";
        String created = api().body(
                        """
                        {"number": "IV.2-a", "heading": {"texts": {"en": "Minors"}}, "illustrative": true,
                         "text": {"original": "zh-Hans", "texts": {"zh-Hans": "未成年人", "en": "Minors 👧"}}}""")
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/IV.2-a"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"statement": "paragraph-test", "number": "IV.2-a", "position": 3,
                 "heading": {"original": "en", "texts": {"en": "Minors"}},
                 "text": {"original": "zh-Hans", "texts": {"zh-Hans": "未成年人", "en": "Minors 👧"}},
                 "revision": 1, "illustrative": true, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read =
                api().get(path + "/IV.2-a").then().statusCode(200).extract().asString();
        assertThatJson(read).isEqualTo(created);
    }

    @Test
    void paragraphs_are_listed_by_position_and_then_number() {
        String slug = Statements.empty("paragraph-test-list");
        String path = "/api/statements/" + slug + "/paragraphs";
        for (String number : List.of("10", "9", "preamble")) {
            paragraph(slug, number, "Text.").then().statusCode(201);
        }
        patch("{\"position\": 1}").patch(path + "/9").then().statusCode(200);

        String cursor = api().queryParam("limit", 2)
                .queryParam("includeTotal", true)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.number", contains("10", "9"))
                .body("total", equalTo(3))
                .extract()
                .path("nextCursor");
        api().queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.number", contains("preamble"))
                .body("next", equalTo(""));
        api().queryParam("sort", "-number")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.number", contains("preamble", "9", "10"));
    }

    @Test
    void put_creates_and_then_replaces_and_leaves_the_position_that_is_not_said() {
        String path = "/api/statements/" + Statements.draft("paragraph-test-put") + "/paragraphs/1.1";
        api().body(
                        "{\"position\": 7, \"heading\": {\"texts\": {\"en\": \"H\"}}, \"text\": {\"texts\": {\"en\": \"A\"}}}")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));
        api().body("{\"number\": \"1.1\", \"text\": {\"texts\": {\"en\": \"B\"}}}")
                .put(path)
                .then()
                .statusCode(200)
                .body("position", equalTo(7))
                .body("heading", equalTo(null))
                .body("text.texts.en", equalTo("B"));
        api().body("{\"number\": \"1.2\", \"text\": {\"texts\": {\"en\": \"B\"}}}")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
        api().body("{\"text\": {\"texts\": {\"en\": \"B\"}}}")
                .put("/api/statements/paragraph-test-put/paragraphs/1..2")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
    }

    @Test
    void a_patch_adds_a_language() {
        String path = "/api/statements/" + Statements.draft("paragraph-test-patch") + "/paragraphs/1";
        patch("{\"text\": {\"texts\": {\"ru\": \"Обмен\"}}}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("text.original", equalTo("en"))
                .body("text.texts.en", equalTo("They will exchange experience."))
                .body("text.texts.ru", equalTo("Обмен"))
                .body("version", equalTo(1));
        patch("{\"text\": null}").patch(path).then().statusCode(422).body("errors.pointer", contains("/text"));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        String slug = Statements.draft("paragraph-test-wrong");
        api().body("{\"number\": \"§ 1\", \"position\": 0}")
                .post("/api/statements/" + slug + "/paragraphs")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number", "/position", "/text"));
        api().body("{\"text\": {\"texts\": {\"en\": \"A\"}}}")
                .post("/api/statements/" + slug + "/paragraphs")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/number"));
        paragraph(slug, "1", "x".repeat(20_001)).then().statusCode(422).body("errors.pointer", contains("/text"));
    }

    @Test
    void a_number_is_there_once() {
        String slug = Statements.draft("paragraph-test-once");
        paragraph(slug, "1", "Again.").then().statusCode(409).body("detail", containsString("'1'"));
        List<Integer> statuses =
                AtOnce.times(5, i -> paragraph(slug, "3", "Again.").statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void the_paragraphs_of_an_adopted_statement_are_not_written_in_place() {
        String slug = Statements.adopted("paragraph-test-adopted");
        String path = "/api/statements/" + slug + "/paragraphs/1";
        paragraph(slug, "3", "Late.")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/rule-broken"))
                .body("detail", containsString("/api/statements/paragraph-test-adopted/revisions"));
        api().body("{\"text\": {\"texts\": {\"en\": \"B\"}}}").put(path).then().statusCode(409);
        patch("{\"position\": 9}").patch(path).then().statusCode(409);
        api().delete(path).then().statusCode(409);
        api().get(path).then().statusCode(200).body("version", equalTo(0));
    }

    @Test
    void a_paragraph_of_a_draft_is_deleted() {
        String path = "/api/statements/" + Statements.draft("paragraph-test-delete") + "/paragraphs/1";
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
    }

    @Test
    void a_paragraph_from_which_a_commitment_was_drawn_is_not_deleted() {
        String slug = Statements.draft("paragraph-test-anchor");
        api().body("{\"slug\": \"paragraph-test-theme\", \"name\": {\"texts\": {\"en\": \"Theme\"}}}")
                .post("/api/themes")
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"slug": "paragraph-test-c1", "statement": "%s", "paragraph": "1", "kind": "OTHER",
                         "title": {"texts": {"en": "To exchange"}}, "themes": ["paragraph-test-theme"]}"""
                                .formatted(slug))
                .post("/api/commitments")
                .then()
                .statusCode(201);

        api().delete("/api/statements/" + slug + "/paragraphs/1")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail", contains("1 commitment by statement and paragraph: paragraph-test-c1"));
        api().delete("/api/statements/" + slug + "/paragraphs/2").then().statusCode(204);
        api().delete("/api/statements/" + slug)
                .then()
                .statusCode(409)
                .body("errors.detail", contains("1 commitment by statement: paragraph-test-c1"));
    }

    @Test
    void a_statement_that_is_not_there_has_no_paragraphs() {
        String path = "/api/statements/no-such-statement/paragraphs";
        api().get(path).then().statusCode(404);
        api().get(path + "/1").then().statusCode(404);
        paragraph("no-such-statement", "1", "A").then().statusCode(404);
        api().body("{\"text\": {\"texts\": {\"en\": \"B\"}}}")
                .put(path + "/1")
                .then()
                .statusCode(404);
    }
}
