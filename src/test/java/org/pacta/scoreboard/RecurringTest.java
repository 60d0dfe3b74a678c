package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.progress.Scales;

@QuarkusTest
class RecurringTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void what_was_reaffirmed_and_never_completed_is_found_with_all_that_is_counted_of_its_chain() {
        Chain chain = Chain.of("rc-whole", "a", "b");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        String third = chain.commitment("c03", null, theme);
        chain.commitment("c04", null, theme);
        link(second, first, "REAFFIRMS");
        link(third, second, "REAFFIRMS");
        link(chain.proposal("c05", null, theme), first, "NARROWS");
        Chain.accepted(third + ":" + chain.party("a"), "SUBSTANTIAL", JUNE);

        assertThatJson(recurring("organization=rc-whole&completed=false")
                        .extract()
                        .asString())
                .isEqualTo(
                        """
                {"items": [
                   {"commitment": "rc-whole-c01", "title": {"original": "en", "texts": {"en": "c01"}},
                    "statement": "rc-whole-20-statement", "meeting": "rc-whole-20", "adoptedOn": "2025-04-23",
                    "reaffirmed": 2, "lastReaffirmedOn": "2025-04-23", "reaffirmedBy": ["rc-whole-c02", "rc-whole-c03"],
                    "assignments": 6, "applicable": 6, "complete": 0, "everComplete": 0, "completed": false,
                    "illustrative": false, "links": "${json-unit.ignore}"},
                   {"commitment": "rc-whole-c02", "title": {"original": "en", "texts": {"en": "c02"}},
                    "statement": "rc-whole-20-statement", "meeting": "rc-whole-20", "adoptedOn": "2025-04-23",
                    "reaffirmed": 1, "lastReaffirmedOn": "2025-04-23", "reaffirmedBy": ["rc-whole-c03"],
                    "assignments": 4, "applicable": 4, "complete": 0, "everComplete": 0, "completed": false,
                    "illustrative": false, "links": "${json-unit.ignore}"}],
                 "next": "", "nextCursor": ""}""");
        recurring("organization=rc-whole&minReaffirmed=2").body("items.commitment", contains(first));
        recurring("organization=rc-whole&minReaffirmed=3").body("items", empty());
        recurring("organization=rc-whole&linkKind=NARROWS").body("items.reaffirmedBy[0]", contains("rc-whole-c05"));
        recurring("organization=rc-whole&linkKind=NARROWS,REAFFIRMS&minReaffirmed=3")
                .body("items.commitment", contains(first));
    }

    @Test
    void what_stood_complete_once_was_completed_though_it_has_regressed_since() {
        Chain chain = twice("rc-once");
        String assignment = "rc-once-c02:" + chain.party("a");
        Chain.accepted(assignment, "COMPLETE", JUNE);
        Chain.accepted(assignment, "REGRESSED", JUNE.plusMonths(1));

        recurring("organization=rc-once&asOf=2026-06-29")
                .body("items.completed", contains(false))
                .body("items.everComplete", contains(0));
        recurring("organization=rc-once&asOf=2026-06-30")
                .body("items.completed", contains(true))
                .body("items.complete", contains(1));
        recurring("organization=rc-once")
                .body("items.completed", contains(true))
                .body("items.complete", contains(0))
                .body("items.everComplete", contains(1));
        recurring("organization=rc-once&completed=false").body("items", empty());
        recurring("organization=rc-once&completed=true").body("items", hasSize(1));
        recurring("organization=rc-once&track=assessed").body("items.completed", contains(false));
    }

    @Test
    void what_was_revoked_or_overruled_for_the_same_day_never_stood_but_was_known_to() {
        Chain chain = twice("rc-taken");
        String revoked = Chain.accepted("rc-taken-c01:" + chain.party("a"), "COMPLETE", JUNE);
        String known = scoreboardKnownBy();
        api().body("""
                        {"reason": "It was of another court."}""")
                .post("/api/progress-reports/" + revoked + "/revocation")
                .then()
                .statusCode(200);
        String overruled = "rc-taken-c02:" + chain.party("a");
        Chain.accepted(overruled, "COMPLETE", JUNE);
        Chain.accepted(overruled, "LIMITED", JUNE);

        recurring("organization=rc-taken").body("items.completed", contains(false));
        recurring("organization=rc-taken&knownBy=" + known).body("items.completed", contains(true));
    }

    @Test
    void what_stood_complete_while_it_applied_was_completed_though_it_does_not_apply_any_more() {
        Chain chain = twice("rc-napp");
        String assignment = "rc-napp-c01:" + chain.party("a");
        Chain.accepted(assignment, "COMPLETE", JUNE);
        notApplicable(assignment);

        recurring("organization=rc-napp")
                .body("items.completed", contains(true))
                .body("items.complete", contains(0))
                .body("items.applicable", contains(3));
    }

    @Test
    void what_was_said_to_be_complete_only_since_it_does_not_apply_never_stood_so() {
        Chain chain = twice("rc-never");
        String assignment = "rc-never-c01:" + chain.party("a");
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String scale = Scales.scale("rc-never-scale");
        api().body("""
                        {"assignment": "%s", "scale": "%s", "raw": "3", "effectiveOn": "%s"}"""
                        .formatted(assignment, scale, today))
                .post("/api/assessments")
                .then()
                .statusCode(201);

        recurring("organization=rc-never&track=assessed").body("items.completed", contains(true));
        notApplicable(assignment);

        recurring("organization=rc-never&track=assessed").body("items.completed", contains(false));
    }

    private static void notApplicable(String assignment) {
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
    }

    @Test
    void a_reaffirmation_counts_from_the_day_of_its_adoption_and_from_when_its_link_was_known() {
        Chain chain = Chain.of("rc-day", "a");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        String before = scoreboardKnownBy();
        String later = laterStatement(chain, "2026-04-23");
        String second = in(later, "rc-day-d01", theme);
        link(second, first, "REAFFIRMS");

        recurring("organization=rc-day")
                .body("items.commitment", contains(first))
                .body("items.lastReaffirmedOn", contains("2026-04-23"));
        recurring("organization=rc-day&asOf=2026-04-22").body("items", empty());
        recurring("organization=rc-day&asOf=2026-04-23").body("items", hasSize(1));
        recurring("organization=rc-day&knownBy=" + before).body("items", empty());
    }

    @Test
    void circles_end_and_nothing_reaffirms_itself() {
        Chain chain = Chain.of("rc-circle", "a");
        String theme = chain.theme("cyber");
        String a = chain.commitment("c01", null, theme);
        String b = chain.commitment("c02", null, theme);
        link(a, b, "REAFFIRMS");
        link(b, a, "REAFFIRMS");

        recurring("organization=rc-circle").body("items.reaffirmed", contains(1, 1));
    }

    @Test
    void a_party_narrows_whose_assignments_count_and_the_link_leads_to_these() {
        Chain chain = twice("rc-party");
        Chain.accepted("rc-party-c02:" + chain.party("b"), "COMPLETE", JUNE);

        recurring("organization=rc-party&party=rc-party-a")
                .body("items.completed", contains(false))
                .body("items.assignments", contains(2));
        for (String query : List.of("", "&party=rc-party-a", "&asOf=2025-04-23", "&track=assessed")) {
            ValidatableResponse answer = recurring("organization=rc-party" + query);
            int assignments = answer.extract().path("items[0].assignments");
            api().get(answer.extract().<String>path("items[0].links.assignments"))
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(assignments));
        }
        recurring("organization=rc-party&party=rc-party-b").body("items.completed", contains(true));
        recurring("organization=rc-party&party=kaz").body("items", empty());
        recurring("organization=rc-party&yearDue=2030").body("items", empty());
    }

    @Test
    void the_filters_say_which_commitments_are_listed() {
        Chain chain = twice("rc-filter");
        for (String filter : new String[] {
            "commitment=rc-filter-c01",
            "statement=" + chain.statement(),
            "meeting=" + chain.meeting(),
            "series=" + chain.series(),
            "theme=rc-filter-cyber",
            "organization=rc-filter&kind=EXCHANGE"
        }) {
            recurring(filter).body("items.commitment", contains("rc-filter-c01"));
        }
        recurring("commitment=rc-filter-c02").body("items", empty());
        recurring("organization=rc-filter&kind=POLICY").body("items", empty());
    }

    @Test
    void the_list_is_sorted_and_paged_as_others_are() {
        Chain chain = Chain.of("rc-paged", "a");
        String theme = chain.theme("cyber");
        String earlier = chain.commitment("c00", null, theme);
        for (int i = 1; i <= 3; i++) {
            String later = chain.commitment("c0" + i, null, theme);
            link(later, earlier, "REAFFIRMS");
            earlier = later;
        }

        recurring("organization=rc-paged").body("items.reaffirmed", contains(3, 2, 1));
        recurring("organization=rc-paged&sort=reaffirmed").body("items.reaffirmed", contains(1, 2, 3));
        String next = recurring("organization=rc-paged&limit=2&includeTotal=true")
                .body("items.reaffirmed", contains(3, 2))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        api().get(next).then().statusCode(200).body("items.reaffirmed", contains(1));
    }

    @Test
    void bad_requests_are_refused() {
        api().get("/api/scoreboard/recurring?minReaffirmed=0").then().statusCode(400);
        api().get("/api/scoreboard/recurring?linkKind=REPEATS").then().statusCode(400);
        api().get("/api/scoreboard/recurring?reaffirmed=1")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("minReaffirmed"));
    }

    /** Two commitments, "c01" and "c02", which reaffirms it, that bind the members a and b. */
    private static Chain twice(String name) {
        Chain chain = Chain.of(name, "a", "b");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        link(chain.commitment("c02", null, theme), first, "REAFFIRMS");
        return chain;
    }

    private static String laterStatement(Chain chain, String adoptedOn) {
        String statement = chain.organization() + "-later";
        api().body(
                        """
                        {"organization": "%s", "kind": "declaration", "title": {"texts": {"en": "Later"}}}"""
                                .formatted(chain.organization()))
                .put("/api/statements/" + statement)
                .then()
                .statusCode(201);
        api().body("""
                        {"number": "1", "text": {"texts": {"en": "They will go on."}}}""")
                .post("/api/statements/" + statement + "/paragraphs")
                .then()
                .statusCode(201);
        api().body("{\"adoptedOn\": \"" + adoptedOn + "\"}")
                .post("/api/statements/" + statement + "/adoption")
                .then()
                .statusCode(200);
        return statement;
    }

    private static String in(String statement, String slug, String theme) {
        api().body(
                        """
                        {"statement": "%s", "title": {"texts": {"en": "Again"}}, "kind": "EXCHANGE", "themes": ["%s"]}"""
                                .formatted(statement, theme))
                .put("/api/commitments/" + slug)
                .then()
                .statusCode(201);
        return slug;
    }

    private static String scoreboardKnownBy() {
        String knownBy = api().get("/api/scoreboard?organization=rc-nobody").path("knownBy");
        assertThat(knownBy).isNotBlank();
        return knownBy;
    }

    private static void link(String from, String to, String kind) {
        api().body("""
                        {"to": "%s", "kind": "%s"}""".formatted(to, kind))
                .post("/api/commitments/" + from + "/links")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse recurring(String query) {
        return api().get("/api/scoreboard/recurring?" + query).then().statusCode(200);
    }
}
