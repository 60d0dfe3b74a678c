package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pacta.Chain;
import org.pacta.ServedContract;

/** Every noun: what is new is created, what differs is changed, what is the same stays untouched, what is wrong is named. */
@QuarkusTest
class ImportedNounsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param row something new
     * @param change properties of it that can be changed, with other values
     * @param address of the list that has it
     * @param wrong a row of which one column is wrong
     */
    private record Noun(String noun, String address, String row, String change, String wrong, String column) {}

    @Test
    void organizations() {
        check(new Noun(
                "organizations",
                "/api/organizations",
                """
                {"slug": "imp-organization", "name": {"original": "ru", "texts": {"ru": "Организация", "en": "Organization"}},
                 "foundedOn": "1999-09-26", "officialLanguages": ["ru", "en"], "webAddress": "https://example.org/"}""",
                """
                {"name": {"original": "ru", "texts": {"ru": "Другая"}}, "foundedOn": null}""",
                """
                {"slug": "imp-organization-2", "name": {"texts": {"en": "O"}}, "foundedOn": "yesterday"}""",
                "foundedOn"));
    }

    @Test
    void states() {
        check(new Noun(
                "states",
                "/api/states",
                """
                {"slug": "tuv", "officialName": {"texts": {"en": "Tuvalu"}}}""",
                """
                {"officialName": null, "sources": ["https://example.org"]}""",
                """
                {"slug": "zzz"}""",
                "slug"));
        api().delete("/api/states/tuv").then().statusCode(204);
    }

    @Test
    void memberships() {
        Chain chain = Chain.of("imp-mem", "one", "two");
        check(new Noun(
                "memberships",
                "/api/memberships?organization=imp-mem",
                """
                {"id": "%s", "organization": "imp-mem", "party": "imp-mem-two", "standing": "observer", "from": "1990-01-01",
                 "to": "1990-12-31"}"""
                        .formatted(UUID.randomUUID()),
                """
                {"to": "1991-12-31", "illustrative": true}""",
                """
                {"organization": "imp-mem", "party": "imp-mem-two", "standing": "observer", "from": "2020-01-01"}""",
                ""));
        assertThat(chain.members()).hasSize(2);
    }

    @Test
    void meetingsAndWhatBelongsToThem() {
        Chain chain = Chain.of("imp-meet", "one", "two");
        check(new Noun(
                "meeting-series",
                "/api/meeting-series?organization=imp-meet",
                """
                {"slug": "imp-meet-other", "organization": "imp-meet", "name": {"texts": {"en": "Other"}}}""",
                """
                {"convenes": {"texts": {"en": "ministers"}}}""",
                """
                {"slug": "imp-meet-third", "organization": "imp-nobody", "name": {"texts": {"en": "Third"}}}""",
                "organization"));
        check(new Noun(
                "meetings",
                "/api/meetings?series=imp-meet-other",
                """
                {"slug": "imp-meet-other-1", "series": "imp-meet-other", "ordinal": 1, "title": {"texts": {"en": "First"}},
                 "status": "PLANNED", "startsOn": "2027-01-02", "endsOn": "2027-01-03"}""",
                """
                {"endsOn": "2027-01-04", "status": "CANCELLED"}""",
                """
                {"slug": "imp-meet-other-2", "series": "imp-meet-other", "title": {"texts": {"en": "Second"}},
                 "startsOn": "2027-01-02", "endsOn": "2027-01-01"}""",
                "endsOn"));
        check(new Noun(
                "participations",
                "/api/meetings/" + chain.meeting() + "/participations",
                """
                {"meeting": "%s", "party": "%s", "capacity": "member"}"""
                        .formatted(chain.meeting(), chain.party("one")),
                """
                {"capacity": "guest", "headName": {"texts": {"en": "Somebody"}}}""",
                """
                {"meeting": "%s", "party": "%s"}""".formatted(chain.meeting(), chain.party("two")),
                "capacity"));
    }

    @Test
    void statementsAndWhatBelongsToThem() {
        Chain chain = Chain.of("imp-st", "one", "two");
        check(new Noun(
                "statements",
                "/api/statements?organization=imp-st",
                """
                {"slug": "imp-st-draft", "organization": "imp-st", "kind": "treaty", "title": {"texts": {"en": "Treaty"}}}""",
                """
                {"kind": "memorandum", "sourceAddress": "https://example.org/text"}""",
                """
                {"slug": "imp-st-wrong", "organization": "imp-st", "kind": "Not A Kind", "title": {"texts": {"en": "T"}}}""",
                "kind"));
        check(new Noun(
                "paragraphs",
                "/api/statements/imp-st-draft/paragraphs",
                """
                {"statement": "imp-st-draft", "number": "1", "position": 7, "text": {"texts": {"en": "They agree."}}}""",
                """
                {"text": {"texts": {"en": "They all agree."}}, "position": 8}""",
                """
                {"statement": "imp-st-20-statement", "number": "2", "text": {"texts": {"en": "They do not."}}}""",
                ""));
        check(new Noun(
                "signatories",
                "/api/statements/" + chain.statement() + "/signatories",
                """
                {"statement": "%s", "party": "%s", "signedOn": "2025-04-23"}"""
                        .formatted(chain.statement(), chain.party("one")),
                """
                {"reservation": {"texts": {"en": "As far as possible."}}}""",
                """
                {"statement": "%s", "party": "%s", "signedOn": "2999-04-23"}"""
                        .formatted(chain.statement(), chain.party("two")),
                "signedOn"));
    }

    @Test
    void themes() {
        check(
                new Noun(
                        "themes",
                        "/api/themes?parent=imp-themes",
                        """
                {"slug": "imp-themes-below", "parent": "imp-themes", "name": {"texts": {"en": "Below"}}}""",
                        """
                {"name": {"texts": {"en": "Further below"}}}""",
                        """
                {"slug": "imp-themes-wrong", "parent": "imp-nothing", "name": {"texts": {"en": "Wrong"}}}""",
                        "parent"),
                """
                {"slug": "imp-themes", "name": {"texts": {"en": "Themes"}}}""");
    }

    @Test
    void commitmentsAndWhatBelongsToThem() {
        Chain chain = Chain.of("imp-com", "one", "two");
        String theme = chain.theme("theme");
        String commitment = chain.commitment("c1", null, theme);
        check(new Noun(
                "commitments",
                "/api/commitments?statement=" + chain.statement(),
                """
                {"slug": "imp-com-c2", "statement": "%s", "paragraph": "1", "title": {"texts": {"en": "Two"}},
                 "themes": ["%s"], "kind": "EXCHANGE", "dueOn": "2027-01-01",
                 "quote": {"language": "en", "text": "exchange experience"}}"""
                        .formatted(chain.statement(), theme),
                """
                {"kind": "POLICY", "obligation": "LOW", "dueOn": null}""",
                """
                {"slug": "imp-com-c3", "statement": "%s", "title": {"texts": {"en": "Three"}}, "themes": ["imp-nothing"],
                 "kind": "EXCHANGE"}"""
                        .formatted(chain.statement()),
                "themes"));
        check(new Noun(
                "commitment-links",
                "/api/commitments/imp-com-c2/links",
                """
                {"id": "%s", "from": "imp-com-c2", "to": "%s", "kind": "NARROWS"}"""
                        .formatted(UUID.randomUUID(), commitment),
                """
                {"kind": "REAFFIRMS"}""",
                """
                {"from": "imp-com-c2", "to": "imp-com-c2", "kind": "NARROWS"}""",
                "to"));
        check(new Noun(
                "milestones",
                "/api/milestones?commitment=" + commitment,
                """
                {"id": "%s", "commitment": "%s", "title": {"texts": {"en": "Step"}}, "dueOn": "2027-01-01"}"""
                        .formatted(UUID.randomUUID(), commitment),
                """
                {"doneOn": "2026-01-01"}""",
                """
                {"commitment": "%s", "title": {"texts": {"en": "Step"}}, "doneOn": "2999-01-01"}"""
                        .formatted(commitment),
                "doneOn"));
        check(new Noun(
                "indicators",
                "/api/indicators?commitment=" + commitment,
                """
                {"slug": "imp-com-c1-judges", "commitment": "%s", "name": {"texts": {"en": "Judges"}}, "unit": "judges",
                 "target": 12.5}"""
                        .formatted(commitment),
                """
                {"target": 13}""",
                """
                {"slug": "imp-com-c1-wrong", "commitment": "%s", "name": {"texts": {"en": "Judges"}}, "unit": ""}"""
                        .formatted(commitment),
                "unit"));
        check(new Noun(
                "measurements",
                "/api/measurements?indicator=imp-com-c1-judges",
                """
                {"id": "%s", "indicator": "imp-com-c1-judges", "party": "%s", "measuredOn": "2026-01-01", "value": 1.250}"""
                        .formatted(UUID.randomUUID(), chain.party("one")),
                """
                {"value": 2}""",
                """
                {"indicator": "imp-com-c1-judges", "party": "%s", "measuredOn": "2026-01-01", "value": 7}"""
                        .formatted(chain.party("one")),
                ""));
        check(new Noun(
                "reporting-schedules",
                "/api/reporting-schedules?commitment=" + commitment,
                """
                {"id": "%s", "commitment": "%s", "firstDueOn": "2027-01-01", "everyMonths": 6}"""
                        .formatted(UUID.randomUUID(), commitment),
                """
                {"everyMonths": 12}""",
                """
                {"commitment": "%s", "firstDueOn": "2027-01-01", "everyMonths": 0}"""
                        .formatted(commitment),
                "everyMonths"));
    }

    @Test
    void assignmentsReportsAndAssessments() {
        Chain chain = Chain.of("imp-as", "one", "two");
        String theme = chain.theme("theme");
        String commitment = chain.commitment("c1", null, theme);
        String open = chain.proposal("c2", null, theme);
        api().body("{}")
                .post("/api/commitments/" + open + "/confirmation")
                .then()
                .statusCode(200);
        check(new Noun(
                "assignments",
                "/api/assignments?commitment=" + open,
                """
                {"commitment": "%s", "party": "%s", "role": "LEAD", "dueOn": "2027-01-01"}"""
                        .formatted(open, chain.party("one")),
                """
                {"applicable": false, "notApplicableBecause": "It has no courts.", "dueOn": null}""",
                """
                {"commitment": "%s", "party": "imp-nobody"}""".formatted(open),
                "party"));
        String assignment = commitment + ":" + chain.party("one");
        String report = UUID.randomUUID().toString();
        check(new Noun(
                "progress-reports",
                "/api/progress-reports?commitment=" + commitment,
                """
                {"id": "%s", "assignment": "%s", "periodFrom": "2025-07-01", "periodTo": "2025-12-31",
                 "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "Begun."}}}"""
                        .formatted(report, assignment),
                """
                {"claimedStatus": "SUBSTANTIAL", "percent": 50}""",
                """
                {"assignment": "%s", "periodFrom": "2025-07-01", "periodTo": "2025-12-31", "claimedStatus": "SOMEHOW",
                 "narrative": {"texts": {"en": "Begun."}}}"""
                        .formatted(assignment),
                "claimedStatus"));
        check(new Noun(
                "evidence",
                "/api/progress-reports/" + report + "/evidence",
                """
                {"id": "%s", "report": "%s", "title": {"texts": {"en": "Programme"}}, "address": "https://example.org/p"}"""
                        .formatted(UUID.randomUUID(), report),
                """
                {"address": "https://example.org/q"}""",
                """
                {"report": "%s", "title": {"texts": {"en": "Programme"}}}""".formatted(report),
                "address"));
        String assessment = UUID.randomUUID().toString();
        String row =
                """
                {"id": "%s", "assignment": "%s", "scale": "implementation", "raw": "2", "effectiveOn": "2026-01-01"}"""
                        .formatted(assessment, assignment);
        Imports.assertDone(Imports.imported("assessments", row), 1, 0, 0);
        Imports.assertDone(Imports.imported("assessments", row), 0, 0, 1);
        assertFault(
                "assessments",
                row.replace("\"2\"", "\"3\""),
                "1 : An assessment is never overwritten; revoke it, and make another.");
        assertFault(
                "assessments",
                row.replace("\"2\"", "\"9\"").replace(assessment, ""),
                "1 raw: The scale has no value '9'" + " in version 1; it has 0, 1, 2, 3.");
        assertFault(
                "assessments",
                row.replace(assessment, UUID.randomUUID().toString())
                        .replace("}", ", \"revokedAt\": \"2026-02-01T00:00:00Z\"}"),
                "1 revokedAt: It was revoked, and a new one would be in force. Leave the row out, or the cell or the"
                        + " column.");
        assertThat((List<String>)
                        api().get("/api/assignments/" + assignment + "/history").path("items.status"))
                .contains("SUBSTANTIAL");
    }

    @Test
    void scalesAndTheirVersions() {
        String values =
                """
                [{"raw": "a", "label": {"texts": {"en": "A"}}, "status": "LIMITED", "score": 1.50},
                 {"raw": "b", "label": {"texts": {"en": "B"}}}]""";
        check(new Noun(
                "scales",
                "/api/scales",
                """
                {"slug": "imp-scale", "name": {"texts": {"en": "Scale"}}, "values": %s}"""
                        .formatted(values),
                """
                {"description": {"texts": {"en": "Ours"}}}""",
                """
                {"slug": "imp-scale-2", "name": {"texts": {"en": "Scale"}}}""",
                "values"));
        check(new Noun(
                "scale-versions",
                "/api/scales/imp-scale/versions",
                """
                {"scale": "imp-scale", "number": 2, "values": %s}""".formatted(values),
                """
                {"values": %s}""".formatted(values.replace("\"A\"", "\"AA\"")),
                """
                {"scale": "imp-scale", "number": 4, "values": %s}""".formatted(values),
                "number"));
        JsonPath job = Imports.imported(
                "scale-versions",
                """
                {"scale": "imp-scale", "number": 3, "values": [{"raw": "a"}, {"raw": "b"}]}""");
        assertThat((List<String>) api().get("/api/jobs/" + job.getString("id") + "/faults")
                        .path("items.pointer"))
                .as("more than one fault in a column")
                .hasSize(2)
                .satisfiesExactly(first -> assertThat(first).startsWith("/values/0"), second -> assertThat(second)
                        .startsWith("/values/1"));
        api().delete("/api/scales/imp-scale").then().statusCode(204);
    }

    @Test
    void everyNounThatHasAListAndCanBeWrittenCanBeImported() {
        List<String> nouns = ServedContract.get().operations().stream()
                .filter(operation -> operation.id().startsWith("list"))
                .filter(operation -> ServedContract.get().operations().stream()
                        .anyMatch(other -> other.method().equals("PUT")
                                && other.path().matches(java.util.regex.Pattern.quote(operation.path()) + "/\\{\\w+}")))
                .map(operation -> operation.path().substring(operation.path().lastIndexOf('/') + 1))
                .map(noun ->
                        noun.equals("links") ? "commitment-links" : noun.equals("versions") ? "scale-versions" : noun)
                .toList();
        assertThat(nouns).hasSizeGreaterThan(20);
        String known = api().contentType(Imports.NDJSON)
                .body(new byte[0])
                .queryParam("noun", "nothing")
                .post("/api/imports")
                .then()
                .statusCode(400)
                .extract()
                .path("detail");
        assertThat(List.of(known.replaceFirst("^.*Possible: ", "")
                        .replaceFirst("\\.$", "")
                        .split(", ")))
                .containsAll(nouns)
                .contains("assessments");
    }

    private static void check(Noun noun) {
        check(noun, "");
    }

    /** From nothing to something, in all four ways. */
    private static void check(Noun noun, String before) {
        String[] rows = before.isEmpty() ? new String[] {noun.row()} : new String[] {before, noun.row()};
        Imports.assertDone(Imports.triedOut(noun.noun(), rows), rows.length, 0, 0);
        Imports.assertDone(Imports.imported(noun.noun(), rows), rows.length, 0, 0);
        JsonNode exported = exported(noun);

        Imports.assertDone(Imports.imported(noun.noun(), exported.toString()), 0, 0, 1);
        Imports.assertDone(Imports.imported(noun.noun(), rows), 0, 0, rows.length);
        assertThat(exported(noun)).as(noun.noun()).isEqualTo(exported);

        ObjectNode changed = key(noun, exported).setAll((ObjectNode) tree(noun.change()));
        Imports.assertDone(Imports.triedOut(noun.noun(), changed.toString()), 0, 1, 0);
        assertThat(exported(noun)).as(noun.noun()).isEqualTo(exported);
        Imports.assertDone(Imports.imported(noun.noun(), changed.toString()), 0, 1, 0);
        JsonNode after = exported(noun);
        tree(noun.change()).fields().forEachRemaining(change -> assertThat(
                        change.getValue().isContainerNode()
                                || RowImport.isSame(after.get(change.getKey()), change.getValue()))
                .as("%s: %s", change, after)
                .isTrue());
        exported.fieldNames().forEachRemaining(name -> {
            if (!tree(noun.change()).has(name)
                    && !List.of("version", "updatedAt").contains(name)
                    && !List.of("effectiveDueOn", "continuing").contains(name)) {
                assertThat(after.get(name)).as(noun.noun() + " " + name).isEqualTo(exported.get(name));
            }
        });
        Imports.assertDone(Imports.imported(noun.noun(), after.toString()), 0, 0, 1);

        JsonPath refused = Imports.imported(noun.noun(), noun.wrong());
        assertThat(refused.getString("state")).isEqualTo("FAILED");
        assertThat(refused.getInt("rowsFailed")).isEqualTo(1);
        assertThat(Imports.faults(refused))
                .as(noun.noun())
                .singleElement()
                .asString()
                .startsWith("1 " + noun.column() + ": ");
    }

    private static void assertFault(String noun, String row, String fault) {
        assertThat(Imports.faults(Imports.imported(noun, row))).containsExactly(fault);
    }

    /** What the list of the noun has of the row's thing. */
    private static JsonNode exported(Noun noun) {
        JsonNode row = tree(noun.row());
        Stream<String> keys = Stream.of("id", "slug", "number", "party", "title");
        String key = keys.filter(row::has).findFirst().orElseThrow();
        String cursor = "";
        do {
            JsonNode page = tree(api().queryParam("limit", 500)
                    .queryParam("cursor", cursor)
                    .get(noun.address())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
            for (JsonNode item : page.get("items")) {
                if (item.get(key).equals(row.get(key))) {
                    return item;
                }
            }
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        throw new AssertionError(noun.address() + " has no item with " + key + " " + row.get(key));
    }

    private static ObjectNode key(Noun noun, JsonNode exported) {
        ObjectNode key = JSON.createObjectNode();
        Stream.of("id", "slug", "meeting", "statement", "scale", "number", "party", "from", "report")
                .filter(tree(noun.row())::has)
                .filter(name -> !name.equals("statement") || noun.noun().matches("paragraphs|signatories"))
                .forEach(name -> key.set(name, exported.get(name)));
        if (noun.noun().equals("assignments")) {
            key.set("commitment", exported.get("commitment"));
        }
        return key;
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
