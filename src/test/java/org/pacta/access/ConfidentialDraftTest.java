package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;
import static org.pacta.Api.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.Chain;
import org.pacta.commitment.CommitmentLinkRequest;
import org.pacta.commitment.CommitmentLinkService;
import org.pacta.commitment.MeasurementRequest;
import org.pacta.commitment.MeasurementService;
import org.pacta.commitment.MilestoneRequest;
import org.pacta.commitment.MilestoneService;
import org.pacta.commitment.ReportingScheduleRequest;
import org.pacta.commitment.ReportingScheduleService;
import org.pacta.model.Ids;
import org.pacta.party.Parties;

/** Statements that are drafts and commitments that are proposals do not exist for those who do not work on them. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialDraftTest {

    private static final String NAME = "kept-draft";
    private static final String DRAFT = "kept-draft-next";
    private static final String PROPOSAL = "kept-draft-c02";

    private static final String ELSEWHERE = "kept-draft-elsewhere; secretariat of organization:kept-draft-other,"
            + " reviewer of organization:kept-draft-other, assessor of organization:kept-draft-other,"
            + " focal-point of party:kept-draft-outside, admin of everything";
    private static final List<String> OTHERS = List.of("anonymous", ELSEWHERE);

    private static final List<String> OWN = List.of(
            "kept-draft-office; secretariat of organization:kept-draft",
            "kept-draft-reviewer; reviewer of organization:kept-draft",
            "kept-draft-assessor; assessor of organization:kept-draft",
            "kept-draft-assessors; assessor of everything",
            "kept-draft-focal-point; focal-point of party:kept-draft-kaz",
            "kept-draft-former; focal-point of party:kept-draft-former");

    @Inject
    MilestoneService milestones;

    @Inject
    MeasurementService measurements;

    @Inject
    CommitmentLinkService links;

    @Inject
    ReportingScheduleService schedules;

    @Inject
    ObjectMapper json;

    private Chain chain;

    @BeforeEach
    void chain() {
        if (chain != null) {
            return;
        }
        Parties.organization("kept-draft-other");
        Parties.organization("kept-draft-outside");
        Parties.organization("kept-draft-former");
        chain = Chain.of(NAME, "kaz");
        Parties.membership(NAME, "kept-draft-former", "observer", "2001-01-01", "2005-01-01");
        chain.commitment("c01", null, chain.theme("cyber"));
    }

    private Watch watch(Map<String, String> things, String cursor) {
        return Watch.of(
                things,
                Map.of("organization", NAME, "statement", DRAFT + "," + chain.statement(), "meeting", chain.meeting()),
                "quixotic",
                List.of(
                        "/",
                        "/api/changes?since=now",
                        "/api/changes?since=" + cursor,
                        "/api/commitments?status=PROPOSED&includeTotal=true",
                        "/api/statements?status=DRAFT&includeTotal=true",
                        "/api/scoreboard?groupBy=statement,theme&organization=" + NAME,
                        "/api/scoreboard/recurring?minReaffirmed=1&organization=" + NAME,
                        "/api/commitments/" + NAME + "-c01/lineage",
                        "/api/commitments/" + NAME + "-c01/links",
                        "/api/commitments/" + NAME + "-c01?expand=links,statement,schedules,milestones",
                        "/api/themes/" + NAME + "-cyber"));
    }

    @Test
    void nothing_changes_for_others_before_a_text_is_adopted_and_a_commitment_confirmed() throws Exception {
        UUID milestone = Ids.next();
        UUID measurement = Ids.next();
        UUID link = Ids.next();
        UUID back = Ids.next();
        UUID schedule = Ids.next();
        UUID ofDraft = Ids.next();
        String cursor = JsonPath.from(body(Watch.read("/api/changes?since=now", "anonymous")))
                .getString("nextCursor");
        Watch watch = watch(
                Map.of(
                        "organizations",
                        NAME,
                        "meetings",
                        chain.meeting(),
                        "statements",
                        DRAFT,
                        "paragraphs",
                        "1",
                        "signatories",
                        chain.party("kaz"),
                        "commitments",
                        PROPOSAL,
                        "links",
                        link.toString(),
                        "milestones",
                        milestone.toString(),
                        "indicators",
                        "kept-draft-judges",
                        "reporting-schedules",
                        schedule.toString()),
                cursor);
        Watch further = watch(
                Map.of(
                        "measurements", measurement.toString(),
                        "commitments", NAME + "-c01",
                        "links", back.toString(),
                        "statements", chain.statement(),
                        "reporting-schedules", ofDraft.toString()),
                cursor);
        Map<String, Map<String, String>> before = watch.by(OTHERS);
        Map<String, Map<String, String>> furtherBefore = further.by(OTHERS);
        List<String> told = new ArrayList<>();

        put(
                "/api/statements/" + DRAFT,
                """
                {"organization": "kept-draft", "kind": "declaration", "title": {"texts": {"en": "A quixotic draft"}}}""");
        api().body("""
                        {"number": "1", "text": {"texts": {"en": "They will be quixotic."}}}""")
                .post("/api/statements/" + DRAFT + "/paragraphs")
                .then()
                .statusCode(201);
        put("/api/statements/" + DRAFT + "/signatories/" + chain.party("kaz"), "{}");
        schedules.create(
                ofDraft,
                json.readValue(
                        "{\"statement\": \"" + DRAFT + "\", \"firstDueOn\": \"2026-01-01\", \"everyMonths\": 6}",
                        ReportingScheduleRequest.class));
        chain.proposal("c02", null, NAME + "-cyber");
        chain.proposal("c03", null, NAME + "-cyber");
        milestones.create(
                milestone,
                json.readValue(
                        """
                {"commitment": "kept-draft-c02", "title": {"texts": {"en": "A quixotic step"}}}""",
                        MilestoneRequest.class));
        put(
                "/api/indicators/kept-draft-judges",
                """
                {"commitment": "kept-draft-c02", "name": {"texts": {"en": "Quixotic judges"}}, "unit": "judges"}""");
        measurements.create(
                measurement,
                json.readValue(
                        """
                {"indicator": "kept-draft-judges", "party": "kept-draft-kaz", "measuredOn": "2026-01-01", "value": 5}""",
                        MeasurementRequest.class));
        links.create(
                link,
                PROPOSAL,
                json.readValue(
                        """
                {"to": "kept-draft-c01", "kind": "REAFFIRMS"}""",
                        CommitmentLinkRequest.class));
        links.create(
                back,
                NAME + "-c01",
                json.readValue(
                        """
                {"to": "kept-draft-c02", "kind": "NARROWS"}""",
                        CommitmentLinkRequest.class));
        schedules.create(
                schedule,
                json.readValue(
                        "{\"commitment\": \"" + PROPOSAL + "\", \"firstDueOn\": \"2026-01-01\", \"everyMonths\": 6}",
                        ReportingScheduleRequest.class));
        told.addAll(watch.toldSince(before, "made"));
        told.addAll(further.toldSince(furtherBefore, "made"));

        patch("{\"title\": {\"texts\": {\"en\": \"Quixotic by now\"}}}")
                .patch("/api/statements/" + DRAFT)
                .then()
                .statusCode(200);
        patch("{\"title\": {\"texts\": {\"en\": \"Quixotic by now\"}}}")
                .patch("/api/commitments/" + PROPOSAL)
                .then()
                .statusCode(200);
        api().delete("/api/commitments/" + NAME + "-c03").then().statusCode(204);
        api().delete("/api/commitments/" + NAME + "-c01/links/" + back).then().statusCode(204);
        told.addAll(watch.toldSince(before, "changed"));
        told.addAll(further.toldSince(furtherBefore, "changed"));

        assertThat(told).isEmpty();
        for (String own : OWN) {
            for (String address : List.of(
                    "/api/statements/" + DRAFT,
                    "/api/statements/" + DRAFT + "/paragraphs/1",
                    "/api/statements/" + DRAFT + "/signatories/" + chain.party("kaz"),
                    "/api/commitments/" + PROPOSAL,
                    "/api/commitments/" + PROPOSAL + "/links/" + link,
                    "/api/milestones/" + milestone,
                    "/api/indicators/kept-draft-judges",
                    "/api/measurements/" + measurement,
                    "/api/reporting-schedules/" + schedule,
                    "/api/reporting-schedules/" + ofDraft)) {
                assertThat(Watch.read(address, own)).as(own + " " + address).startsWith("200");
            }
            assertThat(Watch.read("/api/commitments?q=quixotic&includeTotal=true", own))
                    .contains("\"total\":1");
            assertThat(Watch.read("/api/statements?q=quixotic&format=csv", own)).contains(DRAFT);
            assertThat(Watch.read("/api/changes?limit=500&since=" + cursor, own))
                    .contains(
                            DRAFT, PROPOSAL, milestone.toString(), measurement.toString(), back.toString(), "DELETED");
        }

        api().body("{\"adoptedOn\": \"2025-05-01\"}")
                .post("/api/statements/" + DRAFT + "/adoption")
                .then()
                .statusCode(200);
        api().body("{}")
                .post("/api/commitments/" + PROPOSAL + "/confirmation")
                .then()
                .statusCode(200);
        for (String other : OTHERS) {
            assertThat(Watch.read("/api/statements/" + DRAFT, other)).startsWith("200");
            assertThat(Watch.read("/api/measurements/" + measurement, other)).startsWith("200");
            assertThat(JsonPath.from(body(Watch.read("/api/changes?limit=500&since=" + cursor, other)))
                            .getList("items.collect { it.kind + ' ' + it.noun + ' ' + it.key }"))
                    .contains(
                            "UPDATED statements " + DRAFT,
                            "UPDATED paragraphs " + DRAFT + "/1",
                            "UPDATED signatories " + DRAFT + "/" + chain.party("kaz"),
                            "UPDATED reporting-schedules " + ofDraft,
                            "UPDATED commitments " + PROPOSAL,
                            "UPDATED milestones " + milestone,
                            "UPDATED indicators kept-draft-judges",
                            "UPDATED measurements " + measurement,
                            "UPDATED links " + PROPOSAL + "/" + link,
                            "UPDATED reporting-schedules " + schedule)
                    .noneMatch(entry -> entry.toString().startsWith("DELETED"));
        }
    }

    @Test
    void what_refers_to_something_kept_is_told_that_it_is_not_there() {
        String hidden = chain.proposal("c09", null, NAME + "-cyber");
        put(
                "/api/statements/kept-draft-own",
                """
                {"organization": "kept-draft-other", "kind": "declaration", "title": {"texts": {"en": "Own"}}}""");
        for (String[] asked : new String[][] {
            {"PATCH", "/api/commitments/%s", "{\"kind\": \"POLICY\"}"},
            {"DELETE", "/api/commitments/%s", ""},
            {"POST", "/api/commitments/%s/confirmation", "{}"},
            {"POST", "/api/commitments/%s/links", "{\"to\": \"kept-draft-c01\", \"kind\": \"REAFFIRMS\"}"},
            {"POST", "/api/commitments/kept-draft-c01/links", "{\"to\": \"%s\", \"kind\": \"REAFFIRMS\"}"},
            {"POST", "/api/milestones", "{\"commitment\": \"%s\", \"title\": {\"texts\": {\"en\": \"Step\"}}}"},
            {"POST", "/api/assignments", "{\"commitment\": \"%s\", \"party\": \"kept-draft-kaz\"}"},
            {
                "POST",
                "/api/reporting-schedules",
                "{\"commitment\": \"%s\", \"firstDueOn\": \"2027-01-01\", \"everyMonths\": 6}"
            },
        }) {
            String nothing = "kept-draft-c98";
            assertThat(attempt(asked, hidden).replace(hidden, "SLUG"))
                    .as(asked[0] + " " + asked[1])
                    .isEqualTo(attempt(asked, nothing).replace(nothing, "SLUG"))
                    .matches("(?s)(404|422).*");
        }
        assertThat(Watch.read("/api/commitments/" + hidden, OWN.get(0))).contains("PROPOSED");
    }

    @Test
    void who_deletes_a_theme_is_not_told_which_proposals_stand_under_it() {
        String theme = chain.theme("quiet");
        String hidden = chain.proposal("c10", null, theme);
        String[] asked = {"DELETE", "/api/themes/%s", ""};

        assertThat(attempt(asked, theme))
                .startsWith("409")
                .contains("Something rests on it that you do not see.")
                .doesNotContain(hidden);
        assertThat(attempt(asked, theme, OWN.get(0)))
                .startsWith("409")
                .contains("1 commitment theme by theme: " + hidden);
    }

    @Test
    void only_an_admin_is_told_what_is_granted_for_an_organization_that_is_to_be_deleted() {
        Parties.organization("kept-draft-granted");
        String secretariat = "kept-draft-granted-office; secretariat of organization:kept-draft-granted";
        String[] asked = {"DELETE", "/api/organizations/%s", ""};

        assertThat(attempt(asked, "kept-draft-granted", secretariat))
                .startsWith("409")
                .contains("Something rests on it that you do not see.")
                .doesNotContain("access grant");
        assertThat(
                        attempt(
                                asked,
                                "kept-draft-granted",
                                "kept-draft-granted-admin; secretariat of organization:kept-draft-granted, admin of everything"))
                .startsWith("409")
                .contains("2 access grant by organization: ");
    }

    private static String attempt(String[] asked, String slug) {
        return attempt(asked, slug, ELSEWHERE);
    }

    private static String attempt(String[] asked, String slug, String caller) {
        HttpRequest.Builder request = Watch.by(caller, HttpRequest.newBuilder(Watch.uri(asked[1].formatted(slug))))
                .header("If-Match", "*")
                .header("Content-Type", asked[0].equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(asked[0], HttpRequest.BodyPublishers.ofString(asked[2].formatted(slug)));
        return Watch.send(request);
    }

    private static void put(String path, String body) {
        assertThat(api().body(body).put(path).statusCode()).isIn(200, 201);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf('\n', answer.indexOf('\n') + 1) + 1);
    }
}
