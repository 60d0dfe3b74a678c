package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.pacta.Api.api;
import static org.pacta.Api.bare;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pacta.Chain;
import org.pacta.feed.Noun;
import org.pacta.http.Language;
import org.pacta.http.ProblemType;

@QuarkusTest
class PagesTest {

    private static final List<String> PAGES = List.of(
            "/",
            "/matrix",
            "/timeline",
            "/compare?from=2025-12-31",
            "/compare?party=kaz&with=kgz",
            "/?filter=open",
            "/data",
            "/overdue?organization=sco",
            "/assignments?organization=sco",
            "/parties/kaz",
            "/themes/cyber",
            "/meetings/sco-cj-20",
            "/statements/sco-cj-20-statement",
            "/commitments/sco-cj-20-c01");

    /** What a browser sends when somebody follows a link. */
    private static RequestSpecification browser() {
        return bare().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    @Test
    void theFirstPageShowsTheScoreboardsFiguresByTheme() {
        String page = browser()
                .get("/?organization=sco&asOf=2025-12-31")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> themes = bare().get("/api/scoreboard?groupBy=theme&organization=sco&asOf=2025-12-31")
                .then()
                .extract()
                .path("rows.theme");
        JsonPath whole =
                bare().get("/api/scoreboard?organization=sco&asOf=2025-12-31").jsonPath();

        assertThat(themes).isNotEmpty();
        assertThat(page)
                .contains("value=\"2025-12-31\"")
                .contains("As of 31 December 2025, %,d of %,d assignments have an accepted report;"
                        .formatted(whole.getInt("withReport"), whole.getInt("applicable")));
        assertThat(themes).allSatisfy(theme -> assertThat(page)
                .contains("/themes/" + theme + "?organization=sco&amp;asOf=2025-12-31"));
    }

    @Test
    void wordsFollowTheirNumbersInEachLanguage() {
        assertThat(Language.EN.say("{0, plural, one {# assignment} other {# assignments}} moved", 1))
                .isEqualTo("1 assignment moved");
        assertThat(Language.RU.say("{0, plural, one {# assignment} other {# assignments}} moved", 3))
                .isEqualTo("Изменились 3 назначения");
        assertThat(Language.RU.say("{0, plural, one {# assignment} other {# assignments}} moved", 5))
                .isEqualTo("Изменились 5 назначений");
        assertThat(Language.ZH_HANS.say("{0, plural, one {# assignment} other {# assignments}} moved", 1))
                .isEqualTo("1 项分派有变化");
    }

    @Test
    void whatRestsOnTheSampleIsMarkedAsIllustrative() {
        for (String page : PAGES) {
            if (!page.equals("/data")) {
                browser().get(page).then().body(containsString("<span class=\"mark\">illustrative</span>"));
            }
        }
    }

    @Test
    void theAssessedTrackIsShownWhenAskedFor() {
        browser()
                .get("/?track=assessed")
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"assessed\" selected>"), containsString("No assessment"))
                .body(not(containsString("No report")));
    }

    @Test
    void beforeAnythingBoundAnybodyThePageSaysSo() {
        browser()
                .get("/?asOf=0001-01-01")
                .then()
                .statusCode(200)
                .body(containsString("No commitment binds anyone on 1 January 1"))
                .body(containsString("How it stands today"), not(containsString("PACTA_SAMPLE")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void eachPageIsThereInEachLanguage(Language language) {
        for (String page : PAGES) {
            String html = browser()
                    .get(page + (page.contains("?") ? "&" : "?") + "lang=" + language.tag())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            assertThat(html)
                    .as(page)
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .doesNotContain("NOT_FOUND");
            // The others are one click away, with all else that the address says.
            for (Language other : Language.values()) {
                assertThat(html).as(page).contains("lang=" + other.tag() + "\" hreflang=\"" + other.tag());
            }
        }
    }

    /** The same figures, and each leads to the assignments that it counts, which are as many. */
    @Test
    void eachFigureOfTheMatrixLeadsToAsManyAssignments() {
        Matcher cells = Pattern.compile(
                        "<td class=\"cell [^\"]*\"><a href=\"([^\"]+)\"[^>]*>(?:(?!</td>).)*?</span>\\d+<span class=\"of\">/(\\d+)</span>")
                .matcher(browser().get("/matrix").asString());

        assertThat(cells.results().limit(12).map(cell -> List.of(cell.group(1).replace("&amp;", "&"), cell.group(2))))
                .hasSizeGreaterThan(10)
                .allSatisfy(cell -> assertThat(browser()
                                .urlEncodingEnabled(false)
                                .get(cell.get(0))
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString()
                                .replaceAll("(?<=\\d),(?=\\d{3})", ""))
                        .contains(cell.get(1) + " assignment"));
    }

    @Test
    void aFilterIsNamedAndCanBeTakenAway() {
        String page = browser().get("/?party=kaz&theme=cyber").asString();

        assertThat(page).contains("Kazakhstan", "href=\"?theme=cyber\"", "href=\"?party=kaz\"");
        assertThat(page).contains("/matrix?party=kaz&amp;theme=cyber");
    }

    @Test
    void aDraftHasAPageForThoseWhoSeeItAlone() {
        bare().body(
                        "{\"organization\": \"sco\", \"kind\": \"declaration\", \"title\": {\"texts\": {\"en\": \"Hidden draft\"}}}")
                .contentType(ContentType.JSON)
                .put("/api/statements/pages-hidden-draft")
                .then()
                .statusCode(201);

        browser().get("/statements/pages-hidden-draft").then().statusCode(200).body(containsString("Hidden draft"));
        RestAssured.given()
                .accept("text/html")
                .get("/statements/pages-hidden-draft")
                .then()
                .statusCode(404);
        RestAssured.given()
                .accept("text/html")
                .get("/commitments/no-such")
                .then()
                .statusCode(404);
    }

    @Test
    void parametersThatWereHungOnToALinkDoNoHarm() {
        browser().get("/?utm_source=letter&asOf=").then().statusCode(200);
    }

    @Test
    void aParameterThatCannotBeReadGivesAPageThatSaysWhy() {
        browser()
                .get("/?asOf=yesterday")
                .then()
                .statusCode(400)
                .contentType(ContentType.HTML)
                .body(containsString("This should be a date like 2025-04-23."));
    }

    @Test
    void theAddressThatWasAskedForIsInTheFirstSteps() {
        String page = browser().header("Host", "pacta.example").get("/data").asString();

        assertThat(page).contains("curl 'http://pacta.example/api/scoreboard?groupBy=theme,party'");
    }

    /** All that is shown as a link can be followed. */
    @Test
    void allLinksOfThePagesLeadSomewhere() {
        Set<String> links = new TreeSet<>();
        for (String page : PAGES) {
            Matcher found = Pattern.compile("href=\"(/[^\"#]*)(#[^\"]*)?\"")
                    .matcher(browser().get(page).asString());
            found.results().limit(60).forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        }

        assertThat(links)
                .hasSizeGreaterThan(80)
                .allSatisfy(link ->
                        browser().urlEncodingEnabled(false).get(link).then().statusCode(200));
    }

    @Test
    void theReportOfTheFirstStepsIsTaken() {
        Matcher body = Pattern.compile("-d '(\\{.*?\\})'</code>", Pattern.DOTALL)
                .matcher(browser().get("/data").asString());
        assertThat(body.find()).isTrue();

        String id = bare().contentType(ContentType.JSON)
                .body(body.group(1))
                .post("/api/progress-reports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        bare().header("If-Match", "*")
                .delete("/api/progress-reports/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void nothingOnAPageRunsOrComesFromElsewhere() {
        browser()
                .get("/")
                .then()
                .header("Content-Security-Policy", startsWith("default-src 'none'; script-src 'self';"))
                .header("X-Content-Type-Options", "nosniff")
                .body(not(containsString("style=\"")), not(containsString("<style")))
                // Scripts are files of ours.
                .body(not(matchesPattern(
                        "(?s).*<script(?! type=\"module\" src=\"/[a-z]+\\.js\\?v=[0-9a-f]{12}\"></script>).*")))
                .body(not(matchesPattern("(?s).* on[a-z]+=\".*")));
    }

    @Test
    void theStyleSheetAndTheIconAreThere() {
        bare().get("/pacta.css").then().statusCode(200).contentType("text/css");
        bare().get("/icon.svg").then().statusCode(200).contentType("image/svg+xml");
    }

    /** So that after an upgrade nobody reads the new pages in the old style. */
    @Test
    void browsersKeepAFileForGoodUnderItsOwnAddressAlone() {
        Matcher style = Pattern.compile("/pacta\\.css\\?v=[0-9a-f]{12}")
                .matcher(browser().get("/").asString());
        assertThat(style.find()).isTrue();

        bare().get(style.group()).then().header("Cache-Control", "public, immutable, max-age=31536000");
        for (String other : List.of("/pacta.css", "/pacta.css?v=0123456789ab", "/robots.txt")) {
            bare().get(other).then().statusCode(200).header("Cache-Control", "no-cache");
        }
        bare().get("/nowhere.css").then().statusCode(404).header("Cache-Control", "no-store");
    }

    /** What is shown where somebody passes the address on, and to who searches: what the page says, in its language. */
    @Test
    void aPageSaysInOneSentenceWhatItIs() {
        String page = browser().get("/parties/kaz?lang=ru&asOf=2025-12-31").asString();

        assertThat(page)
                .containsPattern("<meta name=\"description\" content=\"Казахстан\\. На 31 декабря 2025 г\\. [^\"]+\">")
                .containsPattern("<meta property=\"og:description\" content=\"Казахстан\\. На 31 декабря")
                .containsPattern("<link rel=\"alternate\" hreflang=\"zh-Hans\""
                        + " href=\"http://[^/\"]+/parties/kaz\\?[^\"]*lang=zh-Hans[^\"]*\">");
    }

    /** What lies ahead is what the timeline has, and the reports that are expected; each leads to its commitment. */
    @Test
    void whatIsDueNextAreCommitmentsAndReports() {
        String due = part(
                browser().get("/parties/kaz?organization=sco&asOf=2026-09-15").asString(), "ahead-head");
        List<String> reports = bare().get("/api/expected-reports?party=kaz&organization=sco&asOf=2026-09-15"
                        + "&state=upcoming,due&sort=dueOn")
                .then()
                .extract()
                .path("items.findAll { it.dueOn <= '2026-12-14' }.commitment");
        List<String> commitments = bare().get("/api/scoreboard/assignments?party=kaz&organization=sco&asOf=2026-09-15")
                .then()
                .extract()
                .path(
                        "items.findAll { it.dueOn != null && it.dueOn >= '2026-09-15' && it.dueOn <= '2026-12-14' }.commitment");

        assertThat(reports).isNotEmpty();
        assertThat(commitments).isNotEmpty();
        assertThat(due).contains("31 October 2026", "in 46 days", "1 assignment, ");
        for (String commitment : reports) {
            assertThat(due).contains("Report</span> <a href=\"/commitments/" + commitment + "?");
        }
        for (String commitment : commitments) {
            assertThat(due).contains("Commitment</span> <a href=\"/commitments/" + commitment + "?");
        }
    }

    /** The number of the sentence leads to as many rows, of those parties. */
    @Test
    void whatIsOverdueIsListed() {
        String view = "party=kaz&organization=sco&asOf=2026-03-01";
        int reports = count("/api/scoreboard/overdue?what=REPORT&" + view);
        int commitments = count("/api/scoreboard/overdue?what=COMMITMENT&" + view);
        assertThat(reports).isPositive();

        String profile =
                browser().get("/parties/kaz?organization=sco&asOf=2026-03-01").asString();
        assertThat(profile).contains(reports == 1 ? "1 report is overdue" : reports + " reports are overdue");
        Matcher late = Pattern.compile("href=\"(/overdue\\?[^\"]+)\"").matcher(profile);
        assertThat(late.find()).isTrue();
        String list = browser().get(late.group(1).replace("&amp;", "&")).asString();
        assertThat(list).contains("reports are overdue.").doesNotContain(">Commitment</span>");
        assertThat(list.split("/parties/kaz\\?", -1)).hasSize(reports + 1);

        assertThat(browser().get("/overdue?" + view).asString())
                .contains(
                        commitments + " assignment",
                        "past the day and not complete; " + reports + " reports are overdue.");
        browser().get("/overdue?what=nothing&" + view).then().statusCode(400).contentType("text/html");
    }

    private static int count(String list) {
        return bare().get(list + "&includeTotal=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /** All that there are lists of, for whoever does not know yet what to ask for, and what may be done with it. */
    @Test
    void thePageAboutDataHasEachListAndTheLicence() {
        String page = browser().get("/data").asString();

        for (Noun noun : Noun.values()) {
            if (noun.isWhole()) {
                assertThat(page)
                        .contains("<a href=\"/api/" + noun + "?format=csv\">", "<a href=\"/api/" + noun + "\">");
            }
        }
        assertThat(page).contains("<a href=\"https://creativecommons.org/licenses/by/4.0/\" rel=\"license\">");
    }

    /** What cannot be read is left out by one click, and all else that was chosen stays. */
    @Test
    void aPageThatCannotBeShownLeadsToTheOneWithoutWhatIsWrong() {
        browser()
                .get("/timeline?organization=sco&asOf=2026-13-45&lang=en")
                .then()
                .statusCode(400)
                .body(containsString("href=\"/timeline?organization=sco&amp;lang=en\""));
    }

    /** The median: half of them stand there or further. */
    @Test
    void theSignOfSeveralIsTheirMedian() {
        assertThat(Level.median(Map.of())).isEqualTo(Level.NOT_REPORTED);
        assertThat(Level.median(Map.of(Level.NOT_REPORTED, 9L, Level.COMPLETE, 1L)))
                .isEqualTo(Level.COMPLETE);
        assertThat(Level.median(
                        Map.of(Level.COMPLETE, 1L, Level.SUBSTANTIAL, 1L, Level.LIMITED, 1L, Level.NOT_STARTED, 1L)))
                .isEqualTo(Level.LIMITED);
        assertThat(Level.median(Map.of(Level.COMPLETE, 1L, Level.REGRESSED, 1L)))
                .isEqualTo(Level.REGRESSED);
        assertThat(Level.median(Map.of(Level.COMPLETE, 3L, Level.NOT_STARTED, 2L)))
                .isEqualTo(Level.COMPLETE);
    }

    /** Whose reports were accepted, as far as was known. */
    @Test
    void aPartysPageEndsInWhoReports() {
        Chain chain = Chain.of("who-reports", "a");
        String commitment = chain.commitment("c", null, chain.theme("t"));
        String party = chain.party("a");
        String page = "/parties/" + party;
        assertThat(part(browser().get(page).asString(), "reporters-head")).contains("No report has been accepted yet.");

        String assignment = commitment + ":" + party;
        Chain.accepted(assignment, "LIMITED", LocalDate.of(2026, 1, 31));
        for (String day : List.of("2026-02-28", "2026-03-31")) {
            String report = Chain.draft(assignment, "SUBSTANTIAL", LocalDate.parse(day));
            api().header("If-Match", "*")
                    .contentType("application/merge-patch+json")
                    .body("{\"author\": \"Ministry <of> Justice\"}")
                    .patch("/api/progress-reports/" + report)
                    .then()
                    .statusCode(200);
            api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
            api().post("/api/progress-reports/" + report + "/acceptance").then().statusCode(200);
        }
        Chain.submitted(assignment, "COMPLETE", LocalDate.of(2026, 4, 30));

        String reporters = part(browser().get(page).asString(), "reporters-head");
        assertThat(reporters)
                .containsSubsequence(
                        "Ministry &lt;of&gt; Justice",
                        ">2</td>",
                        "31 March 2026",
                        "no name is given",
                        ">1</td>",
                        "31 January 2026")
                .doesNotContain("30 April 2026");
        assertThat(part(browser().get(page + "?asOf=2026-03-01").asString(), "reporters-head"))
                .containsSubsequence("Ministry", ">1</td>", "28 February 2026");
        assertThat(browser().get("/themes/cyber").asString()).doesNotContain("reporters-head");
    }

    /** From a heading to the end of its section. */
    private static String part(String page, String heading) {
        int start = page.indexOf("id=\"" + heading + "\"");
        return page.substring(start, page.indexOf("</section>", start));
    }

    @Test
    void swaggerUiMayRunItsScripts() {
        browser()
                .get("/swagger-ui/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self' 'unsafe-inline'"));
    }

    @ParameterizedTest
    @EnumSource
    void eachProblemHasItsPage(ProblemType type) {
        browser()
                .get(type.address())
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML)
                .body(containsString("<h1>" + type.title() + "</h1>"))
                .body(
                        containsString(type.meaning().toString()),
                        containsString(type.remedy().toString()));
    }

    @ParameterizedTest
    @EnumSource
    void thePageOfAProblemIsInTheLanguageOfTheReader(ProblemType type) {
        for (Language language : Language.values()) {
            browser()
                    .header("Accept-Language", language.tag())
                    .get(type.address())
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language.tag())
                    .body(containsString("<html lang=\"" + language.tag() + "\">"))
                    .body(containsString("<h1>" + language.say(type.title()) + "</h1>"))
                    .body(containsString(language.say(type.meaning())), containsString(language.say(type.remedy())));
        }
    }

    @Test
    void thePageOfAProblemLeadsToItselfInTheOtherLanguages() {
        for (String path : List.of("/problems", "/problems/not-found")) {
            browser()
                    .header("Accept-Language", "en")
                    .get(path + "?lang=zh-Hans")
                    .then()
                    .header("Content-Language", "zh-Hans")
                    .body(containsString("<a href=\"?lang=ru\" hreflang=\"ru\" lang=\"ru\">Русский</a>"))
                    .body(containsString("lang=\"zh-Hans\" aria-current=\"true\">简体中文</a>"));
            browser()
                    .get(path + "?lang=kk&utm_source=letter")
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en");
        }
    }

    @Test
    void whatKeepsPagesIsToldThatTheLanguageCounts() {
        for (String path : List.of("/problems", "/problems/not-found")) {
            assertThat(browser().get(path).headers().getValues("Vary")).contains("Accept-Language");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProgramGetsTheSameAsThePage(ProblemType type) {
        bare().accept(ContentType.JSON)
                .header("Accept-Language", "ru")
                .get(type.address())
                .then()
                .statusCode(200)
                .contentType(ContentType.JSON)
                .header("Content-Language", "ru")
                .body("type", equalTo(type.address()))
                .body("status", equalTo(type.status()))
                .body("title", equalTo(Language.RU.say(type.title())))
                .body("meaning", equalTo(Language.RU.say(type.meaning())))
                .body("remedy", equalTo(Language.RU.say(type.remedy())))
                .body("exampleRequest", containsString(" /api/"))
                .body("example.type", equalTo(type.address()))
                .body("example.title", equalTo(Language.RU.say(type.title())));
        bare().get(type.address()).then().contentType(ContentType.HTML);
        bare().accept(ContentType.JSON)
                .get("/problems")
                .then()
                .header("Content-Language", "en")
                .body("type", hasItem(type.address()));
    }

    @Test
    void aFailureIsShownInTheLanguageOfTheReader() {
        browser()
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .header("Content-Language", "zh-Hans")
                .body(containsString("<html lang=\"zh-Hans\">"), containsString("<h1>未找到</h1>"))
                .body(containsString("/problems/not-found?lang=zh-Hans"));
    }

    @Test
    void allProblemsAreListed() {
        String page =
                browser().get("/problems").then().statusCode(200).extract().asString();

        assertThat(Arrays.stream(ProblemType.values()))
                .allSatisfy(type -> assertThat(page).contains("href=\"" + type.address() + "?lang=en\""));
    }

    @Test
    void whatIsNotThereIsAPageForPeopleAndAProblemForPrograms() {
        for (String path : List.of("/problems/unheard-of", "/nowhere")) {
            browser()
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(ContentType.HTML)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(containsString("<h1>Not found</h1>"));
            bare().get(path).then().statusCode(404).contentType("application/problem+json");
        }
        browser().get("/api/nowhere").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void whatIsAskedForIsNotTakenForMarkup() {
        browser()
                .get("/problems/<script>alert(1)</script>")
                .then()
                .statusCode(404)
                .body(not(containsString("<script")));
    }

    @Test
    void theWordsThatWereAdoptedStandBesideTheirTranslation() {
        Chain chain = Chain.of("pages-original", "a");
        String statement = "pages-original-second";
        api().body(
                        """
                        {"meeting": "%s", "kind": "declaration", "title": {"texts": {"en": "Second"}}}"""
                                .formatted(chain.meeting()))
                .put("/api/statements/" + statement)
                .then()
                .statusCode(201);
        api().body(
                        """
                        {"number": "1", "text": {"original": "ru", "texts": {"ru": "Суды обмениваются опытом.",
                         "en": "The courts exchange experience."}}}""")
                .post("/api/statements/" + statement + "/paragraphs")
                .then()
                .statusCode(201);

        assertThat(page("/statements/" + statement))
                .containsSubsequence(
                        "lang=\"ru\">Суды обмениваются опытом.",
                        "Original language",
                        "The courts exchange",
                        "Translation");
        assertThat(page("/statements/" + statement + "?lang=ru"))
                .contains("Суды обмениваются опытом.")
                .doesNotContain("The courts exchange");
    }
}
