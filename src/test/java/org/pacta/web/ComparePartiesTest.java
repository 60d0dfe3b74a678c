package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
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
}
