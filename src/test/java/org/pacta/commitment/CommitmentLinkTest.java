package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.proposed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class CommitmentLinkTest {

    @Test
    void a_link_is_made_and_shown_at_both_ends() {
        chain("link-test-made", 2);
        Response made = link("link-test-made-1", "link-test-made-0", "REAFFIRMS");
        String id = made.path("id");

        made.then().statusCode(201).header("Location", endsWith("/api/commitments/link-test-made-1/links/" + id));
        assertThatJson(made.asString())
                .isEqualTo(
                        """
                {"id": "${json-unit.any-string}", "from": "link-test-made-1", "to": "link-test-made-0",
                 "kind": "REAFFIRMS", "illustrative": false, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        for (String end : List.of("link-test-made-1", "link-test-made-0")) {
            assertThatJson(api().get("/api/commitments/" + end + "/links/" + id).asString())
                    .isEqualTo(made.asString());
            api().get("/api/commitments/" + end + "/links?includeTotal=true")
                    .then()
                    .body("items.id", contains(id))
                    .body("total", equalTo(1));
        }
    }

    @Test
    void the_links_of_a_commitment_are_filtered_sorted_and_paged() {
        chain("link-test-list", 3);
        link("link-test-list-0", "link-test-list-1", "NARROWS");
        link("link-test-list-2", "link-test-list-0", "BROADENS");
        link("link-test-list-2", "link-test-list-1", "BROADENS");
        String path = "/api/commitments/link-test-list-0/links";

        api().get(path + "?kind=NARROWS").then().body("items.to", contains("link-test-list-1"));
        api().get(path + "?sort=-from").then().body("items.from", contains("link-test-list-2", "link-test-list-0"));
        String cursor = api().get(path + "?sort=from&limit=1").path("nextCursor");
        api().get(path + "?sort=from&limit=1&cursor=" + cursor).then().body("items.from", contains("link-test-list-2"));
        api().get("/api/commitments/link-test-nowhere/links").then().statusCode(404);
        api().get(path + "?kind=REPEATS").then().statusCode(400);
    }

    @Test
    void a_link_is_replaced_changed_and_deleted() {
        chain("link-test-changed", 3);
        String path = "/api/commitments/link-test-changed-0/links/"
                + link("link-test-changed-0", "link-test-changed-1", "NARROWS").path("id");

        patch("""
                        {"kind": "IMPLEMENTS"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("kind", equalTo("IMPLEMENTS"))
                .body("to", equalTo("link-test-changed-1"));
        api().body(
                        """
                        {"to": "link-test-changed-2", "kind": "BROADENS", "illustrative": true}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("from", equalTo("link-test-changed-0"))
                .body("to", equalTo("link-test-changed-2"))
                .body("version", equalTo(2));
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        api().get("/api/commitments/link-test-changed-0/links").then().body("items", empty());
    }

    @Test
    void what_is_wrong_is_said_and_what_is_not_there_is_not_found() {
        chain("link-test-wrong", 2);
        String id = link("link-test-wrong-0", "link-test-wrong-1", "NARROWS").path("id");

        link("link-test-wrong-0", "link-test-wrong-0", "NARROWS")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        link("link-test-wrong-0", "link-test-nowhere", "NARROWS")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
        api().body("{}")
                .post("/api/commitments/link-test-wrong-0/links")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/to", "/kind"));
        link("link-test-nowhere", "link-test-wrong-0", "NARROWS").then().statusCode(404);
        chain("link-test-elsewhere", 1);
        api().get("/api/commitments/link-test-elsewhere-0/links/" + id).then().statusCode(404);
        api().get("/api/commitments/link-test-wrong-0/links/none").then().statusCode(404);
    }

    @Test
    void a_link_says_something_once() {
        chain("link-test-once", 2);
        link("link-test-once-0", "link-test-once-1", "NARROWS").then().statusCode(201);

        link("link-test-once-0", "link-test-once-1", "NARROWS").then().statusCode(409);
        link("link-test-once-1", "link-test-once-0", "NARROWS").then().statusCode(201);
        link("link-test-once-0", "link-test-once-1", "BROADENS").then().statusCode(201);
    }

    @Test
    void no_commitment_supersedes_itself_by_others_between() {
        chain("link-test-cycle", 4);
        link("link-test-cycle-0", "link-test-cycle-1", "SUPERSEDES").then().statusCode(201);
        link("link-test-cycle-1", "link-test-cycle-2", "SUPERSEDES").then().statusCode(201);
        String id = link("link-test-cycle-2", "link-test-cycle-0", "REAFFIRMS").path("id");

        link("link-test-cycle-1", "link-test-cycle-0", "SUPERSEDES").then().statusCode(409);
        link("link-test-cycle-2", "link-test-cycle-0", "SUPERSEDES")
                .then()
                .statusCode(409)
                .body("detail", containsString("supersedes"));
        patch("""
                        {"kind": "SUPERSEDES"}""")
                .patch("/api/commitments/link-test-cycle-2/links/" + id)
                .then()
                .statusCode(409);
        link("link-test-cycle-0", "link-test-cycle-2", "SUPERSEDES").then().statusCode(201);
    }

    @Test
    void links_at_once_do_not_close_a_cycle() {
        for (int round = 0; round < 3; round++) {
            String name = "link-test-race-" + round;
            chain(name, 4);
            link(name + "-0", name + "-1", "SUPERSEDES").then().statusCode(201);
            link(name + "-2", name + "-3", "SUPERSEDES").then().statusCode(201);

            // 0 -> 1 and 2 -> 3 are there; 1 -> 2 and 3 -> 0 have no end in common and close the ring together.
            List<Integer> statuses = AtOnce.times(
                    2, i -> link(name + (i == 0 ? "-1" : "-3"), name + (i == 0 ? "-2" : "-0"), "SUPERSEDES")
                            .statusCode());
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void a_commitment_with_links_is_not_deleted() {
        chain("link-test-delete", 2);
        link("link-test-delete-0", "link-test-delete-1", "NARROWS");

        for (String end : List.of("link-test-delete-0", "link-test-delete-1")) {
            api().delete("/api/commitments/" + end).then().statusCode(409).body("errors", hasSize(1));
        }
    }

    /** So many commitments, their slugs ending in their numbers from 0. */
    private static void chain(String slug, int length) {
        draft(slug + "-s");
        for (int i = 0; i < length; i++) {
            proposed(slug + "-" + i, slug + "-s");
        }
    }

    private static Response link(String from, String to, String kind) {
        return api().body("""
                        {"to": "%s", "kind": "%s"}""".formatted(to, kind))
                .post("/api/commitments/" + from + "/links");
    }
}
