package org.pacta.meeting;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.pacta.party.Parties;

@QuarkusTest
class MeetingSeriesTest {

    @Test
    void a_series_gets_its_slug_from_its_organization_and_its_name() {
        Parties.organization("series-test");
        String created = api().body(
                        """
                        {"organization": "series-test", "sources": ["a charter"],
                         "name": {"original": "ru", "texts": {"ru": "Совещание", "en": "Meeting of Judges"}},
                         "convenes": {"texts": {"en": "judges"}}}""")
                .post("/api/meeting-series")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/meeting-series/series-test-meeting-of-judges"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"slug": "series-test-meeting-of-judges", "organization": "series-test",
                 "name": {"original": "ru", "texts": {"ru": "Совещание", "en": "Meeting of Judges"}},
                 "convenes": {"original": "en", "texts": {"en": "judges"}},
                 "illustrative": false, "sources": ["a charter"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get("/api/meeting-series/series-test-meeting-of-judges")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(created);
    }

    @Test
    void a_name_of_which_no_slug_can_be_made_needs_one() {
        Parties.organization("series-test-chinese");
        api().body(
                        """
                        {"organization": "series-test-chinese", "name": {"texts": {"zh-Hans": "会议"}}}""")
                .post("/api/meeting-series")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void put_creates_and_then_replaces() {
        Parties.organization("series-test-put");
        String path = "/api/meeting-series/series-test-put-it";
        api().body(
                        """
                        {"organization": "series-test-put", "name": {"texts": {"en": "First"}},
                         "convenes": {"texts": {"en": "judges"}}}""")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));
        api().body(
                        """
                        {"organization": "series-test-put", "name": {"texts": {"en": "Second"}}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Second"))
                .body("convenes", equalTo(null))
                .body("version", equalTo(1));
    }

    @Test
    void a_patch_merges_texts_and_deletes_with_null() {
        String path = "/api/meeting-series/" + Meetings.series("series-test-patch");
        patch(
                        """
                        {"name": {"texts": {"ru": "Совещание"}}, "convenes": {"texts": {"en": "judges"}}}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name.texts.en", equalTo("Meeting of series-test-patch"))
                .body("name.texts.ru", equalTo("Совещание"))
                .body("convenes.texts.en", equalTo("judges"));
        patch("""
                        {"convenes": null, "slug": "series-test-patch"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("convenes", equalTo(null));
        patch("""
                        {"slug": "other"}""")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void a_slug_is_taken_once() {
        Meetings.series("series-test-twice");
        api().body(
                        """
                        {"slug": "series-test-twice", "organization": "series-test-twice", "name": {"texts": {"en": "B"}}}""")
                .post("/api/meeting-series")
                .then()
                .statusCode(409)
                .body("detail", containsString("series-test-twice"));
    }

    @Test
    void only_an_organization_has_series() {
        Parties.state("nor");
        api().body(
                        """
                        {"slug": "series-test-nor", "organization": "nor", "name": {"texts": {"en": "A"}}}""")
                .post("/api/meeting-series")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/organization"))
                .body("errors.detail", contains("There is no organization 'nor'."));
    }

    @Test
    void the_organization_changes_only_as_long_as_there_is_no_meeting() {
        String path = "/api/meeting-series/" + Meetings.series("series-test-moves");
        Parties.organization("series-test-moves-to");
        patch("""
                        {"organization": "series-test-moves-to"}""")
                .patch(path)
                .then()
                .statusCode(200)
                .body("organization", equalTo("series-test-moves-to"));

        Meetings.meeting("series-test-moves", 1);

        patch("""
                        {"organization": "series-test-moves"}""")
                .patch(path)
                .then()
                .statusCode(409);
        patch("""
                        {"convenes": {"texts": {"en": "judges"}}}""")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void series_are_listed_by_organization() {
        Parties.organization("series-test-list");
        for (String slug : new String[] {"b", "a", "c"}) {
            api().body(
                            """
                            {"organization": "series-test-list", "name": {"texts": {"en": "A"}}}""")
                    .put("/api/meeting-series/series-test-list-" + slug)
                    .then()
                    .statusCode(201);
        }
        String cursor = api().queryParam("organization", "series-test-list")
                .queryParam("limit", 2)
                .queryParam("includeTotal", true)
                .get("/api/meeting-series")
                .then()
                .statusCode(200)
                .body("items.slug", contains("series-test-list-a", "series-test-list-b"))
                .body("total", equalTo(3))
                .extract()
                .path("nextCursor");
        api().queryParam("organization", "series-test-list")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/api/meeting-series")
                .then()
                .statusCode(200)
                .body("items.slug", contains("series-test-list-c"))
                .body("next", equalTo(""));
    }

    @Test
    void a_series_with_meetings_is_not_deleted() {
        String path = "/api/meeting-series/" + Meetings.series("series-test-delete");
        String meeting = Meetings.meeting("series-test-delete", 1);
        api().delete(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/in-use"))
                .body("errors", hasSize(1))
                .body("errors[0].detail", containsString(meeting));
        api().delete("/api/meetings/" + meeting).then().statusCode(204);
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().delete(path).then().statusCode(404);
        patch("{}").patch(path).then().statusCode(404);
    }
}
