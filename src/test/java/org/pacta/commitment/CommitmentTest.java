package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.adopt;
import static org.pacta.commitment.Commitments.adopted;
import static org.pacta.commitment.Commitments.assignment;
import static org.pacta.commitment.Commitments.confirm;
import static org.pacta.commitment.Commitments.confirmed;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.proposed;
import static org.pacta.commitment.Commitments.theme;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class CommitmentTest {

    @Test
    void a_commitment_is_proposed_and_read_as_it_was_said() {
        draft("commitment-test-said-statement");
        theme("commitment-test-said-b");
        theme("commitment-test-said-a");
        String body = api().body(
                        """
                        {"statement": "commitment-test-said-statement", "paragraph": "1",
                         "quote": {"language": "en", "text": "will train"},
                         "title": {"texts": {"en": "Train judges"}}, "text": {"texts": {"ru": "Обучать судей"}},
                         "themes": ["commitment-test-said-b", "commitment-test-said-a"], "kind": "CAPACITY_BUILDING",
                         "obligation": "LOW", "precision": "MEDIUM", "dueOn": "2027-12-31",
                         "illustrative": true, "sources": ["The text"]}""")
                .post("/api/commitments")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/commitments/commitment-test-said-c01"))
                .extract()
                .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                {"slug": "commitment-test-said-c01", "organization": "commitment-test-said-statement-org",
                 "meeting": null, "statement": "commitment-test-said-statement", "paragraph": "1",
                 "quote": {"language": "en", "start": 13, "end": 23, "text": "will train",
                           "hash": "%s", "revision": 1},
                 "title": {"original": "en", "texts": {"en": "Train judges"}},
                 "text": {"original": "ru", "texts": {"ru": "Обучать судей"}},
                 "themes": ["commitment-test-said-b", "commitment-test-said-a"], "kind": "CAPACITY_BUILDING",
                 "obligation": "LOW", "precision": "MEDIUM", "delegation": null,
                 "dueOn": "2027-12-31", "continuing": false, "status": "PROPOSED", "confirmedAt": null,
                 "endedOn": null, "endReason": null, "supersededBy": null,
                 "illustrative": true, "sources": ["The text"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}"""
                                .formatted(Quote.sha256("will train")));
        assertThatJson(api().get("/api/commitments/commitment-test-said-c01").asString())
                .isEqualTo(body);
    }

    @Test
    void numbers_go_on_from_the_highest_that_is_there() {
        draft("commitment-test-number-statement");
        proposed("commitment-test-number-c07", "commitment-test-number-statement");
        proposed("commitment-test-number-c7b", "commitment-test-number-statement");

        assertThat(propose("commitment-test-number-statement").<String>path("slug"))
                .isEqualTo("commitment-test-number-c08");
    }

    @Test
    void proposals_at_once_get_different_numbers() {
        draft("commitment-test-race-statement");
        theme("commitments-of-tests");

        List<String> slugs =
                AtOnce.times(5, i -> propose("commitment-test-race-statement").path("slug"));
        assertThat(slugs)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "commitment-test-race-c0" + i)
                        .toList());
    }

    @Test
    void a_commitment_is_put_replaced_and_changed() {
        draft("commitment-test-changed-s");
        String path = "/api/commitments/" + proposed("commitment-test-changed", "commitment-test-changed-s");
        theme("commitment-test-changed-1");
        theme("commitment-test-changed-2");

        patch(
                        """
                        {"themes": ["commitment-test-changed-1", "commitment-test-changed-2"], "delegation": "HIGH"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        String before = api().get(path).path("updatedAt");
        patch("""
                        {"themes": ["commitment-test-changed-2", "commitment-test-changed-1"]}""")
                .patch(path)
                .then()
                .statusCode(200);
        api().get(path)
                .then()
                .body("themes", contains("commitment-test-changed-2", "commitment-test-changed-1"))
                .body("delegation", equalTo("HIGH"))
                .body("version", equalTo(2));
        assertThat(api().get(path).<String>path("updatedAt")).isGreaterThan(before);
        patch("{}").patch(path).then().statusCode(200).body("version", equalTo(2));
        api().body(
                        """
                        {"statement": "commitment-test-changed-s", "title": {"texts": {"en": "Otherwise"}},
                         "themes": ["commitment-test-changed-1"], "kind": "POLICY"}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("paragraph", equalTo(null))
                .body("delegation", equalTo(null))
                .body("continuing", equalTo(true))
                .body("themes", contains("commitment-test-changed-1"));
    }

    @Test
    void a_patch_that_changes_nothing_is_no_change() {
        draft("commitment-test-same-s");
        String path = "/api/commitments/" + proposed("commitment-test-same", "commitment-test-same-s");
        patch("""
                        {"quote": {"language": "ru", "text": "вместе"}}""")
                .patch(path);

        patch("""
                        {"quote": {"text": "вместе"}}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        draft("commitment-test-wrong");
        theme("commitments-of-tests");

        api().body(
                        """
                        {"statement": "commitment-test-wrong", "paragraph": "9", "title": {"texts": {"en": "A"}},
                         "themes": ["nowhere", "commitments-of-tests", "commitments-of-tests"], "kind": "OTHER"}""")
                .post("/api/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/themes/0", "/themes/2", "/paragraph"));
        api().body(
                        """
                        {"statement": "nowhere", "title": {"texts": {"en": "A"}}, "themes": ["nowhere"],
                         "kind": "OTHER"}""")
                .post("/api/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/themes/0", "/statement"));
        api().body(
                        """
                        {"slug": "A B", "statement": "commitment-test-wrong", "themes": [],
                         "quote": {"language": "en", "start": -1}}""")
                .post("/api/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/slug", "/themes", "/quote/start", "/title", "/kind"));
        api().body("""
                        {"kind": "PROMISE", "text": 7, "status": "CONFIRMED"}""")
                .post("/api/commitments")
                .then()
                .statusCode(400);
    }

    @Test
    void it_stays_in_its_statement_and_under_its_slug() {
        draft("commitment-test-stays-s");
        draft("commitment-test-stays-other");
        String path = "/api/commitments/" + proposed("commitment-test-stays", "commitment-test-stays-s");

        patch("""
                        {"statement": "commitment-test-stays-other"}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/statement"));
        patch("""
                        {"slug": "commitment-test-moved"}""")
                .patch(path)
                .then()
                .statusCode(422);
        api().get(path)
                .then()
                .body("statement", equalTo("commitment-test-stays-s"))
                .body("version", equalTo(0));
    }

    @Test
    void a_slug_is_taken_once() {
        draft("commitment-test-taken-s");
        proposed("commitment-test-taken", "commitment-test-taken-s");

        api().body(
                        """
                        {"slug": "commitment-test-taken", "statement": "commitment-test-taken-s",
                         "title": {"texts": {"en": "A"}}, "themes": ["commitments-of-tests"], "kind": "OTHER"}""")
                .post("/api/commitments")
                .then()
                .statusCode(409);
    }

    @Test
    void the_list_is_filtered_by_all_that_a_commitment_is_part_of() {
        String statement = adopted("commitment-test-list");
        String party = Parties.organization("commitment-test-list-party");
        theme("commitment-test-list-root");
        theme("commitment-test-list-mid", "commitment-test-list-root");
        theme("commitment-test-list-leaf", "commitment-test-list-mid");
        proposed("commitment-test-list-c1", statement);
        proposed("commitment-test-list-c2", statement);
        proposed("commitment-test-list-c3", statement);
        patch(
                        """
                        {"themes": ["commitments-of-tests", "commitment-test-list-leaf"], "dueOn": "2030-01-01"}""")
                .patch("/api/commitments/commitment-test-list-c2");
        patch(
                        """
                        {"themes": ["commitment-test-list-root"], "dueOn": "2029-01-01", "kind": "POLICY"}""")
                .patch("/api/commitments/commitment-test-list-c3");
        assignment(confirm("commitment-test-list-c1"), party);

        list("organization=commitment-test-list-org", "c1", "c2", "c3");
        list("statement=" + statement + "&sort=-dueOn", "c2", "c3", "c1");
        list("theme=commitment-test-list-root", "c2", "c3");
        list("theme=commitment-test-list-mid", "c2");
        list("theme=commitment-test-list-mid&theme=commitment-test-list-root", "c2", "c3");
        list("status=CONFIRMED&statement=" + statement, "c1");
        list("status=CONFIRMED&status=PROPOSED&statement=" + statement, "c1", "c2", "c3");
        list("kind=POLICY&statement=" + statement, "c3");
        list("party=" + party, "c1");
        list("dueFrom=2029-01-02&statement=" + statement, "c2");
        list("dueTo=2029-01-01&statement=" + statement, "c3");
        list("meeting=commitment-test-list-nowhere");
        api().get("/api/commitments?status=DONE").then().statusCode(400);
        api().get("/api/commitments?sort=title").then().statusCode(400);
        api().get("/api/commitments?dueFrom=yesterday").then().statusCode(400);
        String cursor = api().get("/api/commitments?limit=2&sort=dueOn&statement=" + statement)
                .then()
                .body("items.slug", contains("commitment-test-list-c3", "commitment-test-list-c2"))
                .extract()
                .path("nextCursor");
        list("limit=2&sort=dueOn&statement=" + statement + "&cursor=" + cursor, "c1");
    }

    @Test
    void what_a_statement_promises_is_not_due_before_its_adoption() {
        String path = "/api/commitments/" + proposed("commitment-test-early", draft("commitment-test-early-s"));
        String dayBefore = """
                        {"dueOn": "2025-04-22"}""";
        patch(dayBefore).patch(path).then().statusCode(200);
        adopt("commitment-test-early-s");

        patch(dayBefore)
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"))
                .body("errors.detail", contains("Its statement was adopted on 2025-04-23; it cannot be due before."));
        api().body(
                        """
                        {"statement": "commitment-test-early-s", "title": {"texts": {"en": "Train"}}, "kind": "OTHER",
                         "themes": ["commitments-of-tests"], "dueOn": "2025-04-22"}""")
                .post("/api/commitments")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/dueOn"));
        patch("""
                        {"dueOn": "2025-04-23"}""")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void what_others_rest_on_is_not_deleted() {
        confirmed("commitment-test-delete");
        assignment("commitment-test-delete", Parties.organization("commitment-test-delete-party"));

        api().delete("/api/commitments/commitment-test-delete")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("commitment-test-delete:commitment-test-delete-party"));
        api().delete("/api/assignments/commitment-test-delete:commitment-test-delete-party")
                .then()
                .statusCode(204);
        api().delete("/api/commitments/commitment-test-delete").then().statusCode(204);
        api().get("/api/commitments/commitment-test-delete").then().statusCode(404);
        api().delete("/api/commitments/commitment-test-delete").then().statusCode(404);
        patch("{}").patch("/api/commitments/commitment-test-delete").then().statusCode(404);
    }

    private static void list(String query, String... numbers) {
        List<String> slugs = api().get("/api/commitments?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.slug");
        assertThat(slugs)
                .as(query)
                .containsExactlyElementsOf(List.of(numbers).stream()
                        .map(n -> "commitment-test-list-" + n)
                        .toList());
    }

    private static Response propose(String statement) {
        theme("commitments-of-tests");
        return api().body(
                        """
                        {"statement": "%s", "title": {"texts": {"en": "Train judges together"}},
                         "themes": ["commitments-of-tests"], "kind": "CAPACITY_BUILDING"}"""
                                .formatted(statement))
                .post("/api/commitments")
                .then()
                .statusCode(201)
                .extract()
                .response();
    }
}
