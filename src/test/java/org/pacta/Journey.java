package org.pacta;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pacta.party.Parties;

/**
 * The steps of the journeys, each as the one who makes it would, over HTTP. All that a journey makes begins with its name:
 * an organization, its parties, a theme of its own. Names that the service can derive are left to it.
 */
final class Journey {

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static final LocalDate ADOPTED_ON = LocalDate.of(2025, 4, 23);

    private final String name;
    private String meeting = "";
    private String statement = "";

    private Journey(String name) {
        this.name = name;
    }

    /** @param name a slug that no other test uses */
    static Journey of(String name) {
        Journey journey = new Journey(name);
        Parties.organization(name);
        api().body("""
                        {"name": {"texts": {"en": "Subject"}}}""")
                .put("/api/themes/" + journey.theme())
                .then()
                .statusCode(anyOf(is(200), is(201)));
        return journey;
    }

    /** A journey on which kaz and uzb are bound by two commitments already. */
    static Journey withTwoCommitments(String name) {
        Journey journey = of(name);
        journey.hasStandingFrom("kaz", "member", "2001-06-15");
        journey.hasStandingFrom("uzb", "member", "2001-06-15");
        journey.planMeeting("First meeting", "Первое заседание");
        journey.draftStatement("Joint statement", "Совместное заявление");
        journey.writeParagraph("1", "They train judges. They exchange data.", "Обучают судей. Обмениваются данными.");
        journey.propose("1", "en", "They train judges.");
        journey.propose("1", "en", "They exchange data.");
        journey.adopt("kaz", "uzb");
        journey.confirm("c01").statusCode(200);
        journey.confirm("c02").statusCode(200);
        return journey;
    }

    String organization() {
        return name;
    }

    String theme() {
        return name + "-subject";
    }

    String meeting() {
        return meeting;
    }

    String statement() {
        return statement;
    }

    String party(String party) {
        return name + "-" + party;
    }

    /** @param number as in c01 */
    String commitment(String number) {
        return meeting + "-" + number;
    }

    String assignment(String number, String party) {
        return commitment(number) + ":" + party(party);
    }

    // the secretariat

    void hasStandingFrom(String party, String standing, String from) {
        Parties.membership(name, Parties.organization(party(party)), standing, from);
    }

    void hadStandingUntil(String party, String standing, String to) {
        Parties.membership(name, Parties.organization(party(party)), standing, "2001-06-15", to);
    }

    void planMeeting(String en, String ru) {
        String series = slug(post(
                "/api/meeting-series",
                """
                {"organization": "%s", "name": {"texts": {"en": "Meeting of Chief Justices"}}}""",
                name));
        meeting = slug(post(
                "/api/meetings",
                """
                {"series": "%s", "ordinal": 1, "title": {"original": "en", "texts": {"en": "%s", "ru": "%s"}},
                 "startsOn": "2025-04-22", "endsOn": "2025-04-24", "host": "%s"}""",
                series,
                en,
                ru,
                party("kaz")));
    }

    void meetingWasHeld() {
        patch("{\"status\": \"HELD\"}").patch("/api/meetings/" + meeting).then().statusCode(200);
    }

    void takesPart(String party, String capacity) {
        post(
                "/api/meetings/" + meeting + "/participations",
                """
                {"party": "%s", "capacity": "%s"}""",
                party(party),
                capacity);
    }

    void draftStatement(String en, String ru) {
        statement = slug(post(
                "/api/statements",
                """
                {"meeting": "%s", "kind": "joint-statement", "title": {"original": "en", "texts": {"en": "%s", "ru": "%s"}}}""",
                meeting,
                en,
                ru));
    }

    void writeParagraph(String number, String en, String ru) {
        post(
                "/api/statements/" + statement + "/paragraphs",
                """
                {"number": "%s", "text": {"original": "en", "texts": {"en": "%s", "ru": "%s"}}}""",
                number,
                en,
                ru);
    }

    /** Draws a commitment out of the words of a paragraph. */
    ValidatableResponse propose(String paragraph, String language, String words) {
        return post(
                        "/api/commitments",
                        """
                        {"statement": "%s", "paragraph": "%s", "quote": {"language": "%s", "text": "%s"},
                         "title": {"texts": {"%s": "%s"}}, "themes": ["%s"], "kind": "EXCHANGE"}""",
                        statement,
                        paragraph,
                        language,
                        words,
                        language,
                        words,
                        theme())
                .then();
    }

    void adopt(String... signatories) {
        api().body("""
                        {"adoptedOn": "%s", "signatories": [%s]}"""
                        .formatted(
                                ADOPTED_ON,
                                Arrays.stream(signatories)
                                        .map(party -> '"' + party(party) + '"')
                                        .collect(Collectors.joining(", "))))
                .post("/api/statements/" + statement + "/adoption")
                .then()
                .statusCode(200);
    }

    /** Confirms a commitment, and assigns it to all that were members on the day of adoption. */
    ValidatableResponse confirm(String number) {
        return api().body("""
                        {"assignTo": {"standings": ["member"]}}""")
                .post("/api/commitments/" + commitment(number) + "/confirmation")
                .then();
    }

    void setDueDate(String assignment, LocalDate dueOn) {
        patch("{\"dueOn\": \"%s\"}".formatted(dueOn))
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200)
                .body("effectiveDueOn", is(dueOn.toString()));
    }

    void scheduleReports(LocalDate firstDueOn, int everyMonths) {
        post(
                "/api/reporting-schedules",
                """
                {"statement": "%s", "firstDueOn": "%s", "everyMonths": %s}""",
                statement,
                firstDueOn,
                everyMonths);
    }

    // the focal point

    /** Which assignments of a party have a report in one of the states, by the days on which they are due. */
    List<String> expectedReports(String party, String states) {
        return api().queryParam("party", party(party))
                .queryParam("state", states)
                .get("/api/expected-reports")
                .then()
                .statusCode(200)
                .extract()
                .path("items.assignment");
    }

    /** @return the id of a draft on half a year up to yesterday */
    String draftReport(String assignment, String claimedStatus) {
        return post(
                        "/api/progress-reports",
                        """
                        {"assignment": "%s", "periodFrom": "%s", "periodTo": "%s", "claimedStatus": "%s",
                         "narrative": {"texts": {"en": "Two courts have begun."}}, "author": "A focal point"}""",
                        assignment,
                        reportedUpTo().minusMonths(6),
                        reportedUpTo(),
                        claimedStatus)
                .path("id");
    }

    /** The day as of which the reports of {@link #draftReport} take effect. */
    static LocalDate reportedUpTo() {
        return today().minusDays(1);
    }

    void attachEvidence(String report, String address) {
        post(
                "/api/progress-reports/" + report + "/evidence",
                """
                {"title": {"texts": {"en": "Order of the court"}}, "address": "%s"}""",
                address);
    }

    ValidatableResponse change(String report, String property, String value) {
        return patch("{\"%s\": \"%s\"}".formatted(property, value))
                .patch("/api/progress-reports/" + report)
                .then();
    }

    ValidatableResponse submit(String report) {
        return api().post("/api/progress-reports/" + report + "/submission").then();
    }

    // the reviewer

    ValidatableResponse giveBack(String report, String reason) {
        return api().body("""
                        {"reason": "%s", "reviewer": "A reviewer"}""".formatted(reason))
                .post("/api/progress-reports/" + report + "/return")
                .then();
    }

    ValidatableResponse accept(String report) {
        return api().body("""
                        {"reviewer": "A reviewer"}""")
                .post("/api/progress-reports/" + report + "/acceptance")
                .then();
    }

    // everybody

    ValidatableResponse read(String path) {
        return api().get(path).then().statusCode(200);
    }

    /** The scoreboard of this journey. */
    ValidatableResponse scoreboard(String query) {
        return read("/api/scoreboard?organization=" + name + query);
    }

    /** How many assignments have which status, as in "2 LIMITED". */
    List<String> standing(String query) {
        List<String> standing = new ArrayList<>();
        scoreboard(query)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("rows")
                .forEach(row -> standing.add(row.get("count") + " " + row.get("status")));
        return standing;
    }

    List<String> assignments() {
        return read("/api/assignments?statement=" + statement).extract().path("items.id");
    }

    private static Response post(String path, String body, Object... values) {
        Response response = api().body(body.formatted(values)).post(path);
        response.then().statusCode(201);
        return response;
    }

    private static String slug(Response created) {
        return created.path("slug");
    }
}
