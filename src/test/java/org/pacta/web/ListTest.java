package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.pacta.Api.api;
import static org.pacta.web.Read.ofNobody;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;

@QuarkusTest
class ListTest {

    @ParameterizedTest
    @CsvSource({
        "/commitments, /commitments/sco-cj-20-c01",
        "/statements, /statements/sco-cj-20-statement",
        "/meetings, /meetings/sco-cj-20",
    })
    void whatIsRecordedIsListed(String list, String one) {
        assertThat(ofNobody(list + "?organization=sco"))
                .contains("<a href=\"" + one + "?organization=sco\"")
                .contains("aria-current=\"page\">Find</a>", " complete</span>");
    }

    @Test
    void wordsAreFoundInWhateverLanguageTheyWereWritten() {
        Chain chain = Chain.of("list-words", "a");
        String theme = chain.theme("t");
        String found = chain.commitment("zanzibarine", null, theme);
        String other = chain.commitment("other", null, theme);

        for (String words : new String[] {"zanzibarine", "ZANZIBAR", "zanzibarine%20", "zanzi"}) {
            assertThat(page("/commitments?q=" + words))
                    .as(words)
                    .contains("/commitments/" + found)
                    .doesNotContain("/commitments/" + other)
                    .containsPattern("aria-current=\"page\">Commitments <span class=\"n\">1</span>")
                    .containsPattern(">Meetings <span class=\"n\">0</span>");
        }
        assertThat(page("/meetings?q=zanzibarine"))
                .contains("Nothing is found here.", "href=\"/commitments?q=zanzibarine\"");
        assertThat(page("/commitments?lang=ru&q=%D0%BA%D0%B8%D0%B1%D0%B5%D1%80"))
                .contains("Поиск", "/commitments/sco-cj-20-c01?lang=ru");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%21%21", "%20%E2%80%A6"})
    void whatHasNoWordIsAnsweredWithThat(String words) {
        assertThat(page("/statements?q=" + words)).contains("There is no word in it to be searched for.");
    }

    @Test
    void whatWasTypedIsThereAgainAndDoesNoHarm() {
        assertThat(page("/commitments?q=%22%3E%3Cscript%3E" + "a".repeat(300)))
                .contains("value=\"&quot;&gt;&lt;script&gt;aaa", "There is no word in it")
                .doesNotContain("<script>a");
    }

    @Test
    void eachSaysHowItStandsOnTheDayThatIsMeant() {
        Chain chain = Chain.of("list-stands", "a", "b", "c");
        String commitment = chain.commitment("c01", "2027-01-31", chain.theme("t"));
        Chain.accepted(commitment + ":" + chain.party("a"), "COMPLETE", LocalDate.of(2026, 6, 30));

        for (String list : new String[] {"/commitments", "/statements", "/meetings"}) {
            String asked = list + "?organization=" + chain.organization();
            assertThat(page(asked)).as(list).contains("1 of 3 complete");
            assertThat(page(asked + "&asOf=2026-06-29")).as(list).contains("0 of 3 complete");
            assertThat(page(asked + "&asOf=2024-01-01")).as(list).contains("binds nobody on this day");
        }
        assertThat(page("/commitments?organization=" + chain.organization())).contains("31 January 2027");
    }

    @Test
    void draftsAndProposalsAreForThoseWhoSeeThem() {
        Chain chain = Chain.of("list-drafts", "a");
        String proposal = chain.proposal("proposed", null, chain.theme("t"));

        assertThat(page("/commitments?organization=" + chain.organization()))
                .contains("/commitments/" + proposal, "Proposed");
        assertThat(ofNobody("/commitments?organization=" + chain.organization()))
                .contains("Nothing is found here.")
                .doesNotContain(proposal);
    }

    @Test
    void filtersHoldWhereThereIsSomethingToFilter() {
        Chain chain = Chain.of("list-filters", "a");
        chain.commitment("c01", null, chain.theme("t"));
        chain.commitment("c02", null, chain.theme("other"));

        String page = page("/commitments?theme=list-filters-t&series=" + chain.series() + "&yearDue=2027&filter=open");
        assertThat(page)
                .contains("/commitments/list-filters-c01", "id=\"filters\"")
                .doesNotContain("list-filters-c02")
                .doesNotContainPattern("href=\"/[^\"]*yearDue")
                // What meetings are not filtered by does not go along.
                .contains("href=\"/meetings?series=list-filters-series\"");
        assertThat(page("/meetings?theme=list-filters-t&series=" + chain.series()))
                .contains("/meetings/" + chain.meeting())
                .doesNotContainPattern("href=\"/[^\"]*theme=");
    }

    @Test
    void manyComeInPagesThatHoldTogether() {
        Chain chain = Chain.of("list-pages", "a");
        String theme = chain.theme("t");
        for (int i = 0; i < 3; i++) {
            chain.commitment("c0" + i, null, theme);
        }
        String first = page("/commitments?organization=list-pages&limit=2");
        assertThat(first.split("href=\"/commitments/list-pages-c0", -1)).hasSize(3);
        String next = first.replaceFirst("(?s).*<a href=\"(/commitments\\?[^\"]*cursor=[^\"]*)\">Further ones.*", "$1")
                .replace("&amp;", "&");
        String second = page(next);
        assertThat(second.split("href=\"/commitments/list-pages-c0", -1)).hasSize(2);
        assertThat(second).doesNotContain("Further ones").contains("aria-current=\"page\">Commitments");
    }

    /** Words may look like an address of ours. */
    @Test
    void theNextPageHasTheSameWords() {
        Chain chain = Chain.of("list-words-on", "a");
        String theme = chain.theme("t");
        chain.commitment("commitments-one", null, theme);
        chain.commitment("commitments-two", null, theme);

        String first = page("/commitments?organization=list-words-on&limit=1&q=/commitments?commitments");
        assertThat(first).containsPattern("<a href=\"/commitments\\?organization=list-words-on&[^\"]*\">Further ones");
    }

    @Test
    void theInterfaceFindsTheSameBySeries() {
        Chain chain = Chain.of("list-series", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));

        api().get("/api/commitments?series=" + chain.series())
                .then()
                .statusCode(200)
                .body("items.slug", contains(commitment));
        assertThat(page("/commitments?series=" + chain.series()))
                .contains("href=\"/api/commitments?series=list-series-series&amp;sort=-confirmedAt\"");
    }
}
