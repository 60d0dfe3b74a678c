package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.restassured.response.Response;
import java.util.Map;
import java.util.function.Function;
import org.pacta.commitment.Commitments;
import org.pacta.meeting.Meetings;
import org.pacta.party.Parties;
import org.pacta.progress.Scales;
import org.pacta.statement.Statements;

/**
 * For each operation that patches, a thing of its own in which everything is said that can be: each text in two
 * languages, each list with something in it.
 */
final class PatchedThings {

    /** Where the thing is, given a slug that no other test uses. */
    static final Map<String, Function<String, String>> BY_OPERATION = Map.ofEntries(
            Map.entry("patchAccount", slug -> {
                Response opened = api().body(
                                """
                        {"name": "%s", "displayName": "Somebody", "email": "somebody@example.org"}"""
                                        .formatted(slug))
                        .post("/api/accounts");
                assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
                return "/api/accounts/" + slug;
            }),
            Map.entry(
                    "patchState",
                    slug -> put(
                            "/api/states/vut",
                            """
                    "name": %s, "officialName": %s""",
                            text("Vanuatu"),
                            text("Republic of Vanuatu"))),
            Map.entry(
                    "patchOrganization",
                    slug -> put(
                            "/api/organizations/" + slug,
                            """
                    "name": %s, "acronym": %s, "foundedOn": "2001-06-15", "officialLanguages": ["ru", "zh-Hans"],
                    "webAddress": "https://example.org/" """,
                            text("Organization"),
                            text("ORG"))),
            Map.entry(
                    "patchMembership",
                    slug -> post(
                            "/api/memberships",
                            """
                    "organization": "%s", "party": "%s", "standing": "member", "from": "2001-06-15", "to": "2020-06-14" """,
                            Parties.organization(slug),
                            Parties.organization(slug + "-kaz"))),
            Map.entry(
                    "patchMeetingSeries",
                    slug -> put(
                            "/api/meeting-series/" + slug,
                            """
                    "organization": "%s", "name": %s, "convenes": %s""",
                            Parties.organization(slug),
                            text("Meeting"),
                            text("Chief justices"))),
            Map.entry(
                    "patchMeeting",
                    slug -> put(
                            "/api/meetings/" + slug + "-20",
                            """
                    "series": "%s", "ordinal": 20, "title": %s, "status": "HELD", "year": 2025, "startsOn": "2025-04-22",
                    "endsOn": "2025-04-24", "city": %s, "host": "%s", "mode": "IN_PERSON" """,
                            Meetings.series(slug),
                            text("20th meeting"),
                            text("Hangzhou"),
                            Parties.organization(slug + "-chn"))),
            Map.entry(
                    "patchParticipation",
                    slug -> put(
                            "/api/meetings/" + Meetings.meeting(Meetings.series(slug), 1) + "/participations/"
                                    + Parties.organization(slug + "-kaz"),
                            """
                    "capacity": "member", "headName": %s, "headTitle": %s""",
                            text("A name"),
                            text("Chief Justice"))),
            Map.entry(
                    "patchStatement",
                    slug -> put(
                            "/api/statements/" + slug,
                            """
                    "organization": "%s", "meeting": "%s", "kind": "declaration", "title": %s,
                    "sourceAddress": "https://example.org/declaration" """,
                            slug,
                            Meetings.meeting(Meetings.series(slug), 1),
                            text("Declaration"))),
            Map.entry(
                    "patchParagraph",
                    slug -> put(
                            "/api/statements/" + Statements.draft(slug) + "/paragraphs/1",
                            """
                    "position": 3, "heading": %s, "text": %s""",
                            text("Judges"),
                            text("They train judges."))),
            Map.entry(
                    "patchSignatory",
                    slug -> put(
                            "/api/statements/" + Statements.adopted(slug) + "/signatories/"
                                    + Parties.organization(slug + "-kaz"),
                            """
                    "signedOn": "2025-04-23", "reservation": %s""",
                            text("Not in time of war"))),
            Map.entry(
                    "patchTheme",
                    slug -> put(
                            "/api/themes/" + slug,
                            """
                    "parent": "%s", "name": %s""",
                            Commitments.theme(slug + "-root"),
                            text("Theme"))),
            Map.entry(
                    "patchCommitment",
                    slug -> put(
                            "/api/commitments/" + slug,
                            """
                    "statement": "%s", "paragraph": "1", "quote": {"language": "ru", "text": "Суды будут обучать судей вместе."},
                    "title": %s, "text": %s, "themes": ["%s"], "kind": "CAPACITY_BUILDING", "obligation": "HIGH",
                    "precision": "LOW", "delegation": "MEDIUM", "dueOn": "2027-12-31" """,
                            Commitments.adopted(slug + "-s"),
                            text("Train judges"),
                            text("They train judges."),
                            Commitments.theme(slug + "-t"))),
            Map.entry(
                    "patchCommitmentLink",
                    slug -> post(
                            "/api/commitments/" + Commitments.confirmed(slug) + "/links",
                            """
                    "to": "%s", "kind": "REAFFIRMS" """,
                            Commitments.confirmed(slug + "-to"))),
            Map.entry(
                    "patchAssignment",
                    slug -> put(
                            "/api/assignments/" + Commitments.confirmed(slug) + ":"
                                    + Parties.organization(slug + "-kaz"),
                            """
                    "commitment": "%s", "party": "%s-kaz", "role": "LEAD", "institution": %s, "bindingFrom": "2025-05-01",
                    "dueOn": "2027-12-31", "applicable": false, "notApplicableBecause": "It has no such court." """,
                            slug,
                            slug,
                            text("Supreme Court"))),
            Map.entry(
                    "patchMilestone",
                    slug -> post(
                            "/api/milestones",
                            """
                    "commitment": "%s", "title": %s, "dueOn": "2026-01-31", "doneOn": "2026-01-30" """,
                            Commitments.confirmed(slug),
                            text("Curriculum"))),
            Map.entry(
                    "patchIndicator",
                    slug -> put(
                            "/api/indicators/" + slug,
                            """
                    "commitment": "%s", "name": %s, "unit": "judges", "baseline": 0, "baselineOn": "2025-04-23",
                    "target": 100, "targetOn": "2027-12-31" """,
                            Commitments.confirmed(slug),
                            text("Judges trained"))),
            Map.entry(
                    "patchMeasurement",
                    slug -> post(
                            "/api/measurements",
                            """
                    "indicator": "%s", "party": "%s", "measuredOn": "2026-01-31", "value": 12""",
                            indicator(slug),
                            Parties.organization(slug + "-kaz"))),
            Map.entry(
                    "patchReportingSchedule",
                    slug -> post(
                            "/api/reporting-schedules",
                            """
                    "commitment": "%s", "firstDueOn": "2025-12-31", "everyMonths": 6, "lastDueOn": "2030-12-31" """,
                            Commitments.confirmed(slug))),
            Map.entry(
                    "patchProgressReport",
                    slug -> post(
                            "/api/progress-reports",
                            """
                    "assignment": "%s", "periodFrom": "2025-07-01", "periodTo": "2025-12-31", "claimedStatus": "LIMITED",
                    "percent": 20, "narrative": %s, "effectiveOn": "2025-10-01", "author": "A focal point" """,
                            assignment(slug),
                            text("A group has met."))),
            Map.entry(
                    "patchEvidence",
                    slug -> post(
                            "/api/progress-reports/"
                                    + Chain.draft(assignment(slug), "LIMITED", Chain.ADOPTED_ON.plusYears(1))
                                    + "/evidence",
                            """
                    "title": %s, "address": "https://example.org/order" """,
                            text("Order of the court"))),
            Map.entry(
                    "patchScale",
                    slug -> put(
                            "/api/scales/" + slug,
                            """
                    "name": %s, "description": %s, "values": %s""",
                            text("Scale"),
                            text("How it is done"),
                            Scales.VALUES)));

    private PatchedThings() {}

    private static String assignment(String slug) {
        return Commitments.assignment(Commitments.confirmed(slug), Parties.organization(slug + "-kaz"));
    }

    private static String indicator(String slug) {
        return put(
                        "/api/indicators/" + slug,
                        """
                "commitment": "%s", "name": %s, "unit": "judges" """,
                        Commitments.confirmed(slug),
                        text("Judges trained"))
                .replaceFirst(".*/", "");
    }

    private static String text(String english) {
        return """
                {"original": "en", "texts": {"en": "%s", "ru": "%s по-русски", "zh-Hans": "中文"}}"""
                .formatted(english, english);
    }

    private static String put(String address, String properties, Object... values) {
        Response response = api().body(body(properties, values)).put(address);
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 201);
        return address;
    }

    private static String post(String list, String properties, Object... values) {
        Response response = api().body(body(properties, values)).post(list);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return list + "/" + response.path("id");
    }

    private static String body(String properties, Object... values) {
        return """
                {%s, "illustrative": true, "sources": ["https://example.org/1", "https://example.org/2"]}"""
                .formatted(properties.formatted(values));
    }
}
