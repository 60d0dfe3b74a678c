package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class ComparePartiesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void twoPartiesStandBesideEachOtherWithWhatTheyDifferOn() {
        Chain chain = Chain.of("beside", "a", "b", "c");
        String theme = chain.theme("t");
        String alike = chain.commitment("c01", null, theme);
        String different = chain.commitment("c02", null, theme);
        Chain.accepted(alike + ":" + chain.party("a"), "LIMITED", JUNE);
        Chain.accepted(alike + ":" + chain.party("b"), "LIMITED", JUNE);
        Chain.accepted(different + ":" + chain.party("b"), "COMPLETE", JUNE);
        // What others do is not compared.
        Chain.accepted(different + ":" + chain.party("c"), "REGRESSED", JUNE);

        String page = page("/compare?organization=beside&party=beside-a&with=beside-b");
        assertThat(page)
                .contains("1 commitment on which they stand differently", "2 commitments bind both.")
                .contains("href=\"/commitments/" + different + "?organization=beside\"")
                .doesNotContain("href=\"/commitments/" + alike);
        assertThat(page.substring(page.indexOf("differences-head")))
                .contains("Complete")
                .doesNotContain("Regressed");
        assertThat(page).containsPattern(">1/2</td>[\\s\\S]*>2/2</td>");
        assertThat(page)
                .contains("<option value=\"beside-a\" selected>", "<option value=\"beside-b\" selected>")
                .contains("<option value=\"beside-c\">");
        assertThat(page("/compare?organization=beside&party=beside-a&with=beside-b&asOf=2026-06-29"))
                .contains("0 commitments on which they stand differently");
    }

    @Test
    void withOnePartyAloneTwoDaysAreCompared() {
        for (String query : new String[] {"party=kaz", "party=kaz&with=kaz", "party=kaz&with=", "with=kaz"}) {
            assertThat(page("/compare?" + query)).contains("How it stood on two days", "<select name=\"with\"");
        }
    }

    @Test
    void daysInTheWrongOrderAreTakenInTheRightOne() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .accept("text/html")
                .get("/compare?from=2026-06-30&asOf=2025-12-31&theme=cyber&lang=ru&track=assessed")
                .then()
                .statusCode(303)
                .header(
                        "Location",
                        endsWith("/compare?theme=cyber&asOf=2026-06-30&track=assessed&lang=ru&from=2025-12-31"));
    }

    @Test
    void figuresStandBesideTheBars() {
        Chain chain = Chain.of("beside-figures", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", JUNE);

        assertThat(page("/compare?organization=beside-figures&from=2026-06-29&asOf=2026-06-30"))
                .containsPattern("<span class=\"sr\">Limited progress</span> 1</span>")
                .contains(
                        "/api/scoreboard/diff?organization=beside-figures&amp;to=2026-06-30&amp;from=2026-06-29&amp;format=csv");
    }
}
