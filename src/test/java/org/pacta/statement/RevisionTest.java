package org.pacta.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.statement.Statements.revise;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class RevisionTest {

    @Test
    void a_correction_replaces_and_adds_paragraphs_and_says_why() {
        String slug = Statements.adopted("revision-test");
        String path = "/api/statements/" + slug;
        String created = api().body(
                        """
                        {"reason": "A slip in the translation.",
                         "paragraphs": [{"number": "3", "text": {"texts": {"en": "Added."}}},
                                        {"number": "1", "heading": {"texts": {"en": "H"}},
                                         "text": {"texts": {"en": "Corrected."}}}]}""")
                .post(path + "/revisions")
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/revisions/2"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"statement": "revision-test", "revision": 2, "reason": "A slip in the translation.",
                 "recordedAt": "${json-unit.any-string}", "paragraphs": ["1", "3"]}""");
        String read = api().get(path + "/revisions/2")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(created);
        api().get(path).then().body("revision", equalTo(2)).body("status", equalTo("ADOPTED"));
        api().get(path + "/paragraphs")
                .then()
                .statusCode(200)
                .body("items.number", contains("1", "2", "3"))
                .body("items.position", contains(1, 2, 3))
                .body("items.revision", contains(2, 1, 2))
                .body("items.text.texts.en", contains("Corrected.", "They will train judges.", "Added."));
    }

    @Test
    void every_earlier_wording_stays_readable() {
        String slug = Statements.adopted("revision-test-earlier");
        revise(slug, "1", "Second.").then().statusCode(201);
        revise(slug, "2", "Third.").then().statusCode(201);
        revise(slug, "1", "Fourth.").then().statusCode(201);
        revise(slug, "3", "Fifth.").then().statusCode(201);

        String first = "They will exchange experience.";
        String second = "They will train judges.";
        assertThat(texts(slug, 1)).containsExactly(first, second);
        assertThat(texts(slug, 2)).containsExactly("Second.", second);
        assertThat(texts(slug, 3)).containsExactly("Second.", "Third.");
        assertThat(texts(slug, 4)).containsExactly("Fourth.", "Third.");
        assertThat(texts(slug, 5)).containsExactly("Fourth.", "Third.", "Fifth.");
        api().queryParam("revision", 3)
                .get("/api/statements/" + slug + "/paragraphs/1")
                .then()
                .statusCode(200)
                .body("text.texts.en", equalTo("Second."))
                .body("revision", equalTo(2));
        api().queryParam("revision", 4)
                .get("/api/statements/" + slug + "/paragraphs/3")
                .then()
                .statusCode(404);
    }

    @Test
    void earlier_wordings_are_paged_through_as_well() {
        String slug = Statements.adopted("revision-test-pages");
        revise(slug, "1", "Second.").then().statusCode(201);
        String path = "/api/statements/" + slug + "/paragraphs";
        String cursor = api().queryParam("revision", 1)
                .queryParam("limit", 1)
                .queryParam("includeTotal", true)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.text.texts.en", contains("They will exchange experience."))
                .body("total", equalTo(2))
                .extract()
                .path("nextCursor");
        api().queryParam("revision", 1)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.number", contains("2"))
                .body("next", equalTo(""));
    }

    @Test
    void revisions_are_listed_from_the_text_as_adopted() {
        String slug = Statements.adopted("revision-test-list");
        revise(slug, "2", "Second.").then().statusCode(201);
        revise(slug, "2", "Third.").then().statusCode(201);

        JsonPath list = api().get("/api/statements/" + slug + "/revisions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(list.getList("items.revision")).isEqualTo(List.of(1, 2, 3));
        assertThat(list.getList("items.reason")).containsExactly(null, "A slip.", "A slip.");
        assertThat(list.getList("items.paragraphs")).isEqualTo(List.of(List.of("1", "2"), List.of("2"), List.of("2")));
        assertThat(list.getList("items.recordedAt")).doesNotContainNull();
        api().queryParam("sort", "-revision")
                .queryParam("limit", 1)
                .get("/api/statements/" + slug + "/revisions")
                .then()
                .body("items.revision", contains(3));
    }

    @Test
    void a_draft_has_no_revisions() {
        String path = "/api/statements/" + Statements.draft("revision-test-draft");
        api().get(path + "/revisions").then().statusCode(200).body("items", empty());
        api().get(path + "/revisions/1").then().statusCode(404);
        revise("revision-test-draft", "1", "Corrected.")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
        api().queryParam("revision", 1)
                .get(path + "/paragraphs")
                .then()
                .statusCode(200)
                .body("items.number", contains("1", "2"));
    }

    @Test
    void a_text_that_was_superseded_is_corrected_too() {
        String slug = Statements.adopted("revision-test-old");
        Statements.supersede(slug, Statements.adopted("revision-test-new"))
                .then()
                .statusCode(200);
        revise(slug, "1", "Corrected.").then().statusCode(201).body("revision", equalTo(2));
    }

    @Test
    void a_correction_is_positioned_and_has_sources_only_where_it_says_so() {
        String slug = Statements.draft("revision-test-kept");
        String path = "/api/statements/" + slug;
        api().body("{\"position\": 5, \"sources\": [\"a protocol\"], \"text\": {\"texts\": {\"en\": \"A\"}}}")
                .put(path + "/paragraphs/1")
                .then()
                .statusCode(200);
        Statements.adopt(slug).then().statusCode(200);

        revise(slug, "1", "B").then().statusCode(201);
        api().get(path + "/paragraphs/1").then().body("position", equalTo(5)).body("sources", contains("a protocol"));
        api().body(
                        """
                        {"reason": "It was printed first.", "paragraphs": [
                          {"number": "1", "position": 1, "sources": ["a print"], "text": {"texts": {"en": "B"}}}]}""")
                .post(path + "/revisions")
                .then()
                .statusCode(201);
        api().get(path + "/paragraphs/1").then().body("position", equalTo(1)).body("sources", contains("a print"));
        api().queryParam("revision", 2).get(path + "/paragraphs/1").then().body("position", equalTo(5));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_changes() {
        String slug = Statements.adopted("revision-test-wrong");
        String path = "/api/statements/" + slug + "/revisions";
        api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [
                          {"number": "1", "text": {"texts": {"en": "A"}}}, {"text": {"texts": {"en": "B"}}},
                          {"number": "1", "text": {"texts": {"en": "C"}}}]}""")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraphs/1/number", "/paragraphs/2/number"));
        api().body("{\"reason\": \" \", \"paragraphs\": [{\"number\": \"?\"}]}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraphs/0/number", "/paragraphs/0/text", "/reason"));
        api().body("{\"reason\": \"A slip.\", \"paragraphs\": [null]}")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/paragraphs/0"));
        api().body("{\"paragraphs\": []}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/paragraphs", "/reason"));
        api().get("/api/statements/" + slug).then().body("revision", equalTo(1));
        assertThat(texts(slug, 1)).containsExactly("They will exchange experience.", "They will train judges.");
    }

    @Test
    void a_revision_that_is_not_there_yet_cannot_be_read() {
        String path = "/api/statements/" + Statements.adopted("revision-test-range");
        for (int revision : List.of(0, -1, 2)) {
            api().queryParam("revision", revision)
                    .get(path + "/paragraphs")
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("revision"));
        }
        api().queryParam("revision", "first").get(path + "/paragraphs/1").then().statusCode(400);
        api().get(path + "/revisions/2").then().statusCode(404);
        api().get("/api/statements/no-such-statement/revisions").then().statusCode(404);
        revise("no-such-statement", "1", "A").then().statusCode(404);
    }

    @Test
    void corrections_at_once_follow_each_other_and_none_is_lost() {
        String slug = Statements.adopted("revision-test-race");
        List<Integer> revisions = AtOnce.times(5, i -> revise(slug, "1", "Corrected " + i + ".")
                .then()
                .statusCode(201)
                .extract()
                .path("revision"));
        assertThat(revisions).containsExactlyInAnyOrder(2, 3, 4, 5, 6);
        assertThat(texts(slug, 1)).first().isEqualTo("They will exchange experience.");
        for (int i = 0; i < 5; i++) {
            assertThat(texts(slug, revisions.get(i))).first().isEqualTo("Corrected " + i + ".");
        }
    }

    private static List<String> texts(String statement, int revision) {
        return api().queryParam("revision", revision)
                .get("/api/statements/" + statement + "/paragraphs")
                .then()
                .statusCode(200)
                .extract()
                .path("items.text.texts.en");
    }
}
