package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;
import static org.pacta.web.Read.ofNobody;
import static org.pacta.web.Read.page;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;

@QuarkusTest
class CommitmentStoryTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    @Test
    void theWordsStandMarkedInTheirParagraphBesideATranslation() {
        String page = page("/commitments/sco-cj-20-c01?lang=ru");

        assertThat(page).contains("Пункт ", "<mark>", "<blockquote lang=\"en\">", "Перевод");
        String words = api().get("/api/commitments/sco-cj-20-c01").path("quote.text");
        assertThat(page).contains("<mark>" + words + "</mark>");
    }

    @Test
    void aParagraphThatWasCorrectedIsShownAsItReadWhenItWasQuoted() {
        Chain chain = Chain.of("story-words", "a");
        String commitment = chain.proposal("c01", null, chain.theme("t"));
        patch("""
                {"quote": {"language": "en", "text": "exchange experience"}}""")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
        confirm(commitment);
        String before = now();
        assertThat(page("/commitments/" + commitment))
                .contains("They will <mark>exchange experience</mark> every year.")
                .doesNotContain("The paragraph was corrected.");

        revise(chain, "They will now exchange experience each year.");
        assertThat(page("/commitments/" + commitment))
                .contains("They will now <mark>exchange experience</mark> each year.")
                .contains("The paragraph was corrected.", "A slip of the pen.")
                .doesNotContain("it is shown as it read then");

        revise(chain, "They will meet.");
        assertThat(page("/commitments/" + commitment))
                .contains("They will <mark>exchange experience</mark> every year.", "it is shown as it read then");
        assertThat(page("/commitments/" + commitment + "?knownBy=" + before))
                .contains("They will <mark>exchange experience</mark> every year.")
                .doesNotContain("it is shown as it read then", "The paragraph was corrected.");
    }

    @Test
    void eachPartyHasAStripOfHowItStoodAndTheSameInATable() {
        Chain chain = Chain.of("story-strip", "a", "b");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        String assignment = commitment + ":" + chain.party("a");
        String before = now();
        String report = Chain.accepted(assignment, "LIMITED", LocalDate.of(2025, 12, 31));
        Chain.accepted(assignment, "COMPLETE", JUNE);

        String page = page("/commitments/" + commitment + "?asOf=2026-10-23");
        assertThat(page)
                .contains(
                        "aria-label=\"23 April 2025: No report; 31 December 2025: Limited progress; 30 June 2026: Complete\"")
                .contains("<time datetime=\"2026-06-29\">29 June 2026</time>")
                .contains("href=\"/api/progress-reports/" + report + "\">What says so</a>");
        // As the interface has it: each change that its history tells of is where a piece of the strip begins.
        List<String> days =
                api().get("/api/assignments/" + assignment + "/history").path("items.effectiveOn");
        assertThat(days).hasSize(3).allSatisfy(day -> assertThat(page).contains("<time datetime=\"" + day + "\">"));

        assertThat(page("/commitments/" + commitment + "?asOf=2026-01-01"))
                .contains("aria-label=\"23 April 2025: No report; 31 December 2025: Limited progress\"");
        assertThat(page("/commitments/" + commitment + "?asOf=2026-10-23&knownBy=" + before))
                .contains("aria-label=\"23 April 2025: No report\"")
                .doesNotContain("Limited progress</", "A report was accepted.");
        assertThat(page("/commitments/" + commitment + "?asOf=2025-04-22")).contains("It binds nobody on this day");
    }

    @Test
    void theStoryTellsOfReportsWithWhatBacksThemAndWhatWasDecided() {
        Chain chain = Chain.of("story-report", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        String report = Chain.draft(commitment + ":" + chain.party("a"), "SUBSTANTIAL", JUNE);
        api().body(
                        """
                        {"title": {"texts": {"en": "The order"}}, "address": "https://courts.example/order"}""")
                .post("/api/progress-reports/" + report + "/evidence")
                .then()
                .statusCode(201);
        String path = "/api/progress-reports/" + report;
        api().post(path + "/submission").then().statusCode(200);
        api().body("{\"reason\": \"Say when.\", \"reviewer\": \"The first reviewer\"}")
                .post(path + "/return")
                .then()
                .statusCode(200);
        api().post(path + "/submission").then().statusCode(200);

        // Not for everybody before it is accepted.
        assertThat(page("/commitments/" + commitment)).contains("A report awaits review.", "What was done.");
        assertThat(ofNobody("/commitments/" + commitment)).doesNotContain("awaits review", "What was done.");

        api().body("{\"reviewer\": \"The second reviewer\"}")
                .post(path + "/acceptance")
                .then()
                .statusCode(200);
        String accepted = now();
        assertThat(ofNobody("/commitments/" + commitment))
                .contains("A report was accepted.", "What was done.")
                .contains("by The first reviewer. Say when.", "by The second reviewer.")
                .contains("<a href=\"https://courts.example/order\" rel=\"noopener nofollow\">The order</a>")
                .contains("courts.example</span>");

        api().body("{\"reason\": \"It was another court.\"}")
                .post(path + "/revocation")
                .then()
                .statusCode(200);
        assertThat(ofNobody("/commitments/" + commitment)).contains("Revoked since.", "It was another court.");
        assertThat(ofNobody("/commitments/" + commitment + "?knownBy=" + accepted))
                .contains("A report was accepted.")
                .doesNotContain("Revoked since.", "It was another court.");
    }

    @Test
    void evidenceIsFoundWhereBrowsersFindItThoughItsAddressIsNoUri() {
        Chain chain = Chain.of("story-address", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        String report = Chain.draft(commitment + ":" + chain.party("a"), "SUBSTANTIAL", JUNE);
        List<String> addresses = List.of(
                "https://courts.example/a|b",
                "https://courts.example/{c}",
                "https://courts.example/%zz",
                "https://courts.example/[d]",
                "https://a_b.example/e",
                "https://|.example/f");
        for (String address : addresses) {
            api().body("""
                            {"title": {"texts": {"en": "The order"}}, "address": "%s"}"""
                            .formatted(address))
                    .post("/api/progress-reports/" + report + "/evidence")
                    .then()
                    .statusCode(201);
        }
        api().post("/api/progress-reports/" + report + "/submission").then().statusCode(200);
        api().body("{\"reviewer\": \"A reviewer\"}")
                .post("/api/progress-reports/" + report + "/acceptance")
                .then()
                .statusCode(200);

        String page = ofNobody("/commitments/" + commitment);
        for (String address : addresses) {
            assertThat(page)
                    .contains("<a href=\"" + address + "\" rel=\"noopener nofollow\">The order</a>")
                    .contains(address + "</span>");
        }
    }

    @Test
    void theStoryTellsOfADueDateThatWasMovedAndOfWhatDoesNotApply() {
        Chain chain = Chain.of("story-due", "a", "b");
        String commitment = chain.commitment("c01", "2026-12-31", chain.theme("t"));
        String before = now();
        patch("{\"dueOn\": \"2027-06-30\"}")
                .patch("/api/commitments/" + commitment)
                .then()
                .statusCode(200);
        patch("{\"applicable\": false, \"notApplicableBecause\": \"It has no such courts.\"}")
                .patch("/api/assignments/" + commitment + ":" + chain.party("b"))
                .then()
                .statusCode(200);

        assertThat(page("/commitments/" + commitment))
                .contains("The due date was moved from 31 December 2026 to 30 June 2027.")
                .contains("<dd>30 June 2027</dd>")
                .contains("It does not apply.", "It has no such courts.")
                .contains("It began to bind.");
        assertThat(page("/commitments/" + commitment + "?knownBy=" + before))
                .doesNotContain("The due date was moved", "It does not apply.", "30 June 2027")
                .contains("<dd>31 December 2026</dd>");
    }

    @Test
    void whatWasWithdrawnKeepsItsStory() {
        Chain chain = Chain.of("story-end", "a");
        String commitment = chain.commitment("c01", null, chain.theme("t"));
        Chain.accepted(commitment + ":" + chain.party("a"), "LIMITED", JUNE);
        String before = now();
        api().body("{\"reason\": \"Agreed anew.\", \"withdrawnOn\": \"2026-09-01\"}")
                .post("/api/commitments/" + commitment + "/withdrawal")
                .then()
                .statusCode(200);

        assertThat(page("/commitments/" + commitment))
                .contains("The commitment was withdrawn.", "Agreed anew.", "A report was accepted.")
                .contains("Does not bind on this day", "<dd>Withdrawn</dd>")
                .doesNotContain("It ceased to bind.");
        assertThat(page("/commitments/" + commitment + "?knownBy=" + before))
                .contains("A report was accepted.", "<dd>Confirmed</dd>")
                .doesNotContain("withdrawn", "Withdrawn", "Agreed anew.");
    }

    @Test
    void theStoryTellsOfAssessments() {
        Map<String, String> assessment = api().get("/api/assessments?limit=1").path("items[0]");
        String commitment = assessment.get("assignment").replaceFirst(":.*", "");

        assertThat(page("/commitments/" + commitment))
                .contains("It was assessed independently.", "/api/assessments/" + assessment.get("id"))
                .contains(assessment.get("raw") + " on the scale " + assessment.get("scale") + ", version ");
    }

    @Test
    void theChainLeadsToThePagesOfEarlierAndLaterCommitments() {
        Chain chain = Chain.of("story-chain", "a");
        String theme = chain.theme("t");
        String first = chain.commitment("c01", null, theme);
        String second = chain.commitment("c02", null, theme);
        assertThat(page("/commitments/" + second)).doesNotContain("class=\"lineage\"");
        String before = now();
        Chain.accepted(first + ":" + chain.party("a"), "LIMITED", JUNE);
        api().body("{\"to\": \"" + first + "\", \"kind\": \"NARROWS\"}")
                .post("/api/commitments/" + second + "/links")
                .then()
                .statusCode(201);

        assertThat(page("/commitments/" + second + "?party=" + chain.party("a")))
                .contains("href=\"/commitments/" + first + "?party=" + chain.party("a"))
                .contains("Narrowed by", "Coverage 1/1", "Coverage 0/1");
        assertThat(page("/commitments/" + first)).contains("Narrows <a href=\"/commitments/" + first);
        assertThat(page("/commitments/" + second + "?knownBy=" + before)).doesNotContain("class=\"lineage\"");
    }

    private static void revise(Chain chain, String text) {
        api().body(
                        """
                        {"reason": "A slip of the pen.", "paragraphs": [{"number": "1", "text": {"texts": {"en": "%s"}}}]}"""
                                .formatted(text))
                .post("/api/statements/" + chain.statement() + "/revisions")
                .then()
                .statusCode(201);
    }

    private static void confirm(String commitment) {
        api().body("{\"assignTo\": {\"standings\": [\"member\"]}}")
                .post("/api/commitments/" + commitment + "/confirmation")
                .then()
                .statusCode(200);
    }

    /** The instant of the last change. */
    private static String now() {
        return api().get("/api/scoreboard").path("knownBy");
    }
}
