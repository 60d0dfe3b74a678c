package org.pacta.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.Chain;
import org.pacta.ServedContract;
import org.pacta.account.TestAccounts;
import org.pacta.http.Language;

@QuarkusTest
class DeskTest {

    private static final String HTML = "text/html,application/xhtml+xml";
    private static final Pattern FORM =
            Pattern.compile("<form([^>]*data-send=\"([A-Z]+) ([^\"]+)\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea)[^>]* name=\"([^\"]+)\"");
    private static final Pattern THEN = Pattern.compile("data-then=\"([A-Z]+) ([^\"]+)\"");

    @Inject
    TestAccounts accounts;

    @Inject
    Clock clock;

    private static Response page(String token, String address) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .accept(HTML)
                .redirects()
                .follow(false)
                .get(address);
    }

    private static String read(String token, String address) {
        return page(token, address).then().statusCode(200).extract().asString();
    }

    /** Every page of the desks, with all of its forms, on a chain that has something of everything. */
    private List<String> pages(String name) {
        Chain chain = Chain.of(name, "a", "b");
        String theme = chain.theme("t");
        chain.proposal("c01", "2027-01-31", theme);
        String confirmed = chain.commitment("c02", "2027-01-31", theme);
        String assignment = confirmed + ":" + chain.party("a");
        api().body("""
                        {"statement": "%s", "firstDueOn": "%s", "everyMonths": 6}"""
                        .formatted(chain.statement(), LocalDate.now(clock).plusDays(10)))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
        String draft = Chain.draft(assignment, "LIMITED", LocalDate.now(clock).minusDays(1));
        api().body(
                        """
                        {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org/p"}""")
                .post("/api/progress-reports/" + draft + "/evidence")
                .then()
                .statusCode(201);
        String submitted =
                Chain.submitted(assignment, "LIMITED", LocalDate.now(clock).minusDays(2));
        String accepted =
                Chain.accepted(assignment, "LIMITED", LocalDate.now(clock).minusDays(3));
        api().body(
                        """
                        {"slug": "%s-draft", "organization": "%s", "kind": "declaration",
                         "title": {"texts": {"en": "A draft"}}}"""
                                .formatted(name, name))
                .post("/api/statements")
                .then()
                .statusCode(201);
        return List.of(
                "/work",
                "/work/reports/new?assignment=" + assignment,
                "/work/reports/" + draft,
                "/work/reports/" + submitted,
                "/work/reports/" + accepted,
                "/work/meetings",
                "/work/meetings/" + chain.meeting(),
                "/work/statements/" + chain.statement(),
                "/work/statements/" + name + "-draft",
                "/work/accounts",
                "/work/audit",
                "/work/account",
                "/work/assessments",
                "/work/imports");
    }

    /** What a form sends, where, and whether it says what was seen. */
    private record Sent(String method, String path, Set<String> fields, boolean seen) {}

    private static List<Sent> forms(String page) {
        List<Sent> forms = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            Set<String> fields = new TreeSet<>();
            Matcher field = FIELD.matcher(form.group(4));
            Matcher each = Pattern.compile("data-each=\"([^\"]+)\"").matcher(form.group(1));
            String boxes = each.find() ? each.group(1) : "";
            while (field.find()) {
                if (!field.group(1).equals(boxes)) {
                    fields.add(field.group(1));
                }
            }
            boolean seen = form.group(1).contains("data-tag=")
                    || !boxes.isEmpty() && form.group(4).contains("data-tag=");
            String path = form.group(3).replace("{}", "some");
            forms.add(new Sent(form.group(2), path, fields, seen));
            Matcher then = THEN.matcher(form.group(4));
            while (then.find()) {
                forms.add(new Sent(then.group(1), then.group(2).replaceAll("\\{\\w+}", "some"), Set.of(), true));
            }
        }
        return forms;
    }

    @Test
    void whateverAFormSendsIsInTheContract() {
        ServedContract contract = ServedContract.get();
        String reviewer = TestAccounts.REVIEWERS_TOKEN;
        List<Sent> sent = pages("desk-forms").stream()
                .flatMap(address -> Stream.of(TestAccounts.EDITORS_TOKEN, reviewer)
                        .map(token -> page(token, address))
                        .filter(answer -> answer.statusCode() == 200)
                        .flatMap(answer -> forms(answer.asString()).stream()))
                .distinct()
                .toList();

        assertThat(sent.stream().map(Sent::method)).contains("POST", "PATCH", "DELETE");
        assertThat(sent.stream().map(form -> form.path().replaceAll("^.*/", "")))
                .contains("submission", "acceptance", "return", "revocation", "confirmation", "adoption", "files");
        for (Sent form : sent) {
            ServedContract.Operation operation =
                    contract.operation(form.method(), form.path()).orElseThrow(() -> new AssertionError(form));
            assertThat(form.seen())
                    .as("%s has to say what was seen", form)
                    .isEqualTo(operation.parameters("header").stream()
                            .anyMatch(header -> header.path("name").asText().equals("If-Match")
                                    && header.path("required").asBoolean()));
            JsonNode content = operation.node().path("requestBody").path("content");
            if (form.method().equals("DELETE")) {
                assertThat(form.fields()).as("%s", form).isEmpty();
                continue;
            }
            JsonNode schema = contract.resolve(content.elements().next().path("schema"));
            for (String field : form.fields()) {
                JsonNode place = schema;
                for (String part : field.split("[.]")) {
                    JsonNode within = resolved(contract, place);
                    JsonNode next = part.matches("\\d+")
                            ? within.path("items")
                            : within.path("properties").has(part)
                                    ? within.path("properties").path(part)
                                    : within.path("additionalProperties");
                    assertThat(next.isMissingNode() || next.isBoolean())
                            .as("%s of %s %s", field, form.method(), form.path())
                            .isFalse();
                    place = next;
                }
            }
        }
    }

    /** A schema that says it is this, or nothing, is this. */
    private static JsonNode resolved(ServedContract contract, JsonNode schema) {
        JsonNode node = contract.resolve(schema);
        for (String either : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : node.path(either)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(contract, one);
                }
            }
        }
        return node;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thePagesSpeakEachLanguage(Language language) {
        for (String address : pages("desk-" + language.tag().toLowerCase(java.util.Locale.ROOT))) {
            String page = read(
                    TestAccounts.EDITORS_TOKEN,
                    address + (address.contains("?") ? "&" : "?") + "lang=" + language.tag());
            assertThat(page).as(address).contains("<html lang=\"" + language.tag() + "\">");
            assertThat(Pattern.compile("href=\"(/work[^\"]*)\"")
                            .matcher(page)
                            .results()
                            .map(link -> link.group(1)))
                    .as("links of %s go on in the language", address)
                    .isNotEmpty()
                    .allMatch(link -> link.contains("lang=" + language.tag()) || link.contains("cursor="));
        }
    }

    @Test
    void whoeverHasNotSignedInDoesSoFirstAndComesBack() {
        RestAssured.given()
                .accept(HTML)
                .redirects()
                .follow(false)
                .get("/work/meetings/some?x=1&lang=ru")
                .then()
                .statusCode(303)
                .header("Content-Type", nullValue())
                .header("Location", endsWith("/sign-in?next=%2Fwork%2Fmeetings%2Fsome%3Fx%3D1%26lang%3Dru&lang=ru"));
        RestAssured.given()
                .accept(HTML)
                .queryParam("next", "/work/meetings?lang=ru")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("name=\"next\" value=\"/work/meetings?lang=ru\""));
    }

    @ParameterizedTest
    @CsvSource({"//evil.example", "https://evil.example", "/\\evil.example", "'/ /x'", "javascript:alert(1)", "work"})
    void nobodyIsSentElsewhereAfterSigningIn(String elsewhere) {
        RestAssured.given()
                .accept(HTML)
                .queryParam("next", elsewhere)
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("name=\"next\" value=\"/work\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/work/meetings, focal-point of party:kaz",
        "/work/meetings, reviewer of organization:sco",
        "/work/meetings/sco-cj-20, assessor of organization:sco",
        "/work/statements/sco-cj-20-statement, focal-point of party:kaz",
        "/work/assessments, reviewer of organization:sco",
        "/work/accounts, secretariat of organization:sco",
        "/work/audit, secretariat of organization:sco",
        "/work/reports/new?assignment=sco-cj-20-c01:kaz, secretariat of organization:sco",
        "/work/reports/new?assignment=sco-cj-20-c01:kaz, focal-point of party:kgz",
    })
    void adeskIsOnlyForThoseWhoWorkThere(String address, String right) {
        String token = accounts.token("desk-" + right.replaceAll("[^a-z]+", "-"), right);

        page(token, address).then().statusCode(403).contentType(containsString("text/html"));
    }

    @Test
    void aFocalPointSeesWhatIsDueOfTheirOwnPartyAndWritesIt() {
        LocalDate today = LocalDate.now(clock);
        Chain chain = Chain.of("desk-due", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        for (int months : List.of(3, 6)) {
            api().body("""
                            {"commitment": "%s", "firstDueOn": "%s", "everyMonths": %d}"""
                            .formatted(commitment, today.minusDays(5), months))
                    .post("/api/reporting-schedules")
                    .then()
                    .statusCode(201);
        }
        String token = accounts.token("desk-due-a", "focal-point of party:" + chain.party("a"));

        String desk = read(token, "/work");

        List<String> write = Pattern.compile("href=\"(/work/reports/new[^\"]*)\"")
                .matcher(desk)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(write).as("two schedules ask for it, and it is one report").hasSize(1);
        assertThat(desk).contains("5 days overdue").doesNotContain("Meetings and statements");
        String form = read(token, write.get(0));
        assertThat(form)
                .contains("name=\"periodTo\" value=\"" + today.minusDays(5) + "\"")
                .contains("name=\"periodFrom\" value=\""
                        + today.minusDays(5).minusMonths(3).plusDays(1) + "\"");

        Chain.submitted(commitment + ":" + chain.party("a"), "LIMITED", today);

        assertThat(read(token, "/work")).doesNotContain("/work/reports/new").contains("Submitted");
    }

    /** A period that began on the due day before would be about that one, too, and be taken for it. */
    @Test
    void thePeriodOfAReportBeginsAfterTheDueDayBefore() {
        Chain chain = Chain.of("desk-period", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        schedule(commitment, "2025-10-31", 6);
        String token = accounts.token("desk-period-a", "focal-point of party:" + chain.party("a"));

        assertThat(read(token, "/work"))
                .contains("from=2025-05-01&amp;to=2025-10-31")
                .contains("from=2025-11-01&amp;to=2026-04-30")
                .contains("from=2026-05-01&amp;to=2026-10-31");
        String assignment = commitment + ":" + chain.party("a");
        String report = api().body(
                        """
                        {"assignment": "%s", "periodFrom": "2025-11-01", "periodTo": "2026-04-30", "claimedStatus": "LIMITED",
                         "narrative": {"texts": {"en": "Half of it."}}}"""
                                .formatted(assignment))
                .post("/api/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        assertThat(read(token, "/work"))
                .contains("to=2025-10-31", "to=2026-10-31")
                .doesNotContain("to=2026-04-30");
    }

    private static void schedule(String commitment, String firstDueOn, int months) {
        api().body("""
                        {"commitment": "%s", "firstDueOn": "%s", "everyMonths": %d}"""
                        .formatted(commitment, firstDueOn, months))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
    }

    /** Nobody begins a second one for want of seeing the first. */
    @Test
    void whatIsBegunOrReturnedIsGoneOnWith() {
        Chain chain = Chain.of("desk-begun", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        schedule(commitment, "2026-03-31", 120);
        String assignment = commitment + ":" + chain.party("a");
        String token = accounts.token("desk-begun-a", "focal-point of party:" + chain.party("a"));
        assertThat(read(token, "/work")).contains("/work/reports/new?").doesNotContain("Returned to you");

        String report = Chain.draft(assignment, "LIMITED", LocalDate.of(2026, 3, 31));
        assertThat(read(token, "/work"))
                .contains("href=\"/work/reports/" + report + "\">Go on with the draft")
                .doesNotContain("/work/reports/new?");

        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        api().body("{\"reason\": \"Which courts?\"}")
                .post("/api/progress-reports/" + report + "/return")
                .then()
                .statusCode(200);
        assertThat(read(token, "/work"))
                .containsSubsequence("Returned to you", "Which courts?", "Mend the returned report")
                .doesNotContain("/work/reports/new?");
        assertThat(read(token, "/work/reports/" + report)).contains("<strong>Returned:</strong> Which courts?");

        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        assertThat(read(token, "/work/reports/" + report)).doesNotContain("<strong>Returned:</strong>");
    }

    /** Whatever the language of the page, or else somebody accepts what they have not read. */
    @Test
    void whoeverDecidesReadsTheReportInEachLanguageThatItHas() {
        Chain chain = Chain.of("desk-languages", "a");
        String assignment = chain.commitment("c01", null, chain.theme("t")) + ":" + chain.party("a");
        String report = Chain.draft(assignment, "LIMITED", LocalDate.of(2026, 3, 31));
        api().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(
                        """
                        {"narrative": {"original": "en", "texts": {"en": "Two courts.", "zh-Hans": "\u4e24\u4e2a\u6cd5\u9662"}}}""")
                .patch("/api/progress-reports/" + report)
                .then()
                .statusCode(200);
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        String reviewer = accounts.token("desk-languages-r", "reviewer of organization:" + chain.organization());

        assertThat(read(reviewer, "/work/reports/" + report + "?lang=ru"))
                .contains(
                        "<blockquote lang=\"en\">Two courts.", "<blockquote lang=\"zh-Hans\">\u4e24\u4e2a\u6cd5\u9662");
    }

    @Test
    void aSecretariatSeesWhatItIsNotThroughWith() {
        Chain chain = Chain.of("desk-open", "a");
        String secretariat = accounts.token("desk-open", "secretariat of organization:" + chain.organization());
        assertThat(read(secretariat, "/work"))
                .contains("Every statement is adopted, and every commitment is confirmed.")
                .contains("href=\"/overdue?organization=" + chain.organization() + "\"");

        chain.proposal("c01", null, chain.theme("t"));
        assertThat(read(secretariat, "/work"))
                .contains("href=\"/work/statements/" + chain.statement() + "\"")
                .contains("data-label=\"Proposed commitments\">1</td>");
    }

    /** A meeting may adopt several texts; the second one is not called as the first. */
    @Test
    void aFurtherStatementOfAMeetingGetsANameOfItsOwn() {
        Chain chain = Chain.of("desk-further", "a");
        String secretariat = accounts.token("desk-further", "secretariat of organization:" + chain.organization());

        assertThat(read(secretariat, "/work/meetings/" + chain.meeting()))
                .contains("name=\"slug\" value=\"" + chain.meeting() + "-statement-2\"");
    }

    /** A paragraph of a draft is changed, one that was adopted is corrected, and says why. */
    @Test
    void aParagraphCanBeMendedOnTheDesk() {
        Chain chain = Chain.of("desk-mend", "a");
        String secretariat = accounts.token("desk-mend", "secretariat of organization:" + chain.organization());
        assertThat(read(secretariat, "/work/statements/" + chain.statement()))
                .contains(
                        "Correct this paragraph",
                        "data-send=\"POST /api/statements/" + chain.statement() + "/revisions\"");
    }

    @Test
    void whatIsOtherwiseWithOnePartyCanBeSaidOnTheDesk() {
        Chain chain = Chain.of("desk-bound", "a", "b");
        String commitment = chain.commitment("c01", "2027-06-30", chain.theme("t", chain.theme("root")));
        chain.proposal("c02", null, "desk-bound-t");
        String secretariat = accounts.token("desk-bound", "secretariat of organization:" + chain.organization());
        api().contentType("application/merge-patch+json")
                .body("{\"dueOn\": \"2028-01-31\"}")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        String page = read(secretariat, "/work/statements/" + chain.statement());
        assertThat(page)
                .contains("data-send=\"PATCH /api/assignments/{}\"", "value=\"" + commitment + ":desk-bound-a\"")
                .contains("30 June 2027", "31 January 2028", "Member</label>")
                // Each theme below its own.
                .containsSubsequence("value=\"desk-bound-root\"", "value=\"desk-bound-t\">\u2003");
    }

    @Test
    void whoTookPartIsRecordedOnTheDesk() {
        Chain chain = Chain.of("desk-part", "a");
        api().body("{\"party\": \"desk-part-a\", \"capacity\": \"observer\"}")
                .post("/api/meetings/" + chain.meeting() + "/participations")
                .then()
                .statusCode(201);
        String secretariat = accounts.token("desk-part", "secretariat of organization:" + chain.organization());

        assertThat(read(secretariat, "/work/meetings/" + chain.meeting()))
                .contains("<td>Observer</td>", "<option value=\"guest\">Guest</option>")
                .contains("data-send=\"DELETE /api/meetings/" + chain.meeting() + "/participations/desk-part-a\"");
    }

    @Test
    void whoeverDecidesSeesTheLastReportBesideAndNobodyDecidesOnTheirOwn() {
        LocalDate today = LocalDate.now(clock);
        Chain chain = Chain.of("desk-review", "a");
        String assignment = chain.commitment("c01", null, chain.theme("t")) + ":" + chain.party("a");
        Chain.accepted(assignment, "NOT_STARTED", today.minusDays(20));
        String report = Chain.submitted(assignment, "LIMITED", today.minusDays(1));
        String both = accounts.token(
                "desk-review-both",
                "reviewer of organization:" + chain.organization(),
                "focal-point of party:" + chain.party("a"));
        String own = org.pacta.Api.as(both)
                .body(
                        """
                        {"assignment": "%s", "periodFrom": "2026-01-01", "periodTo": "2026-02-01",
                         "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "Own."}}}"""
                                .formatted(assignment))
                .post("/api/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        org.pacta.Api.as(both)
                .post("/api/progress-reports/" + own + "/submission")
                .then()
                .statusCode(200);
        String reviewer = accounts.token("desk-reviewer", "reviewer of organization:" + chain.organization());

        assertThat(read(reviewer, "/work")).contains("/work/reports/" + report, "/work/reports/" + own);
        assertThat(read(reviewer, "/work/reports/" + report))
                .contains("/acceptance", "/return", "What was accepted last", "Not started");
        assertThat(read(reviewer, "/work/reports/" + own)).contains("/acceptance");
        assertThat(read(both, "/work/reports/" + own)).doesNotContain("/acceptance", "/return");
        assertThat(read(both, "/work/reports/" + report)).contains("/acceptance");
    }

    @Test
    void aReportOfAnotherPartyIsNotThere() {
        Chain chain = Chain.of("desk-hidden", "a", "b");
        String assignment = chain.commitment("c01", null, chain.theme("t")) + ":" + chain.party("a");
        String draft = Chain.draft(assignment, "LIMITED", LocalDate.now(clock));
        String other = accounts.token("desk-hidden-b", "focal-point of party:" + chain.party("b"));

        page(other, "/work/reports/" + draft).then().statusCode(404);
        assertThat(read(other, "/work")).doesNotContain(draft);
    }

    @Test
    void badInputIsAnsweredInWords() {
        for (String address : List.of(
                "/work/reports/new",
                "/work/reports/new?assignment=x",
                "/work/reports/new?assignment=sco-cj-20-c01:kaz&from=never",
                "/work/reports/none",
                "/work/meetings/none",
                "/work/statements/none",
                "/work/audit?status=x",
                "/work/audit?cursor=x",
                "/work/audit?outcome=%00",
                "/work/nowhere")) {
            Response answer = page(TestAccounts.EDITORS_TOKEN, address);
            assertThat(answer.statusCode()).as(address).isBetween(400, 499);
            answer.then().contentType(containsString("text/html"));
        }
    }

    @Test
    void whatIsOnADeskIsKeptNowhere() {
        page(TestAccounts.EDITORS_TOKEN, "/work").then().header("Cache-Control", equalTo("no-store"));
    }
}
