package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.pacta.Api.api;
import static org.pacta.Api.bare;
import static org.pacta.Api.patch;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

@QuarkusTest
class TimelineTest {

    private static final Pattern ROW = Pattern.compile(
            "<th role=\"rowheader\" scope=\"row\"><time datetime=\"([^\"]+)\".*?</th>\\s*<td[^>]*>(?:<time datetime=\"([^\"]+)\".*?)?</td>"
                    + "\\s*<td[^>]*><a href=\"([^\"?]+)[^>]*>.*?<td role=\"cell\" class=\"n\"[^>]*>(\\d+)</td>",
            Pattern.DOTALL);
    private static final Pattern MARK = Pattern.compile(
            "<a href=\"(/timeline[^\"]+)\"><svg[^>]* aria-label=\"([^\"]+)\">.*?class=\"count[^>]*>(\\d+)");
    private static final Pattern NEXT = Pattern.compile("<p><a href=\"(/timeline[^\"]+)\">Further ones");

    /** @param first the day on which it had been due; null if it was not moved */
    private record Row(String dueOn, String first, String commitment, long assignments) {}

    @Test
    void itsFiguresAreThoseOfTheInterface() {
        String of = "organization=sco&asOf=2026-11-28";
        List<Map<String, Object>> years = bare().get("/api/scoreboard?groupBy=yearDue&" + of)
                .then()
                .extract()
                .path("rows");
        long dated =
                sum(years.stream().filter(row -> row.get("yearDue") != null).toList());
        long undated =
                sum(years.stream().filter(row -> row.get("yearDue") == null).toList());
        int past = bare().get("/api/scoreboard/overdue?what=COMMITMENT&includeTotal=true&" + of)
                .path("total");
        String page = page("/timeline?" + of);

        assertThat(dated).isPositive();
        assertThat(past).isPositive();
        assertThat(page)
                .contains("%d assignments are due on a day; %d are past it and not complete; %d have no such day"
                        .formatted(dated, past, undated));
        assertThat(rows(page).stream().mapToLong(Row::assignments).sum()).isEqualTo(dated);
        JsonPath themes =
                bare().get("/api/scoreboard?groupBy=theme,yearDue&" + of).jsonPath();
        for (String theme : List.of("cyber", "minors")) {
            long ofTheme = sum(themes.<Map<String, Object>>getList("rows").stream()
                    .filter(row -> theme.equals(row.get("theme")) && row.get("yearDue") != null)
                    .toList());
            assertThat(page)
                    .containsPattern("<a href=\"/themes/" + theme + "\\?[^>]*>[^<]*</a> <span class=\"soft\">" + ofTheme
                            + "</span>");
        }
    }

    private static long sum(List<Map<String, Object>> rows) {
        return rows.stream()
                .filter(row -> !"NOT_APPLICABLE".equals(row.get("status")))
                .mapToLong(row -> ((Number) row.get("count")).longValue())
                .sum();
    }

    @Test
    void eachMarkLeadsToTheRowsThatItCounts() {
        Matcher marks = MARK.matcher(page("/timeline?organization=sco"));
        List<String> seen = new ArrayList<>();
        while (marks.find()) {
            String link = marks.group(1).replace("&amp;", "&").replace("#rows", "");
            assertThat(rows(page(link)).stream().mapToLong(Row::assignments).sum())
                    .as(link)
                    .isEqualTo(Long.parseLong(marks.group(3)));
            seen.add(link);
        }
        assertThat(seen).hasSizeGreaterThan(5);
    }

    @Test
    void aDayThatWasMovedIsThereWithTheOneBeforeAndWasNotMovedBeforeThat() {
        Chain chain = Chain.of("due-moved", "a", "b");
        String commitment = chain.commitment("c01", "2026-03-31", chain.theme("cyber"));
        Instant before = Instant.now();
        patch("""
                        {"dueOn": "2026-09-30"}""")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
        patch("""
                        {"dueOn": "2027-02-28"}""")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        assertThat(rows(page("/timeline?organization=due-moved&asOf=2026-01-31")))
                .containsExactly(
                        new Row("2026-09-30", "2026-03-31", "/commitments/due-moved-c01", 1),
                        new Row("2027-02-28", "2026-03-31", "/commitments/due-moved-c01", 1));
        assertThat(page("/timeline?organization=due-moved&asOf=2026-01-31"))
                .contains(
                        "1 assignment moved from 31 March 2026 to 30 September 2026",
                        "1 assignment moved from 31 March 2026 to 28 February 2027");
        assertThat(rows(page("/timeline?organization=due-moved&asOf=2026-01-31&knownBy=" + before)))
                .containsExactly(new Row("2026-03-31", null, "/commitments/due-moved-c01", 2));
    }

    @Test
    void aDayThatWasChangedInADraftOrThereAndBackWasNotMoved() {
        Chain chain = Chain.of("due-draft", "a");
        String draft = chain.proposal("c01", "2026-03-31", chain.theme("cyber"));
        due(draft, "2026-06-30");
        api().body("{\"assignTo\": {\"standings\": [\"member\"]}}")
                .post("/api/commitments/" + draft + "/confirmation")
                .then()
                .statusCode(200);
        String back = chain.commitment("c02", "2026-07-31", "due-draft-cyber");
        due(back, "2026-08-31");
        due(back, "2026-07-31");

        assertThat(rows(page("/timeline?organization=due-draft")))
                .extracting(Row::dueOn, Row::first)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026-06-30", null),
                        org.assertj.core.groups.Tuple.tuple("2026-07-31", null));
    }

    private static void due(String commitment, String day) {
        patch("{\"dueOn\": \"" + day + "\"}")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
    }

    @Test
    void itFollowsTheFiltersTheDayAndTheTrack() {
        Chain chain = Chain.of("due-filter", "a", "b");
        String commitment = chain.commitment("c01", "2026-03-31", chain.theme("one"), chain.theme("two"));
        chain.commitment("c02", "2027-03-31", "due-filter-two");
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", LocalDate.of(2026, 2, 1));

        assertThat(page("/timeline?organization=due-filter&asOf=2026-04-30"))
                .contains("4 assignments are due on a day; 1 is past it and not complete; 0 have no such day");
        assertThat(page("/timeline?organization=due-filter&asOf=2026-01-31"))
                .contains("4 assignments are due on a day; 0 are past it and not complete");
        assertThat(page("/timeline?organization=due-filter&asOf=2026-04-30&track=assessed"))
                .contains("2 are past it and not complete", "No assessment");
        assertThat(rows(page("/timeline?theme=due-filter-one"))).hasSize(1);
        assertThat(rows(page("/timeline?organization=due-filter&yearDue=2027"))).hasSize(1);
        assertThat(rows(page("/timeline?organization=due-filter&party=due-filter-b")))
                .extracting(Row::assignments)
                .containsExactly(1L, 1L);
        // Under two themes it is in both lanes, and one row.
        assertThat(rows(page("/timeline?organization=due-filter"))).hasSize(2);
        assertThat(page("/timeline?organization=due-filter&asOf=2025-01-31"))
                .contains("No commitment binds anyone on 31 January 2025")
                .doesNotContain("<table");
    }

    @Test
    void whatIsMoreThanAPageHasFurtherOnes() {
        Chain chain = Chain.of("due-many", "a");
        String theme = chain.theme("cyber");
        for (int day = 1; day <= 7; day++) {
            chain.commitment("c0" + day, "2026-05-0" + day, theme);
        }
        String first = page("/timeline?organization=due-many&limit=3");
        List<Row> all = new ArrayList<>(rows(first));
        Matcher next = NEXT.matcher(first);
        while (next.find()) {
            String page = page(next.group(1).replace("&amp;", "&").replace("#rows", ""));
            all.addAll(rows(page));
            next = NEXT.matcher(page);
        }

        assertThat(all).hasSize(7).isSortedAccordingTo((one, other) -> one.dueOn.compareTo(other.dueOn));
        // They are one mark, where there is less room and where there is more.
        assertThat(MARK.matcher(first).results().map(mark -> mark.group(3))).containsExactly("7", "7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=yesterday",
                "dueFrom=2026-13-01",
                "dueTo=x",
                "dueFrom=2026-02-01&dueTo=2026-01-01",
                "cursor=zzz",
                "limit=0",
                "sort=nothing",
                "track=guessed",
                "knownBy=now",
                "yearDue=soon",
                "kind=x"
            })
    void whatCannotBeReadIsAPageThatSaysSo(String query) {
        bare().accept("text/html,*/*;q=0.8")
                .get("/timeline?" + query)
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<p class=\"kicker\">400</p>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asOf=0001-01-01",
                "asOf=9999-12-31",
                "lane=nothing",
                "lane=",
                "party=nobody",
                "knownBy=0001-01-01T00:00:00Z"
            })
    void theEndsOfTimeAndWhatIsNotThereAreNoFailures(String query) {
        bare().accept("text/html,*/*;q=0.8").get("/timeline?" + query).then().statusCode(200);
    }

    @Test
    void namesAreNotTakenForMarkup() {
        Chain chain = Chain.of("due-markup", "a");
        api().body("{\"name\": {\"texts\": {\"en\": \"<b>A & \\\"B\\\"\"}}}")
                .put("/api/themes/due-markup-x")
                .then()
                .statusCode(201);
        chain.commitment("c01", "2026-05-01", "due-markup-x");

        bare().accept("text/html,*/*;q=0.8")
                .get("/timeline?organization=due-markup")
                .then()
                .statusCode(200)
                .body(containsString("&lt;b&gt;A &amp; &quot;B&quot;"), not(containsString("<b>A")));
    }

    private static List<Row> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> new Row(row.group(1), row.group(2), row.group(3), Long.parseLong(row.group(4))))
                .toList();
    }
}
