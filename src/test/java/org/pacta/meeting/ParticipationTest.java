package org.pacta.meeting;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class ParticipationTest {

    @BeforeEach
    void there_are_parties() {
        Parties.organization("participation-a");
        Parties.organization("participation-b");
    }

    @Test
    void a_participation_is_recorded_and_read_as_it_was_said() {
        String path = participations("participation-test");
        String created = api().body(
                        """
                        {"party": "participation-a", "capacity": "observer",
                         "headName": {"texts": {"en": "A. Judge", "ru": "А. Судья"}},
                         "headTitle": {"texts": {"en": "Chief Justice"}}, "illustrative": true}""")
                .post(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path + "/participation-a"))
                .extract()
                .asString();

        assertThatJson(created)
                .isEqualTo(
                        """
                {"meeting": "participation-test-1", "party": "participation-a", "capacity": "observer",
                 "headName": {"original": "en", "texts": {"en": "A. Judge", "ru": "А. Судья"}},
                 "headTitle": {"original": "en", "texts": {"en": "Chief Justice"}},
                 "illustrative": true, "sources": [],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get(path + "/participation-a")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(created);
    }

    @Test
    void put_creates_and_then_replaces() {
        String path = participations("participation-test-put") + "/participation-a";
        api().body("""
                        {"capacity": "guest", "headName": {"texts": {"en": "A"}}}""")
                .put(path)
                .then()
                .statusCode(201)
                .header("Location", endsWith(path));
        api().body("""
                        {"party": "participation-a", "capacity": "member"}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("capacity", equalTo("member"))
                .body("headName", equalTo(null));
        api().body("""
                        {"party": "participation-b", "capacity": "member"}""")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/party"));
    }

    @Test
    void a_patch_changes_what_it_names() {
        String path = participations("participation-test-patch") + "/participation-a";
        api().body("""
                        {"capacity": "guest", "headName": {"texts": {"en": "A"}}}""")
                .put(path)
                .then()
                .statusCode(201);
        patch("{\"capacity\": \"observer\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("capacity", equalTo("observer"))
                .body("headName.texts.en", equalTo("A"));
        patch("{\"party\": \"participation-b\"}").patch(path).then().statusCode(422);
    }

    @Test
    void a_party_takes_part_once() {
        String path = participations("participation-test-once");
        take(path, "participation-a", "guest").then().statusCode(201);
        take(path, "participation-a", "member").then().statusCode(409);

        List<Integer> statuses =
                AtOnce.times(4, i -> take(path, "participation-b", "guest").statusCode());
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    }

    @Test
    void who_took_part_has_to_be_said_and_to_exist() {
        String path = participations("participation-test-faults");
        api().body("{\"capacity\": \"guest\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/party"));
        take(path, "no-such-party", "guest")
                .then()
                .statusCode(422)
                .body("errors.detail", contains("There is no party 'no-such-party'."));
        api().body("{\"party\": \"A b\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/capacity", "/party"));
        api().body("{\"capacity\": \"guest\"}")
                .put(path + "/no-such-party")
                .then()
                .statusCode(404);
    }

    @Test
    void participations_are_listed_by_party_and_filtered_by_capacity() {
        String path = participations("participation-test-list");
        take(path, "participation-b", "member");
        take(path, "participation-a", "guest");

        api().get(path).then().statusCode(200).body("items.party", contains("participation-a", "participation-b"));
        api().queryParam("sort", "-capacity")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.capacity", contains("member", "guest"));
        api().queryParam("capacity", "guest")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.party", contains("participation-a"));
        String cursor = api().queryParam("limit", 1)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        api().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(200)
                .body("items.party", contains("participation-b"))
                .body("next", equalTo(""));
    }

    @Test
    void a_participation_is_deleted() {
        String path = participations("participation-test-delete");
        take(path, "participation-a", "member");
        api().delete(path + "/participation-a").then().statusCode(204);
        api().get(path + "/participation-a").then().statusCode(404);
        api().delete(path + "/participation-a").then().statusCode(404);
        patch("{}").patch(path + "/participation-a").then().statusCode(404);
    }

    @Test
    void a_meeting_that_is_not_there_has_no_participations() {
        String path = "/api/meetings/no-such-meeting/participations";
        api().get(path).then().statusCode(404);
        take(path, "participation-a", "member").then().statusCode(404);
        api().body("{\"capacity\": \"guest\"}")
                .put(path + "/participation-a")
                .then()
                .statusCode(404);
    }

    private static Response take(String path, String party, String capacity) {
        return api().body("""
                        {"party": "%s", "capacity": "%s"}""".formatted(party, capacity))
                .post(path);
    }

    private static String participations(String series) {
        return "/api/meetings/" + Meetings.meeting(Meetings.series(series), 1) + "/participations";
    }
}
