package org.pacta.meeting;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.meeting.Meetings.create;
import static org.pacta.meeting.Meetings.created;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.AtOnce;
import org.pacta.party.Parties;

@QuarkusTest
class MeetingTest {

    @Test
    void a_meeting_gets_its_slug_from_series_and_ordinal_and_its_year_from_its_first_day() {
        Meetings.series("meeting-test");
        Parties.organization("meeting-test-host");
        String meeting = api().body(
                        """
                        {"series": "meeting-test", "ordinal": 20, "title": {"texts": {"en": "20th meeting"}},
                         "status": "HELD", "startsOn": "2025-04-22", "endsOn": "2025-04-24",
                         "city": {"texts": {"en": "Hangzhou", "zh-Hans": "杭州"}}, "host": "meeting-test-host",
                         "mode": "IN_PERSON", "sources": ["https://example.org/20"]}""")
                .post("/api/meetings")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/meetings/meeting-test-20"))
                .extract()
                .asString();

        assertThatJson(meeting)
                .isEqualTo(
                        """
                {"slug": "meeting-test-20", "series": "meeting-test", "organization": "meeting-test", "ordinal": 20,
                 "title": {"original": "en", "texts": {"en": "20th meeting"}}, "status": "HELD", "year": 2025,
                 "startsOn": "2025-04-22", "endsOn": "2025-04-24",
                 "city": {"original": "en", "texts": {"en": "Hangzhou", "zh-Hans": "杭州"}},
                 "host": "meeting-test-host", "mode": "IN_PERSON",
                 "illustrative": false, "sources": ["https://example.org/20"],
                 "version": 0, "createdAt": "${json-unit.any-string}", "updatedAt": "${json-unit.any-string}"}""");
        String read = api().get("/api/meetings/meeting-test-20")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThatJson(read).isEqualTo(meeting);
    }

    @Test
    void of_a_meeting_hardly_anything_needs_to_be_known() {
        Meetings.series("meeting-test-unknown");
        api().body(
                        """
                        {"series": "meeting-test-unknown", "title": {"texts": {"en": "Meeting test: an early one"}}}""")
                .post("/api/meetings")
                .then()
                .statusCode(201)
                .body("slug", equalTo("meeting-test-an-early-one"))
                .body("status", equalTo("PLANNED"))
                .body("ordinal", equalTo(null))
                .body("year", equalTo(null));
    }

    @Test
    void put_creates_and_then_replaces_but_leaves_the_status_that_is_not_said() {
        Meetings.series("meeting-test-put");
        String path = "/api/meetings/meeting-test-put-it";
        api().body(
                        """
                        {"series": "meeting-test-put", "title": {"texts": {"en": "A"}}, "status": "HELD", "year": 2001,
                         "mode": "HYBRID"}""")
                .put(path)
                .then()
                .statusCode(201);
        api().body("""
                        {"series": "meeting-test-put", "title": {"texts": {"en": "B"}}}""")
                .put(path)
                .then()
                .statusCode(200)
                .body("title.texts.en", equalTo("B"))
                .body("status", equalTo("HELD"))
                .body("year", equalTo(null))
                .body("mode", equalTo(null));
        api().body(
                        """
                        {"slug": "other", "series": "meeting-test-put", "title": {"texts": {"en": "B"}}}""")
                .put(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/slug"));
    }

    @Test
    void a_planned_meeting_is_held_or_cancelled_and_that_is_final() {
        Meetings.series("meeting-test-status");
        String held = "/api/meetings/" + created("meeting-test-status", "\"ordinal\": 1, \"year\": 2020");
        String cancelled = "/api/meetings/" + created("meeting-test-status", "\"ordinal\": 2, \"year\": 9998");

        patch("{\"status\": \"HELD\"}").patch(held).then().statusCode(200).body("status", equalTo("HELD"));
        patch("{\"status\": \"CANCELLED\"}").patch(cancelled).then().statusCode(200);

        for (String status : List.of("PLANNED", "CANCELLED")) {
            patch("{\"status\": \"" + status + "\"}")
                    .patch(held)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/illegal-transition"));
        }
        for (String status : List.of("PLANNED", "HELD")) {
            patch("{\"year\": 2020, \"status\": \"" + status + "\"}")
                    .patch(cancelled)
                    .then()
                    .statusCode(409);
        }
        api().get(held).then().statusCode(200).body("status", equalTo("HELD"));
        patch("{\"status\": \"HELD\", \"ordinal\": 3}").patch(held).then().statusCode(200);
    }

    @Test
    void a_meeting_of_the_future_was_not_held() {
        Meetings.series("meeting-test-future");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String tomorrow = "\"startsOn\": \"" + today.plusDays(1) + "\"";
        create("meeting-test-future", "\"ordinal\": 1, \"status\": \"HELD\", " + tomorrow)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));
        create("meeting-test-future", "\"ordinal\": 1, \"status\": \"HELD\", \"year\": " + (today.getYear() + 1))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/status"));

        String path = "/api/meetings/"
                + created(
                        "meeting-test-future",
                        "\"ordinal\": 1, \"status\": \"HELD\", \"startsOn\": \"" + today.minusDays(1) + "\"");
        patch("{" + tomorrow + "}").patch(path).then().statusCode(422);
        patch("{\"startsOn\": null, \"year\": " + today.getYear() + "}")
                .patch(path)
                .then()
                .statusCode(200);
    }

    @Test
    void all_that_does_not_fit_is_said_at_once() {
        String problem = api().body(
                        """
                        {"slug": "meeting-test-wrong", "series": "no-such-series", "title": {"texts": {"en": "A"}},
                         "host": "no-such-party", "startsOn": "2020-01-02", "endsOn": "2020-01-01", "year": 2019}""")
                .post("/api/meetings")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThatJson(problem)
                .inPath("errors")
                .isEqualTo(
                        """
                [{"pointer": "/endsOn", "detail": "A meeting cannot end before it starts."},
                 {"pointer": "/year", "detail": "It starts in another year; leave the year out, or say the same."},
                 {"pointer": "/series", "detail": "There is no meeting series 'no-such-series'."},
                 {"pointer": "/host", "detail": "There is no party 'no-such-party'."}]""");

        api().body(
                        """
                        {"series": "A", "title": {"texts": {"en": "A"}}, "ordinal": 0, "year": 10000, "host": ""}""")
                .post("/api/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/host", "/ordinal", "/series", "/year"));
        api().body("{}")
                .post("/api/meetings")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/series", "/title"));
    }

    @Test
    void a_last_day_needs_a_first_one() {
        Meetings.series("meeting-test-days");
        create("meeting-test-days", "\"ordinal\": 1, \"endsOn\": \"2020-01-01\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"));
        create("meeting-test-days", "\"ordinal\": 0, \"startsOn\": \"2020-01-02\", \"endsOn\": \"2020-01-01\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn", "/ordinal"));
        create("meeting-test-days", "\"ordinal\": 1, \"startsOn\": \"2020-01-01\", \"endsOn\": \"2020-01-01\"")
                .then()
                .statusCode(201);
    }

    @Test
    void a_meeting_moves_to_another_year_with_its_day() {
        Meetings.series("meeting-test-year");
        String path = "/api/meetings/" + created("meeting-test-year", "\"ordinal\": 1, \"year\": 2030");
        patch("{\"startsOn\": \"2031-02-03\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/year"));
        patch("{\"startsOn\": \"2030-02-03\"}").patch(path).then().statusCode(200);
        patch("{\"startsOn\": \"2031-02-03\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .body("year", equalTo(2031));
    }

    @Test
    void a_meeting_stays_in_its_series() {
        String path = "/api/meetings/" + Meetings.meeting(Meetings.series("meeting-test-stays"), 1);
        Meetings.series("meeting-test-stays-not");
        patch("{\"series\": \"meeting-test-stays-not\"}")
                .patch(path)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/series"));
    }

    @Test
    void a_number_and_a_slug_are_taken_once() {
        Meetings.series("meeting-test-once");
        String first = Meetings.meeting("meeting-test-once", 1);
        String second = Meetings.meeting("meeting-test-once", 2);

        create("meeting-test-once", "\"slug\": \"meeting-test-once-again\", \"ordinal\": 1")
                .then()
                .statusCode(409)
                .body("detail", containsString(first));
        create("meeting-test-once", "\"slug\": \"" + first + "\", \"ordinal\": 3")
                .then()
                .statusCode(409);
        patch("{\"ordinal\": 1}").patch("/api/meetings/" + second).then().statusCode(409);
        patch("{\"ordinal\": 2}").patch("/api/meetings/" + second).then().statusCode(200);
        Meetings.meeting(Meetings.series("meeting-test-once-elsewhere"), 1);
    }

    @Test
    void of_many_that_take_a_number_at_once_one_succeeds() {
        Meetings.series("meeting-test-race");
        List<Integer> statuses = AtOnce.times(
                6, i -> create("meeting-test-race", "\"slug\": \"meeting-test-race-" + i + "\", \"ordinal\": 1")
                        .statusCode());

        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(found("series", "meeting-test-race")).hasSize(1);
    }

    @Test
    void of_two_that_decide_otherwise_at_once_one_succeeds() {
        Meetings.series("meeting-test-decided");
        String path = "/api/meetings/" + created("meeting-test-decided", "\"ordinal\": 1, \"year\": 2020");
        List<Integer> statuses = AtOnce.times(2, i -> patch("{\"status\": \"" + (i == 0 ? "HELD" : "CANCELLED") + "\"}")
                .patch(path)
                .statusCode());

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void meetings_are_filtered_and_sorted() {
        Meetings.series("meeting-test-filter");
        Meetings.series("meeting-test-filter-b");
        Parties.organization("meeting-test-filter-host");
        String s = "meeting-test-filter";
        String early = created(s, "\"ordinal\": 9, \"status\": \"HELD\", \"startsOn\": \"2014-09-03\"");
        String unknown = created(s, "\"ordinal\": 10, \"year\": 2015, \"host\": \"meeting-test-filter-host\"");
        String late = created(s, "\"ordinal\": 11, \"startsOn\": \"2016-09-22\"");
        String other = created("meeting-test-filter-b", "\"ordinal\": 1, \"year\": 2014");
        api().body("{\"capacity\": \"guest\"}")
                .put("/api/meetings/" + late + "/participations/meeting-test-filter-host")
                .then()
                .statusCode(201);

        assertThat(found("series", s, "sort", "ordinal")).containsExactly(early, unknown, late);
        assertThat(found("organization", s, "sort", "-ordinal")).containsExactly(late, unknown, early);
        assertThat(found("series", s, "series", "meeting-test-filter-b", "year", "2014", "sort", "series"))
                .containsExactly(early, other);
        assertThat(found("series", s, "sort", "-startsOn")).containsExactly(late, early, unknown);
        assertThat(found("series", s, "sort", "year")).containsExactly(early, unknown, late);
        assertThat(found("series", s, "status", "HELD")).containsExactly(early);
        assertThat(found("host", "meeting-test-filter-host")).containsExactly(unknown);
        assertThat(found("participant", "meeting-test-filter-host")).containsExactly(late);
        assertThat(found("series", s, "from", "2014-09-04")).containsExactly(late);
        assertThat(found("series", s, "from", "2014-09-03", "to", "2016-09-21")).containsExactly(early);
        api().queryParam("status", "DONE")
                .get("/api/meetings")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("status"));
        api().queryParam("year", "MMXIV").get("/api/meetings").then().statusCode(400);
    }

    @Test
    void pages_go_on_where_the_last_one_ended_though_some_days_are_not_known() {
        Meetings.series("meeting-test-pages");
        String first = created("meeting-test-pages", "\"ordinal\": 1, \"startsOn\": \"2014-09-03\"");
        String second = created("meeting-test-pages", "\"ordinal\": 2");
        String third = created("meeting-test-pages", "\"ordinal\": 3");

        String cursor = api().queryParam("series", "meeting-test-pages")
                .queryParam("sort", "startsOn")
                .queryParam("limit", 2)
                .get("/api/meetings")
                .then()
                .statusCode(200)
                .body("items.slug", contains(first, second))
                .extract()
                .path("nextCursor");
        api().queryParam("series", "meeting-test-pages")
                .queryParam("sort", "startsOn")
                .queryParam("limit", 2)
                .queryParam("cursor", cursor)
                .get("/api/meetings")
                .then()
                .statusCode(200)
                .body("items.slug", contains(third))
                .body("nextCursor", equalTo(""));
    }

    @Test
    void a_meeting_is_deleted_with_its_participations_but_not_with_what_it_adopted() {
        Meetings.series("meeting-test-delete");
        String meeting = Meetings.meeting("meeting-test-delete", 1);
        api().body("{\"capacity\": \"member\"}")
                .put("/api/meetings/" + meeting + "/participations/meeting-test-delete")
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"meeting": "%s", "kind": "declaration", "title": {"texts": {"en": "A"}}}"""
                                .formatted(meeting))
                .put("/api/statements/meeting-test-delete-statement")
                .then()
                .statusCode(201);

        api().delete("/api/meetings/" + meeting)
                .then()
                .statusCode(409)
                .body("errors.detail", contains("1 statement by meeting: meeting-test-delete-statement"));
        api().delete("/api/statements/meeting-test-delete-statement").then().statusCode(204);
        api().delete("/api/meetings/" + meeting).then().statusCode(204);
        api().get("/api/meetings/" + meeting).then().statusCode(404);
        api().get("/api/meetings/" + meeting + "/participations").then().statusCode(404);
    }

    @Test
    void what_is_not_there_is_not_found() {
        api().get("/api/meetings/no-such-meeting").then().statusCode(404);
        patch("{}").patch("/api/meetings/no-such-meeting").then().statusCode(404);
        api().delete("/api/meetings/no-such-meeting").then().statusCode(404);
    }

    private static List<String> found(String... parameters) {
        var request = api();
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        return request.get("/api/meetings").then().statusCode(200).extract().path("items.slug");
    }
}
