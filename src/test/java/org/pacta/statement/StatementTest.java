package org.pacta.statement;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.meeting.Meetings;
import org.pacta.party.Parties;

@QuarkusTest
class StatementTest {

    @Test
    void a_statement_of_a_meeting_gets_its_slug_and_its_organization_from_it() {
        String meeting = Meetings.meeting(Meetings.series("statement-test"), 20);
        String created = api().body(
                        """
                        {"meeting": "%s", "kind": "joint-statement", "sources": ["a protocol"],
                         "title": {"original": "zh-Hans", "texts": {"en": "Joint statement", "zh-Hans": "联合声明"}},
                         "sourceAddress": "https://example.org/statement"}"""
                                .formatted(meeting))
                .post("/api/statements")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/statements/statement-test-20-statement"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "statement-test-20-statement", "organization": "statement-test", "meeting": "statement-test-20",
                 "kind": "joint-statement",
                 "title": {"original": "zh-Hans", "texts": {"zh-Hans": "联合声明", "en": "Joint statement"}},
                 "status": "DRAFT", "adoptedOn": null, "revision": 1,
                 "sourceAddress": "https://example.org/statement",
                 "supersededBy": null, "terminatedOn": null, "terminationReason": null,
                 "illustrative": false, "sources": ["a protocol"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get("/api/statements/statement-test-20-statement")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(created);
    }

    @Test
    void a_statement_without_a_meeting_gets_its_slug_from_its_title() {
        Parties.organization("statement-test-alone");
        String body =
                """
                {"organization": "statement-test-alone", "kind": "treaty",
                 "title": {"texts": {"en": "Statement test: a Treaty, alone"}}}""";
        api().body(body)
                .post("/api/statements")
                .then()
                .statusCode(201)
                .body("slug", equalTo("statement-test-a-treaty-alone"))
                .body("meeting", equalTo(null));
        api().body(body).post("/api/statements").then().statusCode(409);
    }

    @Test
    void all_that_does_not_fit_is_said_at_once() {
        String problem = api().body(
                        """
                        {"slug": "statement-test-wrong", "organization": "no-such-organization",
                         "meeting": "no-such-meeting", "kind": "treaty", "title": {"texts": {"en": "A"}}}""")
                .post("/api/statements")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThatJson(problem)
                .inPath("errors")
                .isEqualTo(
                        """
                [{"pointer": "/organization", "detail": "There is no organization 'no-such-organization'."},
                 {"pointer": "/meeting", "detail": "There is no meeting 'no-such-meeting'."}]""");
        api().body(
                        """
                        {"slug": "S", "organization": "", "kind": "A kind", "title": {"texts": {"en": "A"}},
                         "sourceAddress": "ftp://example.org"}""")
                .post("/api/statements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/kind", "/organization", "/slug", "/sourceAddress"));
        api().body("{\"status\": \"ADOPTED\"}").post("/api/statements").then().statusCode(400);
    }

    @Test
    void whose_it_is_has_to_be_said_and_to_agree_with_the_meeting() {
        String meeting = Meetings.meeting(Meetings.series("statement-test-agrees"), 1);
        Parties.organization("statement-test-agrees-not");
        api().body("{\"kind\": \"treaty\", \"title\": {\"texts\": {\"en\": \"Statement test nobody's\"}}}")
                .post("/api/statements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organization"));
        api().body(
                        """
                        {"organization": "statement-test-agrees-not", "meeting": "%s", "kind": "treaty",
                         "title": {"texts": {"en": "A"}}}"""
                                .formatted(meeting))
                .post("/api/statements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organization"));
        api().body(
                        """
                        {"organization": "statement-test-agrees", "meeting": "%s", "kind": "treaty",
                         "title": {"texts": {"en": "A"}}}"""
                                .formatted(meeting))
                .post("/api/statements")
                .then()
                .statusCode(201);
    }

    @Test
    void put_creates_and_then_replaces() {
        Parties.organization("statement-test-put");
        String path = "/api/statements/statement-test-put-it";
        api().body(
                        """
                        {"organization": "statement-test-put", "kind": "treaty", "title": {"texts": {"en": "A"}},
                         "sourceAddress": "http://example.org"}""")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));
        api().body(
                        """
                        {"organization": "statement-test-put", "kind": "declaration", "title": {"texts": {"en": "B"}}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("declaration"))
                .body("title.texts.en", equalTo("B"))
                .body("sourceAddress", equalTo(null))
                .body("version", equalTo(1));
        api().body(
                        """
                        {"organization": "statement-test-put", "kind": "declaration", "title": {"texts": {"en": "B"}}}""")
                .put("/api/statements/Statement_Test")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void a_draft_moves_to_another_meeting_unless_others_rest_on_it() {
        String path = "/api/statements/" + Statements.draft("statement-test-moves");
        String meeting = Meetings.meeting(Meetings.series("statement-test-moves"), 1);
        patch("{\"meeting\": \"" + meeting + "\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("meeting", equalTo(meeting));
        api().body("{\"statement\": \"statement-test-moves\", \"firstDueOn\": \"2026-01-01\", \"everyMonths\": 6}")
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);

        patch("{\"meeting\": null}")
                .patch(path)
                .then()
                .statusCode(409)
                .body("detail", containsString("1 reporting schedule"));
        patch("{\"kind\": \"treaty\"}").patch(path).then().statusCode(200).body("kind", equalTo("treaty"));
    }

    @Test
    void of_an_adopted_statement_the_description_is_still_corrected_but_not_whose_it_is() {
        String path = "/api/statements/" + Statements.adopted("statement-test-corrected");
        String meeting = Meetings.meeting(Meetings.series("statement-test-corrected"), 1);
        patch(
                        """
                        {"kind": "joint-statement", "title": {"texts": {"ru": "Заявление"}},
                         "sourceAddress": "https://example.org/a"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("adoptedOn", equalTo("2025-04-23"))
                .body("title.texts.ru", equalTo("Заявление"));
        patch("{\"meeting\": \"" + meeting + "\"}").patch(path).then().statusCode(409);
        Parties.organization("statement-test-corrected-to");
        patch("{\"organization\": \"statement-test-corrected-to\"}")
                .patch(path)
                .then()
                .statusCode(409);
        api().get(path)
                .then()
                .statusCode(200)
                .body("meeting", equalTo(null))
                .body("organization", equalTo("statement-test-corrected"));
    }

    @Test
    void statements_are_filtered_and_sorted() {
        String s = "statement-test-filter";
        String meeting = Meetings.meeting(Meetings.series(s), 1);
        Parties.organization("statement-test-filter-party");
        api().body(
                        """
                        {"slug": "%s-a", "meeting": "%s", "kind": "joint-statement", "title": {"texts": {"en": "A"}}}"""
                                .formatted(s, meeting))
                .post("/api/statements")
                .then()
                .statusCode(201);
        for (String b : List.of("b", "c")) {
            String slug = s + "-" + b;
            api().body(
                            """
                            {"slug": "%s", "organization": "%s", "kind": "treaty", "title": {"texts": {"en": "B"}}}"""
                                    .formatted(slug, s))
                    .post("/api/statements")
                    .then()
                    .statusCode(201);
            Statements.paragraph(slug, "1", "Text.").then().statusCode(201);
        }
        api().body("{\"adoptedOn\": \"2020-01-31\", \"signatories\": [\"statement-test-filter-party\"]}")
                .post("/api/statements/" + s + "-b/adoption")
                .then()
                .statusCode(200);
        api().body("{\"adoptedOn\": \"2010-06-30\"}")
                .post("/api/statements/" + s + "-c/adoption")
                .then()
                .statusCode(200);

        assertThat(found("organization", s)).containsExactly(s + "-a", s + "-b", s + "-c");
        assertThat(found("organization", s, "sort", "adoptedOn")).containsExactly(s + "-c", s + "-b", s + "-a");
        assertThat(found("organization", s, "sort", "-adoptedOn")).containsExactly(s + "-b", s + "-c", s + "-a");
        assertThat(found("meeting", meeting)).containsExactly(s + "-a");
        assertThat(found("series", s)).containsExactly(s + "-a");
        assertThat(found("organization", s, "kind", "treaty", "kind", "other")).containsExactly(s + "-b", s + "-c");
        assertThat(found("organization", s, "status", "DRAFT", "status", "SUPERSEDED"))
                .containsExactly(s + "-a");
        assertThat(found("signatory", "statement-test-filter-party")).containsExactly(s + "-b");
        assertThat(found("organization", s, "adoptedFrom", "2020-01-31")).containsExactly(s + "-b");
        assertThat(found("organization", s, "adoptedTo", "2020-01-30")).containsExactly(s + "-c");
    }

    @Test
    void pages_go_on_where_the_last_one_ended_though_drafts_have_no_day() {
        String s = "statement-test-pages";
        Parties.organization(s);
        for (String slug : List.of("a", "b", "c")) {
            api().body(
                            """
                            {"slug": "%s-%s", "organization": "%s", "kind": "treaty", "title": {"texts": {"en": "B"}}}"""
                                    .formatted(s, slug, s))
                    .post("/api/statements")
                    .then()
                    .statusCode(201);
        }
        Statements.paragraph(s + "-c", "1", "Text.").then().statusCode(201);
        Statements.adopt(s + "-c").then().statusCode(200);

        String cursor = api().queryParam("organization", s)
                .queryParam("sort", "adoptedOn")
                .queryParam("limit", 2)
                .get("/api/statements")
                .then()
                .statusCode(200)
                .body("items.slug", contains(s + "-c", s + "-a"))
                .extract()
                .path("nextCursor");
        api().queryParam("organization", s)
                .queryParam("sort", "adoptedOn")
                .queryParam("cursor", cursor)
                .get("/api/statements")
                .then()
                .statusCode(200)
                .body("items.slug", contains(s + "-b"))
                .body("next", equalTo(""));
    }

    @Test
    void a_statement_is_deleted_with_its_parts_but_not_under_what_rests_on_it() {
        String path = "/api/statements/" + Statements.adopted("statement-test-delete");
        String old = Statements.adopted("statement-test-delete-old");
        Statements.revise("statement-test-delete", "1", "Anew.").then().statusCode(201);
        api().body("{}").put(path + "/signatories/statement-test-delete").then().statusCode(201);
        Statements.supersede(old, "statement-test-delete").then().statusCode(200);

        api().delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors.detail", contains("1 statement by superseded by: " + old));
        api().delete("/api/statements/" + old).then().statusCode(204);
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        for (String part : List.of("paragraphs", "revisions", "signatories")) {
            api().get(path + "/" + part).then().statusCode(404);
        }
    }

    @Test
    void what_is_not_there_is_not_found() {
        String path = "/api/statements/no-such-statement";
        api().get(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        Statements.adopt("no-such-statement").then().statusCode(404);
        Statements.supersede("no-such-statement", "other").then().statusCode(404);
        Statements.terminate("no-such-statement", "2025-01-01").then().statusCode(404);
    }

    private static List<String> found(String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/statements").then().statusCode(200).extract().path("items.slug");
    }
}
