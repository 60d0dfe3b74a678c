package org.pacta.commitment;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.commitment.Commitments.draft;
import static org.pacta.commitment.Commitments.theme;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;

/** What themes were called, and where in the tree they were, as of any day, as known at any instant. */
@QuarkusTest
class ThemeRecordsTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void a_new_theme_is_there_on_any_day_but_not_before_it_was_known() {
        Instant before = Instant.now();
        theme("then-new");
        Instant after = Instant.now();

        then("then-new", "asOf=0001-01-01", 200);
        then("then-new", "asOf=9999-12-31", 200);
        then("then-new", "knownBy=" + after, 200);
        then("then-new", "asOf=0001-01-01&knownBy=9999-12-31T23:59:59.999999999Z", 200);
        then("then-new", "knownBy=" + before, 404);
        then("then-new", "asOf=" + today + "&knownBy=0001-01-01T00:00:00Z", 404);
        then("then-never", "asOf=2025-01-01", 404);
    }

    @Test
    void as_of_today_a_theme_is_as_it_is() {
        theme("then-same");
        theme("then-same-2", "then-same");
        patch(
                        """
                {"name": {"texts": {"en": "Renamed", "ru": "Иначе"}}, "illustrative": true, "sources": ["A list"]}""")
                .patch("/api/themes/then-same-2")
                .then()
                .statusCode(200);

        String now = api().get("/api/themes/then-same-2").asString();
        for (String then : List.of("asOf=" + today, "knownBy=" + Instant.now(), "asOf=9999-12-31")) {
            String body = api().get("/api/themes/then-same-2?" + then).asString();
            assertThatJson(body).whenIgnoringPaths("createdAt", "updatedAt").isEqualTo(now);
        }
        assertThatJson(api().get("/api/themes/then-same?tree=true&asOf=" + today)
                        .asString())
                .whenIgnoringPaths("createdAt", "updatedAt", "children[*].createdAt", "children[*].updatedAt")
                .isEqualTo(api().get("/api/themes/then-same?tree=true").asString());
    }

    @Test
    void a_theme_that_is_renamed_today_was_called_otherwise_yesterday() {
        theme("then-renamed");
        Instant before = Instant.now();
        rename("then-renamed", "New", null);

        assertThat(name("then-renamed", "asOf=" + today)).isEqualTo("New");
        assertThat(name("then-renamed", "asOf=" + today.minusDays(1))).isEqualTo("then-renamed");
        assertThat(name("then-renamed", "knownBy=" + before)).isEqualTo("then-renamed");
        assertThat(name("then-renamed", "asOf=" + today.minusDays(1) + "&knownBy=" + Instant.now()))
                .isEqualTo("then-renamed");
    }

    @Test
    void from_the_day_that_is_said_on_it_is_so_whatever_was_said_of_later_days() {
        theme("then-order");
        rename("then-order", "Third", "2025-03-01");
        rename("then-order", "Second", "2025-02-01");
        Instant known = Instant.now();
        rename("then-order", "Never other", "0001-01-01");

        for (String day : List.of("2024-12-31", "2025-02-01", "2025-03-01", "2026-01-01")) {
            assertThat(name("then-order", "asOf=" + day)).isEqualTo("Never other");
        }
        assertThat(name("then-order", "asOf=2025-01-31&knownBy=" + known)).isEqualTo("then-order");
        assertThat(name("then-order", "asOf=2025-02-01&knownBy=" + known)).isEqualTo("Second");
        assertThat(name("then-order", "asOf=2025-03-01&knownBy=" + known)).isEqualTo("Second");
        api().get("/api/themes/then-order").then().body("name.texts.en", equalTo("Never other"));
    }

    @Test
    void the_history_lists_all_that_was_recorded() {
        theme("then-history");
        theme("then-history-parent");
        rename("then-history", "Second", "2025-02-01");
        patch("""
                {"parent": "then-history-parent", "effectiveOn": "2025-01-01"}""")
                .patch("/api/themes/then-history")
                .then()
                .statusCode(200);
        patch("""
                {"effectiveOn": "2025-06-01"}""").patch("/api/themes/then-history");
        api().delete("/api/themes/then-history").then().statusCode(204);

        String history = api().get("/api/themes/then-history/history")
                .then()
                .statusCode(200)
                .body("next", equalTo(""))
                .extract()
                .asString();
        assertThatJson(history)
                .inPath("items[*].effectiveOn")
                .isArray()
                .containsExactly("0001-01-01", "2025-01-01", "2025-02-01", "2025-02-01", today.toString());
        assertThatJson(history)
                .inPath("items[*].name.texts.en")
                .isArray()
                .containsExactly("then-history", "Second", "Second", "Second");
        assertThatJson(history)
                .inPath("items[2]")
                .isEqualTo(
                        """
                {"effectiveOn": "2025-02-01", "recordedAt": "${json-unit.any-string}", "parent": null,
                 "name": {"original": "en", "texts": {"en": "Second"}}, "deleted": false,
                 "illustrative": false, "sources": []}""");
        assertThatJson(history).inPath("items[3].parent").isEqualTo("then-history-parent");
        assertThatJson(history).inPath("items[4].deleted").isEqualTo(true);
        assertThatJson(history).inPath("items[4].name").isEqualTo(null);
        String cursor = api().get("/api/themes/then-history/history?limit=2").path("nextCursor");
        api().get("/api/themes/then-history/history?limit=2&cursor=" + cursor)
                .then()
                .body("items.parent", contains(null, "then-history-parent"));
        api().get("/api/themes/then-history/history?sort=-recordedAt").then().body("items[0].deleted", equalTo(true));
        api().get("/api/themes/then-never/history").then().statusCode(404);
    }

    @Test
    void the_tree_is_as_it_was_on_the_day() {
        theme("then-tree-a");
        theme("then-tree-b");
        theme("then-tree-1", "then-tree-a");
        theme("then-tree-2", "then-tree-1");
        Instant before = Instant.now();
        move("then-tree-1", "then-tree-b", "2025-05-01", 200);

        api().get("/api/themes/then-tree-a?tree=true&asOf=2025-04-30")
                .then()
                .body("children.slug", contains("then-tree-1"))
                .body("children[0].children.slug", contains("then-tree-2"))
                .body("children[0].children[0].depth", equalTo(3));
        api().get("/api/themes/then-tree-a?tree=true&asOf=2025-05-01").then().body("children", empty());
        api().get("/api/themes/then-tree-a?tree=true&knownBy=" + before)
                .then()
                .body("children.slug", contains("then-tree-1"));
        api().get("/api/themes/then-tree-a?asOf=2025-05-01").then().body("children", equalTo(null));
        api().get("/api/themes?parent=then-tree-a,then-tree-b&asOf=2025-04-30")
                .then()
                .body("items.slug", contains("then-tree-1"))
                .body("items.parent", contains("then-tree-a"));
        api().get("/api/themes?tree=true&limit=500&asOf=2025-04-30")
                .then()
                .body("items.depth", not(hasItem(2)))
                .body("items.find { it.slug == 'then-tree-a' }.children.slug", contains("then-tree-1"))
                .body("items.find { it.slug == 'then-tree-b' }.children", empty());
        api().get("/api/themes?tree=true&parent=then-tree-a&asOf=2025-04-30")
                .then()
                .body("items[0].children.slug", contains("then-tree-2"));
        api().get("/api/themes?root=true&parent=then-tree-a&asOf=2025-04-30")
                .then()
                .body("items", empty());
    }

    @Test
    void the_list_as_of_a_day_is_sorted_and_paged_as_any_other() {
        theme("then-list");
        theme("then-list-a", "then-list");
        theme("then-list-b", "then-list");
        String list = "/api/themes?parent=then-list&asOf=2025-01-01";

        String cursor = api().get(list + "&limit=1&includeTotal=true&sort=-slug")
                .then()
                .statusCode(200)
                .body("items.slug", contains("then-list-b"))
                .body("total", equalTo(2))
                .extract()
                .path("nextCursor");
        api().get(list + "&limit=1&sort=-slug&cursor=" + cursor)
                .then()
                .body("items.slug", contains("then-list-a"))
                .body("nextCursor", equalTo(""));
        api().get(list + "&sort=depth,-updatedAt").then().body("items.slug", contains("then-list-b", "then-list-a"));
        api().get(list + "&sort=name").then().statusCode(400);
        api().get("/api/themes?asOf=2025-13-01").then().statusCode(400);
        api().get("/api/themes/then-list?knownBy=2025").then().statusCode(400);
    }

    @Test
    void a_theme_that_was_deleted_was_there_until_then() {
        theme("then-deleted");
        Instant before = Instant.now();
        api().delete("/api/themes/then-deleted").then().statusCode(204);

        then("then-deleted", "asOf=" + today, 404);
        then("then-deleted", "knownBy=" + Instant.now(), 404);
        then("then-deleted", "knownBy=" + before, 200);
        then("then-deleted", "asOf=" + today.minusDays(1), 200);

        theme("then-deleted");
        rename("then-deleted", "Another", "0001-01-01");
        assertThat(name("then-deleted", "asOf=" + today.minusDays(1))).isEqualTo("Another");
        assertThat(name("then-deleted", "knownBy=" + before)).isEqualTo("then-deleted");
    }

    @Test
    void no_day_that_has_not_come_and_no_parent_that_is_not_there() {
        theme("then-wrong");
        String body =
                """
                {"parent": "then-never", "name": {"texts": {"en": "W"}}, "effectiveOn": "%s"}"""
                        .formatted(today.plusDays(2));

        api().body(body)
                .put("/api/themes/then-wrong")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/parent", "/effectiveOn"));
        api().body(body)
                .put("/api/themes/then-wrong-new")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2));
        api().body("""
                        {"name": {"texts": {"en": "W"}}, "effectiveOn": "yesterday"}""")
                .put("/api/themes/then-wrong")
                .then()
                .statusCode(400);
        api().get("/api/themes/then-wrong/history").then().body("items", hasSize(1));
    }

    @Test
    void the_tree_is_one_on_every_day_from_the_change_on() {
        theme("then-every-a");
        theme("then-every-b", "then-every-a");
        move("then-every-b", null, "2025-06-01", 200);

        move("then-every-a", "then-every-b", "2025-05-31", 409)
                .body("detail", equalTo("'then-every-b' is 'then-every-a' itself or lies below it on 2025-05-31."));
        move("then-every-a", "then-every-b", "2025-06-01", 200);
        move("then-every-b", "then-every-a", "2025-05-01", 409)
                .body("detail", equalTo("'then-every-a' is 'then-every-b' itself or lies below it."));
    }

    @Test
    void the_tree_is_three_deep_at_most_on_every_day_from_the_change_on() {
        theme("then-deep-1");
        theme("then-deep-2", "then-deep-1");
        theme("then-deep-3", "then-deep-2");
        theme("then-deep-other");
        move("then-deep-3", null, "2025-06-01", 200);

        move("then-deep-1", "then-deep-other", "2025-05-31", 409)
                .body("detail", containsString("than 3 on 2025-05-31"));
        move("then-deep-1", "then-deep-other", null, 200);
        move("then-deep-1", "then-deep-other", "2025-06-01", 200);
        move("then-deep-3", "then-deep-2", null, 409).body("detail", not(containsString(" on ")));
        api().get("/api/themes/then-deep-2?tree=true&asOf=2025-05-31")
                .then()
                .body("depth", equalTo(2))
                .body("children.slug", contains("then-deep-3"));
        api().get("/api/themes/then-deep-2?tree=true&asOf=2025-06-01")
                .then()
                .body("depth", equalTo(3))
                .body("children", empty());
    }

    @Test
    void what_is_said_again_is_not_recorded_again() {
        theme("then-again");
        theme("then-again");
        patch("{}").patch("/api/themes/then-again").then().statusCode(200);

        api().get("/api/themes/then-again/history").then().body("items", hasSize(1));
    }

    @Test
    void of_changes_at_once_each_is_recorded_or_refused() {
        theme("then-race");
        List<Integer> statuses = AtOnce.times(4, i -> patch(
                        """
                        {"name": {"texts": {"en": "Name %d"}}, "effectiveOn": "2025-0%d-01"}"""
                                .formatted(i, i + 1))
                .patch("/api/themes/then-race")
                .statusCode());

        assertThat(statuses).containsOnly(200);
        String name = api().get("/api/themes/then-race").path("name.texts.en");
        assertThat(name("then-race", "asOf=" + today)).isEqualTo(name);
        assertThat(name("then-race", "asOf=2024-12-31")).isEqualTo("then-race");
        List<String> instants = api().get("/api/themes/then-race/history").path("items.recordedAt");
        assertThat(instants.stream().distinct()).hasSize(5);
    }

    @Test
    void themes_and_commitments_on_several_of_them_are_written_at_once() {
        List<String> themes =
                IntStream.range(0, 6).mapToObj(i -> theme("then-lock-" + i)).toList();
        String statement = draft("then-lock-s");
        for (int round = 0; round < 4; round++) {
            int number = round;
            List<Integer> statuses = AtOnce.times(
                    8,
                    i -> i % 2 == 0
                            ? patch("""
                                    {"name": {"texts": {"en": "Name %d"}}}"""
                                            .formatted(number))
                                    .patch("/api/themes/" + themes.get(i / 2))
                                    .statusCode()
                            : api().body(
                                            """
                                            {"statement": "%s", "title": {"texts": {"en": "T"}}, "kind": "POLICY",
                                             "themes": ["%s", "%s", "%s"]}"""
                                                    .formatted(
                                                            statement,
                                                            themes.get(5),
                                                            themes.get(i / 2),
                                                            themes.get(0 == i / 2 ? 4 : 0)))
                                    .put("/api/commitments/then-lock-" + number + "-" + i)
                                    .statusCode());

            assertThat(statuses).containsExactly(200, 201, 200, 201, 200, 201, 200, 201);
        }
    }

    private static void then(String theme, String when, int status) {
        api().get("/api/themes/" + theme + "?" + when).then().statusCode(status);
        api().get("/api/themes?limit=500&" + when)
                .then()
                .statusCode(200)
                .body("items.slug", status == 200 ? hasItem(theme) : not(hasItem(theme)));
    }

    private static String name(String theme, String when) {
        return api().get("/api/themes/" + theme + "?" + when)
                .then()
                .statusCode(200)
                .extract()
                .path("name.texts.en");
    }

    private static void rename(String theme, String name, String effectiveOn) {
        patch("""
                {"name": {"texts": {"en": "%s"}}%s}"""
                        .formatted(name, effectiveOn == null ? "" : ", \"effectiveOn\": \"" + effectiveOn + "\""))
                .patch("/api/themes/" + theme)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse move(String theme, String parent, String effectiveOn, int status) {
        return patch("""
                {"parent": %s%s}"""
                        .formatted(
                                parent == null ? "null" : "\"" + parent + "\"",
                                effectiveOn == null ? "" : ", \"effectiveOn\": \"" + effectiveOn + "\""))
                .patch("/api/themes/" + theme)
                .then()
                .statusCode(status);
    }
}
