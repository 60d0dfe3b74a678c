package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.pacta.Api.api;
import static org.pacta.Api.bare;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

@QuarkusTest
class FiltersTest {

    private static final Pattern CHOICE =
            Pattern.compile("<li><a href=\"([^\"]+)#filters\">(.*?) <span class=\"count\">(\\d+)</span>");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/matrix", "/timeline", "/assignments", "/compare", "/commitments"})
    void whereAssignmentsAreShownFiltersCanBeChosen(String page) {
        assertThat(page(page))
                .containsPattern("href=\"\\?[^\"]*filter=open#filters\"")
                .doesNotContain("id=\"filters\"");
        assertThat(page(page + "?filter=open")).contains("id=\"filters\"", "Kazakhstan", "Close");
    }

    /** By following each: the page that is left has as many assignments as the choice said. */
    @Test
    void eachChoiceLeavesAsManyAssignmentsAsItSays() {
        List<MatchResult> choices = choices("/?filter=open&asOf=2026-10-01&party=kaz");

        assertThat(choices).hasSizeGreaterThan(8).allSatisfy(choice -> {
            String address = choice.group(1).replace("&amp;", "&");
            assertThat(address).startsWith("?").contains("filter=open", "asOf=2026-10-01");
            int applicable = api().urlEncodingEnabled(false)
                    .get("/api/scoreboard" + address.replace("&filter=open", ""))
                    .path("applicable");
            assertThat(applicable).as(address).isEqualTo(Integer.parseInt(choice.group(3)));
        });
        // Of another party under the other filters, in the place of the one that is chosen.
        assertThat(choices)
                .anySatisfy(choice ->
                        assertThat(choice.group(1)).contains("party=kgz").doesNotContain("kaz"));
    }

    @Test
    void whatIsChosenIsMarkedAndCanBeTakenAway() {
        assertThat(page("/?filter=open&party=kaz"))
                .containsPattern(
                        "<li class=\"chosen\"><a href=\"\\?filter=open#filters\" aria-current=\"true\">.*?Kazakhstan");
    }

    @Test
    void manyChoicesComeInTwoParts() {
        String[] members = new String[15];
        for (int i = 0; i < members.length; i++) {
            members[i] = "p%02d".formatted(i);
        }
        Chain chain = Chain.of("choices-many", members);
        chain.commitment("c01", null, chain.theme("t"));

        String page = page("/?organization=choices-many&filter=open");

        assertThat(page.substring(page.indexOf("aria-label=\"Party\""))).contains("<summary>3 more</summary>");
    }

    @Test
    void whatThePageIsAskedBesidesIsKept() {
        assertThat(page("/assignments?status=NOT_REPORTED&groupBy=party&group=kaz"))
                .contains("?status=NOT_REPORTED&amp;groupBy=party&amp;themeDepth=1&amp;group=kaz&amp;filter=open")
                .contains("<input type=\"hidden\" name=\"status\" value=\"NOT_REPORTED\">");
        assertThat(page("/compare?from=2025-12-31&theme=cyber")).contains("href=\"?from=2025-12-31\"");
    }

    @Test
    void aDayOnWhichItWasKnownIsMeantToItsEnd() {
        bare().accept("text/html")
                .redirects()
                .follow(false)
                .get("/matrix?asOf=2026-01-31&knownOn=2026-01-31&theme=cyber")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        containsString("/matrix?asOf=2026-01-31&theme=cyber&knownBy=2026-01-31T23%3A59%3A59.999999Z"));
        assertThat(page("/matrix?knownBy=2026-01-31T23:59:59.999999Z"))
                .contains("name=\"knownOn\" value=\"2026-01-31\"")
                .doesNotContain("name=\"knownBy\"");
        // An instant is kept as it is.
        assertThat(page("/matrix?knownBy=2026-01-31T12:00:00Z"))
                .contains("name=\"knownOn\" value=\"\"", "name=\"knownBy\" value=\"2026-01-31T12:00:00Z\"", "Chosen:");
        bare().accept("text/html")
                .redirects()
                .follow(false)
                .get("/?knownOn=")
                .then()
                .statusCode(303);
        bare().accept("text/html")
                .get("/?knownOn=yesterday")
                .then()
                .statusCode(400)
                .body(containsString("This should be a date like 2025-04-23."));
    }

    @Test
    void todayIsOneClickAway() {
        assertThat(page("/matrix?asOf=2026-01-31&knownBy=2026-01-31T12:00:00Z&theme=cyber"))
                .contains("<a href=\"?theme=cyber\">Today</a>");
        bare().accept("text/html").get("/matrix").then().body(not(containsString(">Today</a>")));
    }

    private static List<MatchResult> choices(String address) {
        return CHOICE.matcher(page(address)).results().toList();
    }
}
