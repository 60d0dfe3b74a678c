package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;
import static org.pacta.Api.api;
import static org.pacta.Api.bare;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
class PicturesTest {

    private static final String DAY = "asOf=2026-11-28&organization=sco";

    @Inject
    Boards boards;

    private static RequestSpecification browser() {
        return bare().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .urlEncodingEnabled(false);
    }

    @ParameterizedTest
    @EnumSource
    void eachIsCompleteInItselfInEachLanguage(Picture picture) throws Exception {
        for (Language language : Language.values()) {
            Document svg =
                    parsed(svg("/pictures/" + picture + ".svg?" + DAY + "&party=kaz&lang=" + language.tag(), language));
            String text = svg.getDocumentElement().getTextContent();

            assertThat(svg.getDocumentElement().getAttribute("xml:lang")).isEqualTo(language.tag());
            assertThat(text)
                    .contains(picture.title(language), language.day(LocalDate.of(2026, 11, 28)))
                    // On drawings, long texts are on several lines.
                    .contains(language.say("Illustrative."))
                    .contains(boards.of(kaz(), Dimension.PARTY, language)
                            .rows()
                            .get(0)
                            .name()
                            .text());
            for (Level level : Level.values()) {
                assertThat(text).contains(level.sign(), level.label(new View().track, language));
            }
            String source = text.substring(text.indexOf("Pacta"));
            assertThat(source)
                    .contains("http://localhost", "asOf=2026-11-28", "knownBy=", "organization=sco", "party=kaz");
        }
    }

    private static View kaz() {
        View view = new View();
        view.party = List.of("kaz");
        return view;
    }

    private static String svg(String address, Language language) {
        return browser()
                .get(address)
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", language.tag())
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .extract()
                .asString();
    }

    private static String svg(String address) {
        return svg(address, Language.EN);
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void itsFiguresAreThoseOfTheInterface() {
        JsonPath parties = bare().get("/api/scoreboard?groupBy=party&" + DAY).jsonPath();
        JsonPath themes = bare().get("/api/scoreboard?groupBy=theme&" + DAY).jsonPath();
        JsonPath cells =
                bare().get("/api/scoreboard?groupBy=party,theme&" + DAY).jsonPath();
        JsonPath trend = bare().get("/api/scoreboard/trend?by=quarter&to=2026-11-28&organization=sco")
                .jsonPath();

        assertThat(svg("/pictures/parties.svg?" + DAY)).contains(figures(parties, "party", ""));
        assertThat(svg("/pictures/themes.svg?" + DAY)).contains(figures(themes, "theme", ""));
        assertThat(svg("/pictures/matrix.svg?" + DAY)).contains(figures(cells, "party", ""));
        assertThat(svg("/pictures/overall.svg?" + DAY))
                .contains("of " + parties.getInt("applicable") + " assignments that bind");
        assertThat(svg("/pictures/map.svg?" + DAY))
                .contains(100 * parties.getInt("rows[0].withReport") / parties.getInt("rows[0].applicable") + "%");
        // Quarters before anything bound anybody have no column.
        assertThat(trend.<Map<String, Object>>getList("periods").stream()
                        .filter(period -> !period.get("applicable").equals(0))
                        .map(period -> ">" + period.get("withReport") + "/" + period.get("applicable") + "<"))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        column -> assertThat(svg("/pictures/trend.svg?" + DAY)).contains(column));
        for (Map<String, Object> row : parties.<Map<String, Object>>getList("rows")) {
            assertThat(browser().get("/embed/parties?" + DAY).asString()).contains("/parties/" + row.get("party"));
        }
    }

    private static String[] figures(JsonPath answer, String of, String before) {
        List<Map<String, Object>> rows = answer.getList("rows");
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row).containsKey(of));
        return rows.stream()
                .map(row -> before + row.get("withReport") + "/" + row.get("applicable"))
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void marksOfTheTimelineAreAllThere() {
        String of = "organization=sco&asOf=2026-11-28&theme=minors";
        long due =
                bare()
                        .get("/api/scoreboard?groupBy=yearDue&" + of)
                        .jsonPath()
                        .<Map<String, Object>>getList("rows")
                        .stream()
                        .filter(row -> row.get("yearDue") != null && !"NOT_APPLICABLE".equals(row.get("status")))
                        .mapToLong(row -> ((Number) row.get("count")).longValue())
                        .sum();
        long drawn = Pattern.compile("text-anchor=\"middle\">(\\d+)!?</text>")
                .matcher(svg("/pictures/timeline.svg?" + of))
                .results()
                .mapToLong(mark -> Long.parseLong(mark.group(1)))
                .sum();

        assertThat(due).isPositive();
        assertThat(drawn).isEqualTo(due);
    }

    @Test
    void namesAreNotTakenForMarkup() throws Exception {
        Chain chain = Chain.of("picture-markup", "a");
        api().body("{\"name\": {\"texts\": {\"en\": \"<script>A & \\\"B\\\"\"}}}")
                .put("/api/themes/picture-markup-x")
                .then()
                .statusCode(201);
        chain.commitment("c01", "2026-05-01", "picture-markup-x");

        for (Picture picture : List.of(Picture.THEMES, Picture.MATRIX, Picture.TIMELINE)) {
            String svg = svg("/pictures/" + picture + ".svg?organization=picture-markup");
            assertThat(svg).contains("&lt;script&gt;").doesNotContain("<script");
            parsed(svg);
            assertThat(browser()
                            .get("/embed/" + picture + "?organization=picture-markup")
                            .asString())
                    .contains("&lt;script&gt;A &amp; &quot;B&quot;")
                    .doesNotContain("<script");
        }
        // What stands in the address stands in the source.
        parsed(svg("/pictures/themes.svg?organization=%22%3E%3Cscript%3E%26"));
    }

    /** Whatever is learnt later. */
    @Test
    void whatIsTakenAwayAndTheLinkShowTheSameForEver() {
        Chain chain = Chain.of("picture-fixed", "a");
        String assignment = chain.commitment("c01", null, chain.theme("cyber")) + ":" + chain.party("a");
        String before = browser().get("/?organization=picture-fixed").asString();
        String link = found(before, "<li><a href=\"(http[^\"]+)\" title=");
        String svg = found(before, "href=\"(/pictures/overall[^\"]+)\"");
        assertThat(browser().get(link).asString()).contains("0 of 1 assignment have");
        String drawn = svg(svg);

        Chain.accepted(assignment, "COMPLETE", LocalDate.of(2026, 1, 31));

        assertThat(browser().get("/?organization=picture-fixed").asString()).contains("1 of 1 assignment have");
        assertThat(browser().get(link).asString()).contains("0 of 1 assignment have");
        assertThat(svg(svg)).isEqualTo(drawn).contains("No report: 1 (100%)");
    }

    private static String found(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void eachPictureOfAPageCanBeTakenAway() {
        Map<String, List<Picture>> pages = Map.of(
                "/?", List.of(Picture.OVERALL, Picture.THEMES, Picture.PARTIES, Picture.TREND, Picture.MAP),
                "/matrix?", List.of(Picture.MATRIX),
                "/timeline?", List.of(Picture.TIMELINE),
                "/parties/kaz?", List.of(Picture.THEMES, Picture.TREND),
                "/meetings/sco-cj-20?", List.of(Picture.STATEMENTS),
                "/statements/sco-cj-20-statement?", List.of(Picture.COMMITMENTS));
        pages.forEach((page, pictures) -> {
            String html =
                    browser().get(page + "organization=sco&track=assessed").asString();
            for (Picture picture : pictures) {
                String svg = found(html, "<a href=\"(/pictures/" + picture + "\\.svg[^\"]+)\" download=");
                assertThat(svg(svg)).contains("<title>" + picture.title(Language.EN) + "</title>");
                assertThat(html).contains("data-png=\"" + svg.replace("&", "&amp;") + "\"");
                String embedded =
                        found(html, "readonly[^>]*>&lt;iframe src=&quot;(http[^ ]+/embed/" + picture + "[^ ]+)&quot; ");
                browser()
                        .get(embedded.replace("&amp;", "&"))
                        .then()
                        .statusCode(200)
                        .body(containsString("<h1>" + picture.title(Language.EN) + "</h1>"));
            }
            Stream.of("csv", "api").forEach(kind -> {
                String call = found(
                        html,
                        kind.equals("csv") ? "<a href=\"(/api/[^\"]+)\">CSV" : "<a href=\"(/api/[^\"]+)\">API call");
                browser().get(call).then().statusCode(200);
            });
            assertThat(html).contains("<script type=\"module\" src=\"/pictures.js?v=");
        });
        bare().get("/pictures.js").then().statusCode(200);
    }

    @ParameterizedTest
    @EnumSource
    void anEmbeddedPictureIsAPageOfItsOwnAndMayBeFramedByAnybody(Picture picture) {
        for (Language language : Language.values()) {
            String page = browser()
                    .get("/embed/" + picture + "?" + DAY + "&lang=" + language.tag())
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", containsString("frame-ancestors *;"))
                    .header("X-Frame-Options", nullValue())
                    .header("Set-Cookie", nullValue())
                    .extract()
                    .asString();

            assertThat(page)
                    .contains("<html lang=\"" + language.tag() + "\">", "<h1>" + picture.title(language) + "</h1>")
                    .contains(language.say("Source") + ": <a href=\"/", language.say("Illustrative."))
                    .doesNotContain("<form", "<script", "<nav", "csrf", "NOT_FOUND");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/matrix",
                "/timeline",
                "/compare",
                "/data",
                "/assignments",
                "/parties/kaz",
                "/themes/cyber",
                "/meetings/sco-cj-20",
                "/statements/sco-cj-20-statement",
                "/commitments/sco-cj-20-c01",
                "/sign-in",
                "/problems",
                "/problems/not-found",
                "/nowhere",
                "/embed/nothing",
                "/embed/trend?asOf=x",
                "/pictures/trend.svg",
                "/api/scoreboard",
                "/swagger-ui/",
                "/pacta.css"
            })
    void nothingElseMayBeFramed(String address) {
        browser()
                .get(address)
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Frame-Options", "DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=x", "knownBy=x", "track=x", "kind=x", "yearDue=x"})
    void whatCannotBeReadIsRefused(String query) {
        for (Picture picture : Picture.values()) {
            for (String address : List.of("/pictures/" + picture + ".svg?", "/embed/" + picture + "?")) {
                browser().get(address + query).then().statusCode(400).contentType("text/html");
                bare().get(address + query).then().statusCode(400).contentType("application/problem+json");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=0001-01-01", "asOf=9999-12-31", "party=nobody", "knownBy=0001-01-01T00:00:00Z"})
    void whereThereIsNothingThereIsAPictureThatSaysSo(String query) throws Exception {
        for (Picture picture : Picture.values()) {
            parsed(svg("/pictures/" + picture + ".svg?" + query));
            browser().get("/embed/" + picture + "?" + query).then().statusCode(200);
        }
    }

    /** The address of a page goes into its link, and what stands there may look like anything. */
    @ParameterizedTest
    @ValueSource(strings = {"utm=%7Bx%7D", "utm=100%25", "utm=a+b%26c", "party=kaz&utm=%22%3E%3Cscript%3E", "utm"})
    void whateverIsHungOnToAnAddressIsInItsLinkAndDoesNoHarm(String query) {
        String page = browser()
                .get("/timeline?" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String link = found(page, "<li><a href=\"(http[^\"]+)\" title=");

        assertThat(page).doesNotContain("<script>");
        assertThat(link).contains("asOf=", "knownBy=");
        browser().get(link).then().statusCode(200);
    }

    @Test
    void whatIsNoPictureIsNotFound() {
        browser().get("/pictures/nothing.svg").then().statusCode(404);
        browser().get("/pictures/trend").then().statusCode(404);
        browser().get("/pictures/TREND.svg").then().statusCode(404);
        browser().get("/embed/nothing").then().statusCode(404).body(containsString("nothing"));
    }

    @Test
    void ofGroupsThatHaveNoRoomItIsToldHowManyThereAre() {
        View view = new View();
        view.organization = List.of("sco");
        view.knownBy = Instant.now();
        Board all = boards.of(view, Dimension.PARTY, Language.EN);
        Board some = boards.of(view, Dimension.PARTY, Language.EN, 3);

        assertThat(all.further()).isZero();
        assertThat(some.rows()).isEqualTo(all.rows().subList(0, 3));
        assertThat(some.further()).isEqualTo(all.rows().size() - 3);
        assertThat(some.whole()).isEqualTo(all.whole());
    }

    @Test
    void onPaperThereAreTheFiltersTheDayAndTheAddress() {
        String page = browser()
                .get("/matrix?" + DAY + "&theme=cyber&knownBy=2026-11-01T10:30:00Z")
                .asString();
        String sheet = page.substring(page.indexOf("<div class=\"sheet\""), page.indexOf("<section"));

        assertThat(sheet)
                .contains("28 November 2026", "1 November 2026, 10:30", "Cybersecurity and digital governance")
                .contains(
                        "/matrix?",
                        "asOf=2026-11-28",
                        "knownBy=2026-11-01T10:30:00Z",
                        "organization=sco",
                        "theme=cyber");
        assertThat(bare().get("/pacta.css").asString()).contains("@media print", ".sheet { display: block;");
    }
}
