package org.pacta.scoreboard;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.CountedStatements;
import org.pacta.progress.Scales;

/** What a commitment is answered with, in one call, whichever package it comes from. */
@QuarkusTest
class CommitmentExpansionTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private static final String ALL =
            "assessments,assignments,expectedReports,indicatorProgress,indicators,links,meeting,"
                    + "milestones,paragraph,reports,schedules,standing,statement,themes";

    @Inject
    Session session;

    @Test
    void nothing_is_added_that_was_not_asked_for() {
        Chain chain = Chain.of("ex-none", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));

        get(commitment, "").body("$", not(hasKey("expanded")));
        get(commitment, "?expand=themes").body("expanded.keySet()", contains("themes"));
        get(commitment, "?expand=themes&expand=links,themes")
                .body("expanded.keySet()", containsInAnyOrder("themes", "links"));
    }

    @Test
    void what_is_not_known_is_refused_with_what_is() {
        api().get("/api/commitments/sco-cj-20-c01?expand=themes,parties")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("expand"))
                .body("errors[0].detail", containsString("Known: " + ALL.replace(",", ", ") + "."));
        api().get("/api/commitments?expand=everything").then().statusCode(400);
    }

    @Test
    void the_contract_names_and_describes_all_that_can_be_asked_for() {
        JsonPath json = api().get("/q/openapi?format=json").jsonPath();
        for (String path : List.of("/api/commitments", "/api/commitments/{slug}")) {
            assertThat(json.<String>getList(
                            "paths.'" + path + "'.get.parameters.find { it.name == 'expand' }.schema.items.enum"))
                    .containsExactly(ALL.split(","));
        }
        assertThat(json.<String, Object>getMap("components.schemas.CommitmentExpanded.properties"))
                .containsOnlyKeys(ALL.split(","))
                .allSatisfy((name, schema) -> assertThat(schema.toString())
                        .as(name)
                        .contains("#/components/schemas/")
                        .contains("description"));
    }

    @Test
    void the_statement_the_meeting_and_the_themes_are_as_they_are_read_by_themselves() {
        Chain chain = Chain.of("ex-refers", "a");
        String one = chain.theme("one");
        String two = chain.theme("two", one);
        String commitment = chain.commitment("c01", null, two, one);

        ValidatableResponse expanded = get(commitment, "?expand=statement,meeting,themes");

        same(expanded, "statement", "/api/statements/" + chain.statement());
        same(expanded, "meeting", "/api/meetings/" + chain.meeting());
        same(expanded, "themes[0]", "/api/themes/" + two);
        same(expanded, "themes[1]", "/api/themes/" + one);
    }

    @Test
    void what_there_is_none_of_is_null_or_an_empty_list() {
        api().body("""
                        {"name": {"texts": {"en": "Nobody"}}}""")
                .put("/api/organizations/ex-nothing")
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"organization": "ex-nothing", "kind": "declaration", "title": {"texts": {"en": "Nothing"}}}""")
                .put("/api/statements/ex-nothing-s")
                .then()
                .statusCode(201);
        api().body("""
                        {"name": {"texts": {"en": "Nothing"}}}""")
                .put("/api/themes/ex-nothing")
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"statement": "ex-nothing-s", "title": {"texts": {"en": "Nothing"}}, "kind": "OTHER",
                         "themes": ["ex-nothing"]}""")
                .put("/api/commitments/ex-nothing-c")
                .then()
                .statusCode(201);

        ValidatableResponse expanded = get("ex-nothing-c", "?expand=" + ALL)
                .body("expanded.meeting", nullValue())
                .body("expanded.paragraph", nullValue())
                .body("expanded.standing.reported.assignments", equalTo(0));
        for (String list : List.of(
                "assessments",
                "assignments",
                "expectedReports",
                "indicatorProgress",
                "indicators",
                "links",
                "milestones",
                "reports",
                "schedules")) {
            expanded.body("expanded." + list, empty());
        }
    }

    @Test
    void the_place_of_a_quote_is_a_place_in_the_paragraph_though_that_was_revised_since() {
        Chain chain = Chain.of("ex-quote", "a");
        String theme = chain.theme("cyber");
        String quoted = chain.proposal("c01", null, theme);
        String plain = chain.proposal("c02", null, theme);
        patch("""
                        {"quote": {"language": "en", "text": "exchange experience"}}""")
                .patch("/api/commitments/" + quoted)
                .then()
                .statusCode(200);
        api().body(
                        """
                        {"reason": "A slip.", "paragraphs": [{"number": "1", "text": {"texts":
                          {"en": "Each year, they will share experience."}}}]}""")
                .post("/api/statements/" + chain.statement() + "/revisions")
                .then()
                .statusCode(201);

        ValidatableResponse expanded = get(quoted, "?expand=paragraph").body("expanded.paragraph.revision", equalTo(1));
        String text = expanded.extract().path("expanded.paragraph.text.texts.en");
        int start = expanded.extract().path("quote.start");
        int end = expanded.extract().path("quote.end");
        assertThat(text.substring(start, end)).isEqualTo("exchange experience");
        get(plain, "?expand=paragraph")
                .body("expanded.paragraph.revision", equalTo(2))
                .body("expanded.paragraph.text.texts.en", equalTo("Each year, they will share experience."));
    }

    @Test
    void assignments_come_with_both_statuses_and_what_these_rest_on() {
        Chain chain = Chain.of("ex-assigned", "a", "b");
        String commitment = chain.commitment("c01", "2026-12-31", chain.theme("cyber"));
        String assignment = commitment + ":" + chain.party("a");
        String report = Chain.accepted(assignment, "LIMITED", JUNE);
        String assessment = assessment(assignment, Scales.scale("ex-assigned-scale"), "2");
        patch("""
                        {"applicable": false, "notApplicableBecause": "It has no such courts."}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        assertThatJson(get(commitment, "?expand=assignments").extract().asString())
                .node("expanded.assignments")
                .isEqualTo(
                        """
                [{"id": "ex-assigned-c01:ex-assigned-a", "party": "ex-assigned-a",
                  "partyName": {"original": "en", "texts": {"en": "ex-assigned-a"}},
                  "role": "CONTRIBUTING", "institution": null, "bindingFrom": "2025-04-23",
                  "effectiveDueOn": "2026-12-31", "applicable": true, "notApplicableBecause": null,
                  "reported": {"status": "LIMITED", "report": "%s", "assessment": null, "illustrative": false},
                  "assessed": {"status": "SUBSTANTIAL", "report": null, "assessment": "%s", "illustrative": false},
                  "illustrative": false},
                 {"id": "ex-assigned-c01:ex-assigned-b", "party": "ex-assigned-b",
                  "partyName": {"original": "en", "texts": {"en": "ex-assigned-b"}},
                  "role": "CONTRIBUTING", "institution": null, "bindingFrom": "2025-04-23",
                  "effectiveDueOn": "2026-12-31", "applicable": false, "notApplicableBecause": "It has no such courts.",
                  "reported": {"status": "NOT_APPLICABLE", "report": null, "assessment": null, "illustrative": false},
                  "assessed": {"status": "NOT_APPLICABLE", "report": null, "assessment": null, "illustrative": false},
                  "illustrative": false}]"""
                                .formatted(report, assessment));
        get(commitment, "?expand=standing")
                .body("expanded.standing.reported.counts.status", contains("LIMITED", "NOT_APPLICABLE"))
                .body("expanded.standing.assessed.counts.count", contains(1, 1))
                .body(
                        "expanded.standing.reported.counts.links.assignments",
                        everyItem(containsString("/api/scoreboard/assignments?commitment=" + commitment + "&")));
    }

    @Test
    void an_assignment_that_ended_has_no_status_any_more() {
        Chain chain = Chain.of("ex-ended", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        api().body("""
                        {"reason": "Another court of law took it over."}""")
                .post("/api/commitments/" + commitment + "/withdrawal")
                .then()
                .statusCode(200);

        get(commitment, "?expand=assignments")
                .body("expanded.assignments.reported", contains(nullValue()))
                .body("expanded.assignments.assessed", contains(nullValue()));
    }

    @Test
    void reports_that_are_public_come_with_their_evidence_and_assessments_with_their_values() {
        Chain chain = Chain.of("ex-reports", "a");
        String commitment = chain.commitment("c01", null, chain.theme("cyber"));
        String assignment = commitment + ":" + chain.party("a");
        String accepted = Chain.draft(assignment, "LIMITED", JUNE);
        api().body(
                        """
                        {"title": {"texts": {"en": "Minutes"}}, "address": "https://example.org/minutes"}""")
                .post("/api/progress-reports/" + accepted + "/evidence")
                .then()
                .statusCode(201);
        for (String step : List.of("submission", "acceptance")) {
            api().post("/api/progress-reports/" + accepted + "/" + step).then().statusCode(200);
        }
        String submitted = Chain.submitted(assignment, "COMPLETE", JUNE.plusMonths(1));
        Chain.draft(assignment, "COMPLETE", JUNE.plusMonths(2));
        String assessment = assessment(assignment, Scales.scale("ex-reports-scale"), "3");
        String revoked = assessment(assignment, "ex-reports-scale", "0");
        api().body("""
                        {"reason": "A slip."}""")
                .post("/api/assessments/" + revoked + "/revocation")
                .then()
                .statusCode(200);

        ValidatableResponse expanded = get(commitment, "?expand=reports,assessments")
                .body("expanded.reports.id", contains(submitted, accepted))
                .body("expanded.reports.evidence[0]", empty())
                .body("expanded.reports[1].evidence.address", contains("https://example.org/minutes"))
                .body("expanded.reports[1].reviews.decision", contains("ACCEPTED"))
                .body("expanded.assessments.id", contains(assessment))
                .body("expanded.assessments.status", contains("COMPLETE"));
        same(expanded, "assessments[0]", "/api/assessments/" + assessment);
        api().get("/api/progress-reports/" + accepted).then().body("$", not(hasKey("evidence")));
    }

    @Test
    void milestones_indicators_links_and_schedules_come_too() {
        Chain chain = Chain.of("ex-parts", "a");
        String theme = chain.theme("cyber");
        String commitment = chain.commitment("c01", null, theme);
        String other = chain.commitment("c02", null, theme);
        String milestone = post(
                "/api/milestones",
                """
                {"commitment": "%s", "title": {"texts": {"en": "A step"}}, "dueOn": "2026-12-31"}"""
                        .formatted(commitment));
        String sooner = post(
                "/api/milestones",
                """
                {"commitment": "%s", "title": {"texts": {"en": "The first"}}, "dueOn": "2026-01-31"}"""
                        .formatted(commitment));
        api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"en": "Judges"}}, "unit": "judges", "baseline": 100,
                         "baselineOn": "2015-01-01", "target": 200, "targetOn": "2025-01-01"}"""
                                .formatted(commitment))
                .put("/api/indicators/ex-parts-i")
                .then()
                .statusCode(201);
        post(
                "/api/measurements",
                """
                {"indicator": "ex-parts-i", "party": "ex-parts-a", "measuredOn": "2017-01-01", "value": 121}""");
        String link = post(
                "/api/commitments/" + other + "/links",
                """
                {"to": "%s", "kind": "REAFFIRMS"}""".formatted(commitment));
        String ofStatement = post(
                "/api/reporting-schedules",
                """
                {"statement": "%s", "firstDueOn": "2025-06-30", "everyMonths": 6}"""
                        .formatted(chain.statement()));

        ValidatableResponse expanded = get(
                        commitment, "?expand=milestones,indicators,indicatorProgress,links,schedules,expectedReports")
                .body("expanded.milestones.id", contains(sooner, milestone))
                .body("expanded.links.id", contains(link))
                .body("expanded.schedules.id", contains(ofStatement))
                .body("expanded.expectedReports[0].dueOn", equalTo("2025-06-30"))
                .body("expanded.expectedReports.schedule", everyItem(equalTo(ofStatement)));
        same(expanded, "milestones[1]", "/api/milestones/" + milestone);
        same(expanded, "indicators[0]", "/api/indicators/ex-parts-i");
        same(expanded, "indicatorProgress[0]", "/api/indicators/ex-parts-i/progress");
        get(other, "?expand=links").body("expanded.links.id", contains(link));

        String own = post(
                "/api/reporting-schedules",
                """
                {"commitment": "%s", "firstDueOn": "2025-12-31", "everyMonths": 12}"""
                        .formatted(commitment));
        get(commitment, "?expand=schedules").body("expanded.schedules.id", contains(own));
        get(other, "?expand=schedules").body("expanded.schedules.id", contains(ofStatement));
    }

    @Test
    void the_list_answers_each_commitment_with_what_belongs_to_it() {
        Chain chain = Chain.of("ex-list", "a");
        String theme = chain.theme("cyber");
        String first = chain.commitment("c01", null, theme);
        chain.proposal("c02", null, theme);
        Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);
        // But for the links of figures, which say when they were known.
        String lasting = ALL.replace("standing,", "");

        ValidatableResponse list = api().get("/api/commitments?organization=ex-list&expand=" + lasting)
                .then()
                .statusCode(200)
                .body("items.slug", contains("ex-list-c01", "ex-list-c02"))
                .body("items[0].expanded.assignments.reported.status", contains("LIMITED"))
                .body("items[0].expanded.reports", hasSize(1))
                .body("items[1].expanded.assignments", empty())
                .body("items[1].expanded.reports", empty());
        for (int i = 0; i < 2; i++) {
            assertThatJson(list.extract().asString())
                    .node("items[" + i + "]")
                    .isEqualTo(get("ex-list-c0" + (i + 1), "?expand=" + lasting)
                            .extract()
                            .asString());
        }
        api().get("/api/commitments?organization=ex-list").then().body("items[0]", not(hasKey("expanded")));
        String next = api().get("/api/commitments?organization=ex-list&expand=themes&limit=1")
                .path("next");
        api().get(next).then().body("items.expanded.themes.slug", contains(List.of(theme)));
    }

    @Test
    void with_thirty_assignments_it_takes_as_many_statements_as_with_one() {
        String few = populated("ex-few", 1);
        String many = populated("ex-many", 30);

        long forFew = statements("/api/commitments/" + few + "?expand=" + ALL);
        assertThat(statements("/api/commitments/" + many + "?expand=" + ALL)).isEqualTo(forFew);
        get(many, "?expand=" + ALL)
                .body("expanded.assignments", hasSize(30))
                .body("expanded.reports", hasSize(30))
                .body("expanded.assessments", hasSize(30));
    }

    @Test
    void two_commitments_take_as_many_statements_as_one() {
        String one = populated("ex-one", 1);
        populated("ex-two", 1);

        long forOne = statements("/api/commitments?expand=" + ALL + "&statement=ex-one-20-statement");
        assertThat(statements("/api/commitments?expand=" + ALL + "&statement=ex-one-20-statement,ex-two-20-statement"))
                .isEqualTo(forOne);
        get(one, "?expand=assignments").body("expanded.assignments", hasSize(1));
    }

    private long statements(String address) {
        return CountedStatements.in(session, () -> api().get(address).then().statusCode(200));
    }

    /** A commitment to which everything belongs, and that binds so many parties, each of which was heard of. */
    private static String populated(String name, int parties) {
        Chain chain = Chain.of(
                name, IntStream.rangeClosed(1, parties).mapToObj(i -> "p" + i).toArray(String[]::new));
        String theme = chain.theme("cyber");
        String commitment = chain.commitment("c01", null, theme);
        String scale = Scales.scale(name + "-scale");
        api().body(
                        """
                        {"commitment": "%s", "name": {"texts": {"en": "Judges"}}, "unit": "judges", "target": 200,
                         "targetOn": "2027-01-01"}"""
                                .formatted(commitment))
                .put("/api/indicators/" + name + "-i")
                .then()
                .statusCode(201);
        post(
                "/api/reporting-schedules",
                """
                {"commitment": "%s", "firstDueOn": "2026-06-30", "everyMonths": 6}"""
                        .formatted(commitment));
        for (String party : chain.members()) {
            String assignment = commitment + ":" + party;
            String report = Chain.draft(assignment, "LIMITED", JUNE);
            post(
                    "/api/progress-reports/" + report + "/evidence",
                    """
                    {"title": {"texts": {"en": "Minutes"}}, "address": "https://example.org/minutes"}""");
            for (String step : List.of("submission", "acceptance")) {
                api().post("/api/progress-reports/" + report + "/" + step)
                        .then()
                        .statusCode(200);
            }
            assessment(assignment, scale, "2");
            post(
                    "/api/milestones",
                    """
                    {"commitment": "%s", "title": {"texts": {"en": "A step"}}}"""
                            .formatted(commitment));
            post(
                    "/api/measurements",
                    """
                    {"indicator": "%s-i", "party": "%s", "measuredOn": "2026-01-01", "value": 121}"""
                            .formatted(name, party));
        }
        return commitment;
    }

    private static String assessment(String assignment, String scale, String raw) {
        return post(
                "/api/assessments",
                """
                {"assignment": "%s", "scale": "%s", "raw": "%s", "effectiveOn": "2026-06-30"}"""
                        .formatted(assignment, scale, raw));
    }

    private static String post(String path, String body) {
        return api().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    private static void same(ValidatableResponse expanded, String place, String address) {
        String alone = api().get(address).then().statusCode(200).extract().asString();
        assertThatJson(expanded.extract().asString()).node("expanded." + place).isEqualTo(alone);
    }

    private static ValidatableResponse get(String commitment, String query) {
        return api().get("/api/commitments/" + commitment + query).then().statusCode(200);
    }
}
