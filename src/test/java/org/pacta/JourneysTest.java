package org.pacta;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Journey.ADOPTED_ON;
import static org.pacta.Journey.reportedUpTo;
import static org.pacta.Journey.today;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.ServedContract.Operation;

/** What the users of the design come for, from end to end, with the contract as the only guide. */
@QuarkusTest
class JourneysTest {

    @Test
    void a_newcomer_finds_the_sample_and_reads_how_it_stands() {
        thePageOpensOnHowItStands();
        everyFirstCallOfSwaggerUiWorksAsItIs();

        read("/api/organizations/sco").body("acronym.texts.en", is("SCO"));
        read("/api/organizations/sco/members?standing=member&on=" + ADOPTED_ON).body("items", hasSize(10));
        read("/api/meetings/sco-cj-20").body("ordinal", is(20)).body("city.texts.en", is("Hangzhou"));
        read("/api/statements/sco-cj-20-statement")
                .body("meeting", is("sco-cj-20"))
                .body("status", is("ADOPTED"))
                .body("adoptedOn", is(ADOPTED_ON.toString()));
        read("/api/statements/sco-cj-20-statement/paragraphs")
                .body("items.text.texts", everyItem(hasKey("en")))
                .body("items.text.texts", everyItem(hasKey("ru")))
                .body("items.text.texts", everyItem(hasKey("zh-Hans")));
        for (String theme : List.of("cyber", "court-technology", "minors")) {
            read("/api/commitments?statement=sco-cj-20-statement&theme=" + theme)
                    .body("items", not(hasSize(0)))
                    .body("items.illustrative", everyItem(is(true)));
        }
        read("/api/scoreboard?statement=sco-cj-20-statement&groupBy=theme")
                .body("rows.theme", hasItems("cyber", "court-technology", "minors"))
                .body("illustrative", greaterThan(0))
                .body("coverage", notNullValue());
        aFigureCanBeFollowedBackToASentence();
    }

    @Test
    void the_secretariat_takes_a_meeting_to_commitments_that_bind_and_to_reports_that_are_expected() {
        Journey journey = Journey.of("journey-secretariat");
        journey.hasStandingFrom("kaz", "member", "2001-06-15");
        journey.hasStandingFrom("uzb", "member", ADOPTED_ON.toString());
        journey.hasStandingFrom("late", "member", ADOPTED_ON.plusDays(1).toString());
        journey.hadStandingUntil("gone", "member", ADOPTED_ON.minusDays(1).toString());
        journey.hasStandingFrom("mng", "observer", "2004-06-17");

        journey.planMeeting("First meeting", "Первое заседание");
        journey.takesPart("kaz", "member");
        journey.takesPart("mng", "observer");
        journey.meetingWasHeld();
        journey.draftStatement("Joint statement", "Совместное заявление");
        journey.writeParagraph(
                "1",
                "They train judges. They exchange data. They meet every year.",
                "Обучают судей. Обмениваются данными. Встречаются ежегодно.");

        journey.propose("1", "en", "They train judges.")
                .body("slug", is(journey.commitment("c01")))
                .body("quote.start", is(0))
                .body("quote.end", is(18))
                .body("continuing", is(true));
        journey.propose("1", "en", "They exchange data.").body("status", is("PROPOSED"));
        journey.propose("1", "ru", "Встречаются ежегодно.").body("quote.start", is(37));
        journey.propose("1", "en", "every year").body("slug", is(journey.commitment("c04")));
        journey.confirm("c01").statusCode(409).body("detail", containsString("not adopted"));

        journey.adopt("kaz", "uzb");
        journey.confirm("c01").statusCode(200).body("status", is("CONFIRMED"));
        journey.confirm("c02").statusCode(200);
        journey.confirm("c03").statusCode(200);
        journey.confirm("c03").statusCode(409);
        assertThat(journey.assignments())
                .as("three of four, to all that were members that day")
                .containsExactlyInAnyOrder(
                        journey.assignment("c01", "kaz"),
                        journey.assignment("c01", "uzb"),
                        journey.assignment("c02", "kaz"),
                        journey.assignment("c02", "uzb"),
                        journey.assignment("c03", "kaz"),
                        journey.assignment("c03", "uzb"));

        journey.setDueDate(journey.assignment("c01", "kaz"), today().plusMonths(3));
        journey.scheduleReports(today().plusDays(60), 6);
        assertThat(journey.expectedReports("uzb", "upcoming"))
                .startsWith(
                        journey.assignment("c01", "uzb"),
                        journey.assignment("c02", "uzb"),
                        journey.assignment("c03", "uzb"));
        assertThat(journey.expectedReports("uzb", "due,overdue")).isEmpty();
        assertThat(journey.expectedReports("mng", "upcoming,due,overdue")).isEmpty();

        assertThat(journey.standing("")).containsExactly("6 NOT_REPORTED");
        journey.scoreboard("").body("coverage", equalTo(0));
        journey.scoreboard("&asOf=" + ADOPTED_ON.minusDays(1)).body("assignments", is(0));
        journey.read("/api/statements/" + journey.statement() + "/signatories")
                .body("items.party", hasItems(journey.party("kaz"), journey.party("uzb")));
    }

    /** That a focal point sees and touches only what is its own state's comes with accounts. */
    @Test
    void a_focal_point_reports_with_evidence_and_cannot_move_the_report_to_another_party() {
        Journey journey = Journey.withTwoCommitments("journey-focal-point");
        String first = journey.assignment("c01", "kaz");
        String second = journey.assignment("c02", "kaz");
        journey.scheduleReports(today().plusDays(20), 12);
        assertThat(journey.expectedReports("kaz", "due,overdue")).containsExactly(first, second);

        String report = journey.draftReport(first, "LIMITED");
        journey.attachEvidence(report, "https://example.org/order");
        assertThat(journey.expectedReports("kaz", "due"))
                .as("a draft is no report yet")
                .containsExactly(first, second);

        journey.change(report, "assignment", journey.assignment("c01", "uzb"))
                .statusCode(422)
                .body("errors.pointer", contains("/assignment"));
        read("/api/progress-reports/" + report).body("assignment", is(first)).body("state", is("DRAFT"));

        journey.submit(report).statusCode(200).body("state", is("SUBMITTED")).body("submittedAt", notNullValue());
        journey.submit(report).statusCode(409);
        assertThat(journey.expectedReports("kaz", "due")).containsExactly(second);
        assertThat(journey.expectedReports("kaz", "reported")).containsExactly(first);
        assertThat(journey.expectedReports("uzb", "due")).hasSize(2);

        journey.change(report, "claimedStatus", "COMPLETE").statusCode(409);
        read("/api/progress-reports/" + report).body("claimedStatus", is("LIMITED"));
        read("/api/progress-reports/" + report + "/evidence")
                .body("items.address", contains("https://example.org/order"));
        assertThat(journey.standing("")).as("it waits for its review").containsExactly("4 NOT_REPORTED");
    }

    @Test
    void a_reviewer_returns_a_report_and_accepts_it_later_and_every_figure_follows() {
        Journey journey = Journey.withTwoCommitments("journey-reviewer");
        String assignment = journey.assignment("c01", "kaz");
        journey.scheduleReports(today().plusDays(20), 12);
        String report = journey.draftReport(assignment, "COMPLETE");
        journey.submit(report).statusCode(200);

        journey.giveBack(report, "Which courts?")
                .statusCode(200)
                .body("state", is("RETURNED"))
                .body("reviews.reason", contains("Which courts?"));
        journey.accept(report).statusCode(409);
        assertThat(journey.expectedReports("kaz", "due")).contains(assignment);
        assertThat(journey.standing("")).containsExactly("4 NOT_REPORTED");

        journey.change(report, "claimedStatus", "SUBSTANTIAL").statusCode(200);
        journey.submit(report).statusCode(200);
        String before = knownBy(journey.scoreboard("").extract().asString());
        journey.accept(report)
                .statusCode(200)
                .body("state", is("ACCEPTED"))
                .body("reviews.decision", contains("RETURNED", "ACCEPTED"));
        journey.accept(report).statusCode(409);
        journey.giveBack(report, "Once more").statusCode(409);

        assertThat(journey.standing("")).containsExactly("3 NOT_REPORTED", "1 SUBSTANTIAL");
        journey.scoreboard("&groupBy=commitment,party&party=" + journey.party("kaz"))
                .body("rows.commitment", contains(journey.commitment("c01"), journey.commitment("c02")))
                .body("rows.status", contains("SUBSTANTIAL", "NOT_REPORTED"))
                .body("rows.withReport", contains(1, 0));
        assertThat(journey.expectedReports("kaz", "reported")).containsExactly(assignment);
        read("/api/assignments/" + assignment + "/history")
                .body("items.status", contains("NOT_REPORTED", "SUBSTANTIAL"))
                .body(
                        "items.effectiveOn",
                        contains(ADOPTED_ON.toString(), reportedUpTo().toString()))
                .body("items.report", contains(nullValue(), is(report)));

        assertThat(journey.standing("&asOf=" + reportedUpTo())).contains("1 SUBSTANTIAL");
        assertThat(journey.standing("&asOf=" + reportedUpTo().minusDays(1))).containsExactly("4 NOT_REPORTED");
        assertThat(journey.standing("&knownBy=" + before)).containsExactly("4 NOT_REPORTED");
    }

    /** Without conditional requests, which come later: the figures are the same until something changes. */
    @Test
    void a_dashboard_polls_the_same_figures_until_an_acceptance_and_can_have_the_earlier_ones_again() {
        Journey journey = Journey.withTwoCommitments("journey-dashboard");
        String first = poll(journey, "");
        assertThatFiguresAreEqual(poll(journey, ""), first);

        String report = journey.draftReport(journey.assignment("c02", "uzb"), "LIMITED");
        journey.submit(report).statusCode(200);
        assertThatFiguresAreEqual(poll(journey, ""), first);

        journey.accept(report).statusCode(200);
        assertThatJson(poll(journey, ""))
                .whenIgnoringPaths("links", "rows[*].links")
                .isEqualTo(
                        """
                {"asOf": "%s", "knownBy": "${json-unit.any-string}", "track": "reported", "groupBy": ["theme", "party"],
                 "assignments": 4, "applicable": 4, "withReport": 1, "coverage": 0.25, "illustrative": 0,
                 "rows": [
                   {"theme": "%2$s", "party": "%3$s", "status": "NOT_REPORTED", "count": 2, "share": 1, "applicable": 2,
                    "withReport": 0, "coverage": 0, "illustrative": 0},
                   {"theme": "%2$s", "party": "%4$s", "status": "NOT_REPORTED", "count": 1, "share": 0.5, "applicable": 2,
                    "withReport": 1, "coverage": 0.5, "illustrative": 0},
                   {"theme": "%2$s", "party": "%4$s", "status": "LIMITED", "count": 1, "share": 0.5, "applicable": 2,
                    "withReport": 1, "coverage": 0.5, "illustrative": 0}]}"""
                                .formatted(today(), journey.theme(), journey.party("kaz"), journey.party("uzb")));

        LocalDate dayBefore = reportedUpTo().minusDays(1);
        assertThatJson(poll(journey, "&asOf=" + dayBefore))
                .whenIgnoringPaths("knownBy", "asOf", "links", "rows[*].links")
                .isEqualTo(first);
        assertThatFiguresAreEqual(poll(journey, "&knownBy=" + knownBy(first)), first);
    }

    private static void thePageOpensOnHowItStands() {
        String page = read("/").contentType("text/html").extract().asString();
        assertThat(page)
                .contains("How it stands", "Cybersecurity and digital governance", "llustrative", "/swagger-ui");
    }

    /** What Swagger UI fills in beforehand is in the sample data. */
    private static void everyFirstCallOfSwaggerUiWorksAsItIs() {
        for (Operation operation : ServedContract.get().operations()) {
            if (operation.method().equals("GET")) {
                String address = operation.path();
                for (JsonNode parameter : operation.parameters("path")) {
                    address = address.replace(
                            "{" + parameter.path("name").asText() + "}",
                            parameter.path("example").asText());
                }
                RequestSpecification request = api();
                for (JsonNode parameter : operation.parameters("query")) {
                    if (parameter.has("example")) {
                        request.queryParam(
                                parameter.path("name").asText(),
                                parameter.path("example").asText());
                    }
                }
                request.get(address).then().statusCode(200);
            }
        }
    }

    /** From a status to the report that says so, and from its commitment to the words in the paragraph. */
    private static void aFigureCanBeFollowedBackToASentence() {
        String report = read("/api/progress-reports?statement=sco-cj-20-statement&state=ACCEPTED&limit=1")
                .body("items.illustrative", contains(true))
                .extract()
                .path("items[0].id");
        String assignment = read("/api/progress-reports/" + report).extract().path("assignment");
        read("/api/assignments/" + assignment + "/history").body("items.report", hasItems(report));
        JsonPath commitment = read("/api/commitments/" + assignment.substring(0, assignment.indexOf(':')))
                .extract()
                .jsonPath();
        String text = read("/api/statements/sco-cj-20-statement/paragraphs/" + commitment.getString("paragraph"))
                .extract()
                .path("text.texts." + commitment.getString("quote.language"));
        assertThat(text.substring(
                        text.offsetByCodePoints(0, commitment.getInt("quote.start")),
                        text.offsetByCodePoints(0, commitment.getInt("quote.end"))))
                .isEqualTo(commitment.getString("quote.text"));
    }

    private static ValidatableResponse read(String path) {
        return api().get(path).then().statusCode(200);
    }

    private static String poll(Journey journey, String query) {
        return journey.scoreboard("&groupBy=theme,party" + query).extract().asString();
    }

    private static void assertThatFiguresAreEqual(String figures, String others) {
        assertThatJson(figures)
                .whenIgnoringPaths("knownBy", "links", "rows[*].links")
                .isEqualTo(others);
    }

    private static String knownBy(String scoreboard) {
        return JsonPath.from(scoreboard).getString("knownBy");
    }
}
