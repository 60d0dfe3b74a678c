package org.pacta.feed;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.party.Parties;
import org.pacta.progress.Scales;
import org.pacta.statement.Statements;

@QuarkusTest
class ChangeTest {

    @Test
    void what_is_created_changed_and_deleted_is_told_in_that_order() {
        String before = Feed.now();

        Parties.organization("feed-three");
        patch("{\"webAddress\": \"https://example.org\"}")
                .patch("/api/organizations/feed-three")
                .then()
                .statusCode(200);
        api().delete("/api/organizations/feed-three").then().statusCode(204);

        assertThat(Feed.since(before))
                .containsExactly(
                        "CREATED organizations/feed-three v0",
                        "UPDATED organizations/feed-three v1",
                        "DELETED organizations/feed-three");
    }

    @Test
    void an_entry_says_where_and_when() {
        String before = Feed.now();
        String created = Chain.of("feed-entry").statement();
        assertThat(created).isEqualTo("feed-entry-20-statement");

        String answer = api().queryParam("since", before)
                .queryParam("noun", "paragraphs")
                .get("/api/changes")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThatJson(answer)
                .isEqualTo(
                        """
                {"items": [
                   {"position": "${json-unit.regex}d[0-9a-z]+", "noun": "paragraphs", "key": "feed-entry-20-statement/1",
                    "kind": "CREATED", "at": "${json-unit.any-string}", "version": 0,
                    "href": "${json-unit.regex}http://[^/]+/api/statements/feed-entry-20-statement/paragraphs/1",
                    "track": null, "from": null, "to": null, "effectiveOn": null},
                   {"position": "${json-unit.regex}d[0-9a-z]+", "noun": "paragraphs", "key": "feed-entry-20-statement/1",
                    "kind": "UPDATED", "at": "${json-unit.any-string}", "version": 0,
                    "href": "${json-unit.regex}http://[^/]+/api/statements/feed-entry-20-statement/paragraphs/1",
                    "track": null, "from": null, "to": null, "effectiveOn": null}],
                 "next": "${json-unit.regex}http://[^/]+/api/changes[?]noun=paragraphs&since=d[0-9a-z]+",
                 "nextCursor": "${json-unit.regex}d[0-9a-z]+", "more": false}""");
        api().get(JsonPath.from(answer).getString("items[0].href")).then().statusCode(200);
        api().get(JsonPath.from(answer).getString("next"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void what_changes_nothing_and_what_is_refused_is_not_told() {
        Parties.organization("feed-nothing");
        String before = Feed.now();

        Parties.organization("feed-nothing");
        api().body("{\"organization\": \"feed-nothing\", \"party\": \"feed-nobody\", \"standing\": \"member\","
                        + " \"from\": \"2025-01-01\"}")
                .post("/api/memberships")
                .then()
                .statusCode(422);

        assertThat(Feed.since(before)).isEmpty();
    }

    @Test
    void one_request_that_changes_many_things_tells_each_once() {
        Chain chain = Chain.of("feed-many", "kaz", "uzb");
        String commitment = chain.proposal("c01", null, chain.theme("cyber"));
        String before = Feed.now();

        api().body("{\"assignTo\": {\"standings\": [\"member\"]}}")
                .post("/api/commitments/" + commitment + "/confirmation")
                .then()
                .statusCode(200);

        assertThat(Feed.since(before))
                .containsExactlyInAnyOrder(
                        "UPDATED commitments/feed-many-c01 v1",
                        "CREATED assignments/feed-many-c01:feed-many-kaz v0",
                        "CREATED assignments/feed-many-c01:feed-many-uzb v0");
    }

    @Test
    void a_status_changes_when_a_report_is_accepted_and_when_that_is_revoked() {
        String assignment = assignment("feed-status");
        String report = Chain.submitted(assignment, "LIMITED", LocalDate.of(2025, 9, 30));
        String before = Feed.now();

        api().post("/api/progress-reports/" + report + "/acceptance").then().statusCode(200);
        Chain.accepted(assignment, "LIMITED", LocalDate.of(2026, 3, 31));
        String again = Feed.now();
        api().body("{\"reason\": \"It was another commitment.\"}")
                .post("/api/progress-reports/" + report + "/revocation")
                .then()
                .statusCode(200);

        assertThat(Feed.since(before))
                .filteredOn(line -> line.startsWith("STATUS_CHANGED"))
                .containsExactly(
                        "STATUS_CHANGED assignments/" + assignment
                                + " reported NOT_REPORTED > LIMITED since 2025-09-30",
                        "STATUS_CHANGED assignments/" + assignment
                                + " reported LIMITED > NOT_REPORTED since 2025-09-30",
                        "STATUS_CHANGED assignments/" + assignment + " reported LIMITED > LIMITED since 2026-03-31");
        assertThat(Feed.since(again))
                .containsExactly(
                        "UPDATED progress-reports/" + report + " v3",
                        "STATUS_CHANGED assignments/" + assignment
                                + " reported LIMITED > NOT_REPORTED since 2025-09-30",
                        "STATUS_CHANGED assignments/" + assignment + " reported LIMITED > LIMITED since 2026-03-31");
    }

    @Test
    void what_comes_to_be_known_of_the_past_is_told_of_the_day_on_which_it_was_so() {
        String assignment = assignment("feed-past");
        Chain.accepted(assignment, "COMPLETE", LocalDate.of(2026, 3, 31));
        String before = Feed.now();

        Chain.accepted(assignment, "SUBSTANTIAL", LocalDate.of(2025, 12, 31));

        assertThat(Feed.since(before))
                .last()
                .isEqualTo("STATUS_CHANGED assignments/" + assignment
                        + " reported NOT_REPORTED > SUBSTANTIAL since 2025-12-31");
    }

    @Test
    void an_assessment_changes_the_status_on_its_own_track() {
        String assignment = assignment("feed-assessed");
        String scale = Scales.scale("feed-assessed-scale");
        String before = Feed.now();

        String assessment = api().body(
                        """
                        {"assignment": "%s", "scale": "%s", "raw": "3", "effectiveOn": "2025-12-31"}"""
                                .formatted(assignment, scale))
                .post("/api/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        assertThat(Feed.since(before))
                .containsExactly(
                        "CREATED assessments/" + assessment + " v0",
                        "STATUS_CHANGED assignments/" + assignment
                                + " assessed NOT_REPORTED > COMPLETE since 2025-12-31");
    }

    @Test
    void an_assignment_that_ceases_to_apply_or_ends_changes_on_both_tracks() {
        String assignment = assignment("feed-ends");
        String before = Feed.now();

        patch("{\"applicable\": false, \"notApplicableBecause\": \"It has no such courts.\"}")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
        String later = Feed.now();
        api().body("{\"reason\": \"It was a mistake.\"}")
                .post("/api/commitments/feed-ends-c01/withdrawal")
                .then()
                .statusCode(200);

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(Feed.since(before))
                .startsWith(
                        "UPDATED assignments/" + assignment + " v1",
                        "STATUS_CHANGED assignments/" + assignment + " reported NOT_REPORTED > NOT_APPLICABLE since "
                                + today,
                        "STATUS_CHANGED assignments/" + assignment + " assessed NOT_REPORTED > NOT_APPLICABLE since "
                                + today);
        assertThat(Feed.since(later))
                .containsExactly(
                        "UPDATED commitments/feed-ends-c01 v2",
                        "STATUS_CHANGED assignments/" + assignment + " reported NOT_APPLICABLE > null since " + today,
                        "STATUS_CHANGED assignments/" + assignment + " assessed NOT_APPLICABLE > null since " + today);
    }

    @Test
    void an_assignment_that_is_deleted_is_told_as_that_and_as_nothing_else() {
        String assignment = assignment("feed-gone");
        String before = Feed.now();

        api().delete("/api/assignments/" + assignment).then().statusCode(204);

        assertThat(Feed.since(before)).containsExactly("DELETED assignments/" + assignment);
    }

    @Test
    void parts_that_go_along_with_their_whole_are_told_before_it() {
        String statement = Statements.draft("feed-parts");
        api().body("{\"party\": \"kaz\"}")
                .post("/api/statements/" + statement + "/signatories")
                .then()
                .statusCode(201);
        String scale = Scales.scale("feed-parts-scale");
        String report = Chain.draft(assignment("feed-parts-report"), "LIMITED", LocalDate.of(2025, 12, 31));
        String evidence = api().body("{\"title\": {\"texts\": {\"en\": \"Minutes\"}}, \"address\":"
                        + " \"https://example.org/minutes\"}")
                .post("/api/progress-reports/" + report + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String before = Feed.now();

        api().delete("/api/statements/" + statement).then().statusCode(204);
        api().delete("/api/scales/" + scale).then().statusCode(204);
        api().delete("/api/progress-reports/" + report).then().statusCode(204);

        List<String> told = Feed.since(before);
        // Which part of one whole comes before which other is not promised.
        assertThat(told.subList(0, 3))
                .containsExactlyInAnyOrder(
                        "DELETED paragraphs/feed-parts/1",
                        "DELETED paragraphs/feed-parts/2",
                        "DELETED signatories/feed-parts/kaz");
        assertThat(told.subList(3, told.size()))
                .containsExactly(
                        "DELETED statements/feed-parts",
                        "DELETED versions/feed-parts-scale/1",
                        "DELETED scales/feed-parts-scale",
                        "DELETED evidence/" + report + "/" + evidence,
                        "DELETED progress-reports/" + report);
    }

    @Test
    void participants_go_along_with_their_meeting() {
        String meeting = Chain.of("feed-meeting").series() + "-21";
        api().body("{\"series\": \"feed-meeting-series\", \"ordinal\": 21, \"title\": {\"texts\": {\"en\": \"21st\"}}}")
                .put("/api/meetings/" + meeting)
                .then()
                .statusCode(201);
        api().body("{\"party\": \"kaz\", \"capacity\": \"member\"}")
                .post("/api/meetings/" + meeting + "/participations")
                .then()
                .statusCode(201);
        String before = Feed.now();

        api().delete("/api/meetings/" + meeting).then().statusCode(204);

        assertThat(Feed.since(before))
                .containsExactly("DELETED participations/" + meeting + "/kaz", "DELETED meetings/" + meeting);
    }

    @Test
    void what_is_drawn_from_another_thing_changes_with_it() {
        Chain chain = Chain.of("feed-drawn", "kaz");
        String commitment = chain.commitment("c01", "2026-06-30", chain.theme("cyber"));
        String scale = Scales.scale("feed-drawn-scale");
        chain.theme("courts");
        chain.theme("ai", "feed-drawn-courts");
        String before = Feed.now();

        patch("{\"dueOn\": \"2026-12-31\"}")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
        api().body("{\"values\": " + Scales.VALUES + "}")
                .post("/api/scales/" + scale + "/versions")
                .then()
                .statusCode(201);
        chain.theme("courts", "feed-drawn-cyber");
        patch("{\"title\": {\"texts\": {\"en\": \"Another\"}}}")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);

        assertThat(Feed.since(before))
                .containsExactlyInAnyOrder(
                        "UPDATED assignments/feed-drawn-c01:feed-drawn-kaz v0",
                        "UPDATED commitments/feed-drawn-c01 v2",
                        "CREATED versions/feed-drawn-scale/2",
                        "UPDATED scales/feed-drawn-scale",
                        "UPDATED themes/feed-drawn-ai v0",
                        "UPDATED themes/feed-drawn-courts v1",
                        "UPDATED commitments/feed-drawn-c01 v3");
    }

    @Test
    void a_correction_of_an_adopted_text_is_told_with_what_it_corrects() {
        String statement = Statements.adopted("feed-revised");
        String before = Feed.now();

        api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [{"number": "1", "text": {"texts": {"en": "They may."}}}]}""")
                .post("/api/statements/" + statement + "/revisions")
                .then()
                .statusCode(201);

        assertThat(Feed.since(before))
                .containsExactlyInAnyOrder(
                        "UPDATED statements/feed-revised v4",
                        "CREATED revisions/feed-revised/2",
                        "UPDATED paragraphs/feed-revised/1 v1");
    }

    @Test
    void it_is_read_piece_by_piece_and_there_is_always_a_position_to_go_on_from() {
        String before = Feed.now();
        List.of("a", "b", "c").forEach(name -> Parties.organization("feed-page-" + name));

        JsonPath first = Feed.get(before, 2);
        JsonPath second = Feed.get(first.getString("nextCursor"), 2);
        JsonPath third = Feed.get(second.getString("nextCursor"), 2);

        assertThat(first.getList("items.key")).containsExactly("feed-page-a", "feed-page-b");
        assertThat(first.getBoolean("more")).isTrue();
        assertThat(first.getString("nextCursor")).isEqualTo(first.getString("items[1].position"));
        assertThat(second.getList("items.key")).containsExactly("feed-page-c");
        assertThat(second.getBoolean("more")).isFalse();
        assertThat(third.getList("items")).isEmpty();
        assertThat(third.getBoolean("more")).isFalse();
        assertThat(third.getString("nextCursor")).isEqualTo(second.getString("nextCursor"));
    }

    @Test
    void what_is_not_asked_for_is_passed_over() {
        String before = Feed.now();
        Chain.of("feed-nouns", "kaz");

        JsonPath answer = api().queryParam("since", before)
                .queryParam("noun", "meetings,statements")
                .get("/api/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Made, changed by its paragraph, adopted.
        assertThat(answer.getList("items.noun")).containsExactly("meetings", "statements", "statements", "statements");
        assertThat(answer.getString("nextCursor")).isEqualTo(Feed.now());
    }

    @Test
    void from_the_beginning_it_has_all_there_is() {
        List<Map<String, Object>> all = Feed.entries("c0");

        Set<Object> positions = new HashSet<>();
        all.forEach(entry -> assertThat(positions.add(entry.get("position"))).isTrue());
        // Shipped by a migration from before there was a feed.
        assertThat(all)
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("noun", "scales")
                        .containsEntry("key", "ogp-completion")
                        .containsEntry("kind", "CREATED"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("noun", "versions")
                        .containsEntry("key", "ogp-completion/1")
                        .containsEntry("kind", "CREATED"))
                .anySatisfy(entry -> assertThat(entry)
                        .containsEntry("noun", "states")
                        .containsEntry("key", "kaz")
                        .containsEntry("kind", "CREATED"));
        api().get("/api/changes")
                .then()
                .statusCode(200)
                .body("items", hasSize(50))
                .body("more", equalTo(true));
    }

    @Test
    void a_position_of_what_is_no_more_is_refused() {
        Parties.organization("feed-restored");
        String now = Feed.now();

        // As if it had been given before a backup was put back, and something else was done since.
        String other = now.substring(0, now.length() - 1) + (now.endsWith("1") ? "2" : "1");

        api().queryParam("since", other)
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("since"))
                .body("errors[0].detail", containsString("another database"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c5", "x", "c", "c01", "C1", "c-1", "c1.5", "Now", "-1", "c1234567890123", "czzzzzzzzzzzz"})
    void a_position_that_was_not_given_is_refused(String since) {
        api().queryParam("since", since)
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("since"));
    }

    @Test
    void a_position_behind_the_last_change_is_of_another_database() {
        api().queryParam("since", "czzzzzzzzzzz")
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("another database"));
    }

    @Test
    void an_unknown_noun_is_refused_with_the_known_ones() {
        api().queryParam("noun", "reports")
                .get("/api/changes")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("progress-reports"));
    }

    private static String assignment(String name) {
        Chain chain = Chain.of(name, "kaz");
        return chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("kaz");
    }
}
