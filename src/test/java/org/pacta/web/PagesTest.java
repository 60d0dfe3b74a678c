package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.pacta.Api.bare;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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
                .allSatisfy(cell -> browser()
                        .urlEncodingEnabled(false)
                        .get(cell.get(0))
                        .then()
                        .statusCode(200)
                        .body(containsString(cell.get(1) + " assignment")));
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
                .body(not(matchesPattern("(?s).*<script(?! type=\"module\" src=\"/[a-z]+\\.js\"></script>).*")))
                .body(not(matchesPattern("(?s).* on[a-z]+=\".*")));
    }

    @Test
    void theStyleSheetAndTheIconAreThere() {
        bare().get("/pacta.css").then().statusCode(200).contentType("text/css");
        bare().get("/icon.svg").then().statusCode(200).contentType("image/svg+xml");
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
}
