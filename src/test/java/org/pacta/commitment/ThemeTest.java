package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.proposed;
import static org.pacta.commitment.Commitments.theme;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

@QuarkusTest
class ThemeTest {

    @Test
    void a_theme_is_added_under_a_slug_made_of_its_name_and_read_as_it_was_said() {
        String body = api().body(
                        """
                        {"name": {"texts": {"en": "Théme, test added"}}, "sources": ["A list"]}""")
                .post("/api/themes")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/themes/theme-test-added"))
                .extract()
                .asString();

        assertThatJson(body)
                .isEqualTo(
                        """
                {"slug": "theme-test-added", "parent": null, "depth": 1,
                 "name": {"original": "en", "texts": {"en": "Théme, test added"}},
                 "illustrative": false, "sources": ["A list"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        assertThatJson(api().get("/api/themes/theme-test-added").asString()).isEqualTo(body);
    }

    @Test
    void the_tree_comes_nested_when_it_is_asked_for() {
        theme("theme-test-tree");
        theme("theme-test-tree-b", "theme-test-tree");
        theme("theme-test-tree-a", "theme-test-tree");
        theme("theme-test-tree-a-1", "theme-test-tree-a");

        api().get("/api/themes/theme-test-tree?tree=true")
                .then()
                .statusCode(200)
                .body("children.slug", contains("theme-test-tree-a", "theme-test-tree-b"))
                .body("children[0].children.slug", contains("theme-test-tree-a-1"))
                .body("children[0].children[0].depth", equalTo(3))
                .body("children[1].children", equalTo(List.of()));
        api().get("/api/themes?tree=true&limit=500")
                .then()
                .statusCode(200)
                .body("items.depth", not(hasItem(2)))
                .body(
                        "items.find { it.slug == 'theme-test-tree' }.children.slug",
                        contains("theme-test-tree-a", "theme-test-tree-b"));
        api().get("/api/themes?tree=true&parent=theme-test-tree")
                .then()
                .statusCode(200)
                .body("items.slug", contains("theme-test-tree-a", "theme-test-tree-b"))
                .body("items[0].children.slug", contains("theme-test-tree-a-1"));
    }

    @Test
    void the_list_is_filtered_sorted_and_paged() {
        theme("theme-test-list");
        theme("theme-test-list-a", "theme-test-list");
        theme("theme-test-list-b", "theme-test-list");

        api().get("/api/themes?parent=theme-test-list&sort=-slug")
                .then()
                .statusCode(200)
                .body("items.slug", contains("theme-test-list-b", "theme-test-list-a"));
        String cursor = api().get("/api/themes?parent=theme-test-list&limit=1&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items.slug", contains("theme-test-list-a"))
                .body("total", equalTo(2))
                .extract()
                .path("nextCursor");
        api().get("/api/themes?parent=theme-test-list&limit=1&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items.slug", contains("theme-test-list-b"))
                .body("nextCursor", equalTo(""));
        api().get("/api/themes?root=false&parent=theme-test-list")
                .then()
                .body("items.slug", contains("theme-test-list-a", "theme-test-list-b"));
        api().get("/api/themes?root=true&parent=theme-test-list").then().body("items", equalTo(List.of()));
        api().get("/api/themes?sort=name").then().statusCode(400);
        api().get("/api/themes?rot=true").then().statusCode(400);
    }

    @Test
    void a_theme_moves_with_all_below_it() {
        theme("theme-test-move-from");
        theme("theme-test-move-to");
        theme("theme-test-move", "theme-test-move-from");
        theme("theme-test-move-below", "theme-test-move");

        patch("""
                        {"parent": "theme-test-move-to"}""")
                .patch("/api/themes/theme-test-move")
                .then()
                .statusCode(200)
                .body("parent", equalTo("theme-test-move-to"))
                .body("depth", equalTo(2))
                .body("version", equalTo(1));
        patch("""
                        {"parent": null}""")
                .patch("/api/themes/theme-test-move")
                .then()
                .statusCode(200)
                .body("parent", equalTo(null))
                .body("depth", equalTo(1));
        api().get("/api/themes/theme-test-move-below").then().body("depth", equalTo(2));
    }

    @Test
    void the_tree_is_three_deep_at_most() {
        theme("theme-test-deep");
        theme("theme-test-deep-2", "theme-test-deep");
        theme("theme-test-deep-3", "theme-test-deep-2");
        theme("theme-test-deep-other");
        theme("theme-test-deep-other-2", "theme-test-deep-other");

        api().body(
                        """
                        {"slug": "theme-test-deep-4", "parent": "theme-test-deep-3", "name": {"texts": {"en": "4"}}}""")
                .post("/api/themes")
                .then()
                .statusCode(409)
                .body("type", endsWith("rule-broken"));
        patch("""
                        {"parent": "theme-test-deep-other"}""")
                .patch("/api/themes/theme-test-deep")
                .then()
                .statusCode(409);
        patch("""
                        {"parent": "theme-test-deep-2"}""")
                .patch("/api/themes/theme-test-deep-other")
                .then()
                .statusCode(409);
        api().get("/api/themes/theme-test-deep-4").then().statusCode(404);
        api().get("/api/themes/theme-test-deep")
                .then()
                .body("depth", equalTo(1))
                .body("version", equalTo(0));
    }

    @Test
    void a_theme_does_not_lie_below_itself() {
        theme("theme-test-cycle");
        theme("theme-test-cycle-2", "theme-test-cycle");

        patch("""
                        {"parent": "theme-test-cycle"}""")
                .patch("/api/themes/theme-test-cycle")
                .then()
                .statusCode(409);
        patch("""
                        {"parent": "theme-test-cycle-2"}""")
                .patch("/api/themes/theme-test-cycle")
                .then()
                .statusCode(409);
    }

    @Test
    void of_two_moves_at_once_that_would_close_a_cycle_one_is_carried_out() {
        for (int round = 0; round < 5; round++) {
            String one = theme("theme-test-race-a" + round);
            String other = theme("theme-test-race-b" + round);
            List<Integer> statuses = AtOnce.times(
                    2, i -> patch("""
                            {"parent": "%s"}""".formatted(i == 0 ? one : other))
                            .patch("/api/themes/" + (i == 0 ? other : one))
                            .statusCode());

            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void what_is_wrong_is_said_at_once() {
        api().body("""
                        {"slug": "Not a slug", "parent": "ALSO"}""")
                .post("/api/themes")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/name", "/parent", "/slug"));
        api().body(
                        """
                        {"parent": "theme-test-nowhere", "name": {"texts": {"en": "Orphan of the theme test"}}}""")
                .post("/api/themes")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        api().body("""
                        {"name": {"texts": {"zh-Hans": "网络"}}}""")
                .post("/api/themes")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/slug"));
        api().body("""
                        {"slug": "another", "name": {"texts": {"en": "A"}}}""")
                .put("/api/themes/theme-test-slug")
                .then()
                .statusCode(422);
    }

    @Test
    void a_slug_is_taken_once() {
        theme("theme-test-taken");

        api().body("""
                        {"slug": "theme-test-taken", "name": {"texts": {"en": "A"}}}""")
                .post("/api/themes")
                .then()
                .statusCode(409);
    }

    @Test
    void what_others_rest_on_is_not_deleted() {
        theme("theme-test-delete");
        theme("theme-test-delete-2", "theme-test-delete");

        api().delete("/api/themes/theme-test-delete")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("theme-test-delete-2"));
        proposed("theme-test-delete-c", draft("theme-test-delete-s"));
        patch("""
                        {"themes": ["theme-test-delete-2"]}""")
                .patch("/api/commitments/theme-test-delete-c");
        api().delete("/api/themes/theme-test-delete-2")
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("theme-test-delete-c"));
        api().delete("/api/commitments/theme-test-delete-c").then().statusCode(204);
        api().delete("/api/themes/theme-test-delete-2").then().statusCode(204);
        api().delete("/api/themes/theme-test-delete").then().statusCode(204);
        api().get("/api/themes/theme-test-delete").then().statusCode(404);
        api().delete("/api/themes/theme-test-delete").then().statusCode(404);
        patch("{}").patch("/api/themes/theme-test-delete").then().statusCode(404);
    }
}
