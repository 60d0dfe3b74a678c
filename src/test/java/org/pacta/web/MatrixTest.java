package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.bare;
import static org.pacta.Api.patch;
import static org.pacta.web.Read.ofNobody;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class MatrixTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    /** Silence, nothing done, a report that waits, what does not apply, and nothing to do: five that are not the same. */
    @Test
    void whatIsNotTheSameDoesNotLookTheSame() {
        Chain chain = Chain.of("cells", "a", "b", "c", "d");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        String other = chain.commitment("c02", null, chain.theme("u"));
        Chain.accepted(commitment + ":" + chain.party("b"), "NOT_STARTED", JUNE);
        Chain.submitted(commitment + ":" + chain.party("c"), "COMPLETE", JUNE);
        inapplicable(commitment + ":" + chain.party("d"), "It has no such courts.");
        assertThat(api().delete("/api/assignments/" + other + ":" + chain.party("a"))
                        .statusCode())
                .isEqualTo(204);
        String address = "/matrix?organization=cells";

        String page = page(address);
        assertThat(cell(page, "cells-a", 0))
                .contains("class=\"cell not-reported\"", "–</span>", "0<span class=\"of\">/1");
        assertThat(cell(page, "cells-a", 1)).contains("class=\"void\"", "Nothing binds");
        assertThat(cell(page, "cells-b", 0))
                .contains("class=\"cell not-started\"", "○</span>", "1<span class=\"of\">/1");
        assertThat(cell(page, "cells-c", 0))
                .contains("class=\"cell not-reported\"", "0<span class=\"of\">/1", "… 1</span>", "Awaiting review: 1");
        assertThat(cell(page, "cells-d", 0))
                .contains("class=\"cell not-applicable\"", "⊘</span>")
                .doesNotContain("class=\"of\"");

        // Nobody else is told that there is a report.
        String others = ofNobody(address);
        assertThat(cell(others, "cells-c", 0))
                .contains("0<span class=\"of\">/1")
                .doesNotContain("…", "waiting");
        assertThat(others).doesNotContain("Awaiting review");
    }

    @Test
    void whatDoesNotApplyLeadsToTheReason() {
        Chain chain = Chain.of("cells-why", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        inapplicable(commitment + ":" + chain.party("a"), "It has no such courts.");
        Matcher link = Pattern.compile("href=\"([^\"]+)\"")
                .matcher(cell(page("/matrix?organization=cells-why"), "cells-why-a", 0));
        assertThat(link.find()).isTrue();

        assertThat(page(link.group(1).replace("&amp;", "&")))
                .contains("1 assignment behind the figure", "It has no such courts.");
    }

    @Test
    void awaitedReportsAreMarkedInTheListBehindTheFigure() {
        Chain chain = Chain.of("cells-list", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        Chain.submitted(commitment + ":" + chain.party("a"), "COMPLETE", JUNE);

        assertThat(page("/assignments?organization=cells-list")).contains("Awaiting review");
        assertThat(ofNobody("/assignments?organization=cells-list")).doesNotContain("Awaiting review");
    }

    @Test
    void theTotalsAreThoseOfTheScoreboard() {
        String page = page("/matrix?organization=sco&asOf=2026-10-01");
        JsonPath whole =
                api().get("/api/scoreboard?organization=sco&asOf=2026-10-01").jsonPath();
        JsonPath kaz = api().get("/api/scoreboard?organization=sco&asOf=2026-10-01&party=kaz")
                .jsonPath();
        List<String> themes = api().get("/api/scoreboard?organization=sco&asOf=2026-10-01&groupBy=theme")
                .path("rows.theme");

        assertThat(page.substring(page.indexOf("<tfoot>")))
                .contains(whole.getInt("withReport") + "<span class=\"of\">/" + whole.getInt("applicable") + "</span>");
        assertThat(page.substring(page.indexOf("/parties/kaz")))
                .containsPattern("^(?:(?!</td>)[\\s\\S])*class=\"cell [a-z-]+ all\"(?:(?!</td>)[\\s\\S])*"
                        + kaz.getInt("withReport") + "<span class=\"of\">/" + kaz.getInt("applicable") + "</span>");
        assertThat(themes.stream().distinct())
                .allSatisfy(theme -> assertThat(page).contains("/themes/" + theme + "?"));
    }

    @Test
    void manyPartiesAreOnSeveralPagesOfTheTable() {
        String[] members = new String[55];
        for (int i = 0; i < members.length; i++) {
            members[i] = "p%02d".formatted(i);
        }
        Chain chain = Chain.of("cells-many", members);
        chain.commitment("c01", null, chain.theme("t"));

        String first = page("/matrix?organization=cells-many");
        assertThat(rows(first)).isEqualTo(50);
        assertThat(first).contains("href=\"/matrix?organization=cells-many&amp;page=2\"");
        String second = page("/matrix?organization=cells-many&page=2");
        assertThat(rows(second)).isEqualTo(5);
        // The whole is of all parties on each of them.
        assertThat(first.substring(first.indexOf("<tfoot>"))).contains("0<span class=\"of\">/55</span>");
        assertThat(second.substring(second.indexOf("<tfoot>"))).contains("0<span class=\"of\">/55</span>");
        assertThat(rows(page("/matrix?organization=cells-many&page=99"))).isEqualTo(5);
        assertThat(rows(page("/matrix?organization=cells-many&page=0"))).isEqualTo(50);
    }

    @Test
    void theScriptOfTheMatrixIsThere() {
        assertThat(page("/matrix")).contains("<script type=\"module\" src=\"/matrix.js?v=");
        bare().get("/matrix.js").then().statusCode(200);
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\">").matcher(page).results().count() - 1;
    }

    /** A cell of a party, those under the themes being counted from 0. */
    private static String cell(String page, String party, int column) {
        Matcher row = Pattern.compile("<tr><th scope=\"row\"><a href=\"/parties/" + party + "\\?[\\s\\S]*?</tr>")
                .matcher(page);
        assertThat(row.find()).as(party).isTrue();
        return row.group().split("<td", -1)[column + 2];
    }

    private static void inapplicable(String assignment, String reason) {
        patch("{\"applicable\": false, \"notApplicableBecause\": \"" + reason + "\"}")
                .patch("/api/assignments/" + assignment)
                .then()
                .statusCode(200);
    }
}
