package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.pacta.Api;
import org.pacta.Chain;
import org.pacta.party.Parties;

/** All of a file or nothing of it; and all that is wrong with it at once. */
@QuarkusTest
class ImportFaultsTest {

    @Test
    void everythingThatIsWrongIsNamedWithLineColumnValueAndReasonAndNothingIsChanged() {
        Chain chain = Chain.of("imp-faults", "one");
        String csv =
                """
                slug,series,ordinal,title.original,title.texts.en,title.texts.ru,status,startsOn,endsOn
                imp-faults-a,imp-faults-series,21,en,Twenty-first,,PLANNED,2027-01-01,2027-01-02
                imp-faults-b,imp-faults-series,many,en,Twenty-second,,PLANNED,2027-01-01,yesterday
                imp-faults-c,imp-nothing,,en,Twenty-third,,PLANNED,2027-02-02,2027-01-01
                imp-faults-d,imp-faults-series,20,en,Twentieth,,PLANNED,,
                imp-faults-20,imp-faults-series,20,en,Twentieth,,PLANNED,2025-04-22,2025-04-24
                imp-faults-e,imp-faults-series,21,en,Also twenty-first,,PLANNED,,
                ,imp-faults-series,,en,Nameless,,PLANNED,,
                imp-faults-a,imp-faults-series,25,en,Again,,PLANNED,,
                imp-faults-f,imp-faults-series,26,en,,Двадцать шестая,PLANNED,,
                """;
        JsonPath job = Imports.imported("meetings", Imports.CSV, csv.getBytes(StandardCharsets.UTF_8));

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("reason")).isEqualTo("Rows with faults: 8. Nothing was changed.");
        assertThat(job.getInt("rowsFailed")).isEqualTo(8);
        assertThat(Imports.faults(job))
                .containsExactly(
                        "3 ordinal: This is not a number as 1234.5 is.",
                        "3 endsOn: This is not a date as 2025-04-23 is.",
                        "4 endsOn: A meeting cannot end before it starts.",
                        "4 series: There is no meeting series 'imp-nothing'.",
                        "5 : Number 20 of the series 'imp-faults-series' is the meeting 'imp-faults-20'.",
                        "6 : The meeting is held; it cannot be planned again.",
                        "7 : Number 21 of the series 'imp-faults-series' is the meeting 'imp-faults-a'.",
                        "8 slug: This is needed: it says what the row is about.",
                        "9 : Line 2 is about the same already.",
                        "10 title: The original 'en' is not among the texts.");
        Map<String, Object> first =
                api().get("/api/jobs/" + job.getString("id") + "/faults").path("items[0]");
        assertThat(first).containsEntry("value", "many").containsEntry("pointer", "/ordinal");
        assertThat(api().get("/api/meetings/imp-faults-a").statusCode()).isEqualTo(404);
        assertThat((String) api().get("/api/meetings/" + chain.meeting()).path("status"))
                .isEqualTo("HELD");
    }

    @Test
    void aDryRunFindsTheSameAndChangesNothing() {
        String[] rows = {
            """
            {"slug": "imp-dry-a", "name": {"texts": {"en": "A"}}}""",
            """
            {"slug": "imp-dry-b", "name": {"texts": {"en": "B"}}, "webAddress": "nowhere"}"""
        };
        JsonPath dry = Imports.triedOut("organizations", rows);
        JsonPath real = Imports.imported("organizations", rows);

        assertThat(Imports.faults(dry)).hasSize(1).isEqualTo(Imports.faults(real));
        for (String count : List.of("state", "reason", "created", "rowsDone", "rowsFailed", "rowsTotal")) {
            assertThat((Object) dry.get(count)).as(count).isEqualTo(real.get(count));
        }
        Imports.assertDone(Imports.triedOut("organizations", rows[0]), 1, 0, 0);
        assertThat(api().get("/api/organizations/imp-dry-a").statusCode()).isEqualTo(404);
    }

    @Test
    void oneWrongRowAmongManyUndoesAllOfThemAndIsTheOnlyFault() {
        String[] rows = IntStream.range(0, 1000)
                .mapToObj(i ->
                        """
                        {"slug": "imp-many-%d", "name": {"texts": {"en": "Organization %d"}}, "foundedOn": "%s"}"""
                                .formatted(i, i, i == 777 ? "1999-13-01" : "1999-12-01"))
                .toArray(String[]::new);
        JsonPath job = Imports.imported("organizations", rows);

        assertThat(Imports.faults(job)).singleElement().asString().startsWith("778 foundedOn: ");
        assertThat(job.getInt("created")).isEqualTo(999);
        assertThat(api().get("/api/organizations/imp-many-0").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAServiceRefusesInTheMidstLeavesNothingThatTheNextRowsMeet() {
        Chain chain = Chain.of("imp-midst", "one");
        String[] rows = IntStream.range(0, 300)
                .mapToObj(i ->
                        """
                        {"slug": "imp-midst-%d", "series": "imp-midst-series", "ordinal": %d, "status": "%s",
                         "title": {"texts": {"en": "Meeting"}}, "year": %d}"""
                                // Of the years to come none was held; the one that is there was.
                                .formatted(
                                        i,
                                        i == 20 ? 20 : i + 100,
                                        i % 100 == 50 ? "HELD" : "PLANNED",
                                        i == 20 ? 2025 : 2030))
                .toArray(String[]::new);
        JsonPath job = Imports.imported("meetings", rows);

        assertThat(Imports.faults(job))
                .containsExactly(
                        "21 : The meeting is held; it cannot be planned again.",
                        "51 status: A meeting of the future was not held yet.",
                        "151 status: A meeting of the future was not held yet.",
                        "251 status: A meeting of the future was not held yet.");
        assertThat(job.getInt("created")).isEqualTo(296);
        assertThat(api().get("/api/meetings/imp-midst-0").statusCode()).isEqualTo(404);
        assertThat((Integer) api().get("/api/meetings/" + chain.meeting()).path("year"))
                .isEqualTo(2025);
    }

    @Test
    void whatTheDatabaseItselfRefusesIsNamedToo() {
        Chain chain = Chain.of("imp-refused", "one");
        String theme = chain.theme("theme");
        String commitment = chain.commitment("c1", null, theme);
        Imports.assertDone(
                Imports.imported(
                        "indicators",
                        """
                {"slug": "imp-refused-i", "commitment": "%s", "name": {"texts": {"en": "I"}}, "unit": "judges"}"""
                                .formatted(commitment)),
                1,
                0,
                0);
        String row =
                """
                {"indicator": "imp-refused-i", "party": "imp-refused-one", "measuredOn": "2026-01-0%d", "value": 1}""";
        JsonPath job = Imports.imported(
                "measurements",
                row.formatted(1),
                row.formatted(2),
                row.formatted(1),
                row.formatted(3),
                row.formatted(2));

        assertThat(Imports.faults(job))
                .hasSize(2)
                .allMatch(fault -> fault.matches(
                        "[35] : The measurement .* has the value for 'imp-refused-one' on 2026-01-0[12] already."));
        assertThat(job.getInt("created")).isEqualTo(3);
    }

    @Test
    void rowsMayReferToOthersFurtherDown() {
        String row = """
                {"slug": "%s", "parent": "%s", "name": {"texts": {"en": "Theme"}}}""";
        String root = """
                {"slug": "imp-down", "name": {"texts": {"en": "Theme"}}}""";
        Imports.assertDone(
                Imports.imported(
                        "themes",
                        row.formatted("imp-down-1-1", "imp-down-1"),
                        row.formatted("imp-down-1", "imp-down"),
                        root,
                        row.formatted("imp-down-1-2", "imp-down-1")),
                4,
                0,
                0);
        assertThat((Integer) api().get("/api/themes/imp-down-1-1").path("depth"))
                .isEqualTo(3);

        JsonPath job = Imports.imported(
                "themes",
                row.formatted("imp-down-1-1-1", "imp-down-1-1"),
                row.formatted("imp-down-2-1", "imp-down-2"),
                row.formatted("imp-down-3", "imp-down-4"),
                row.formatted("imp-down-4", "imp-down-3"));
        assertThat(Imports.faults(job))
                .containsExactly(
                        "1 : Below 'imp-down-1-1' the tree of themes would be deeper than 3.",
                        "2 parent: There is no theme 'imp-down-2'.",
                        "3 parent: There is no theme 'imp-down-4'.",
                        "4 parent: There is no theme 'imp-down-3'.");
    }

    @Test
    void aMoveOfAThemeThatWouldMakeTheTreeTooDeepIsNamedAndWhatComesAfterItIsSeenAsIfItWereNot() {
        String row = """
                {"slug": "%s", "parent": %s, "name": {"texts": {"en": "Theme"}}}""";
        Imports.assertDone(
                Imports.imported(
                        "themes",
                        row.formatted("imp-moved", "null"),
                        row.formatted("imp-moved-1", "\"imp-moved\""),
                        row.formatted("imp-moved-1-1", "\"imp-moved-1\""),
                        row.formatted("imp-moved-b", "null")),
                4,
                0,
                0);
        JsonPath job = Imports.imported(
                "themes",
                row.formatted("imp-moved", "\"imp-moved-b\""),
                row.formatted("imp-moved-b-1", "\"imp-moved-b\""),
                row.formatted("imp-moved-b-1-1", "\"imp-moved-b-1\""),
                row.formatted("imp-moved-b", "\"imp-moved-1-1\""));
        assertThat(Imports.faults(job))
                .containsExactly(
                        "1 : Below 'imp-moved-b' the tree of themes would be deeper than 3.",
                        "4 : Below 'imp-moved-1-1' the tree of themes would be deeper than 3.");
    }

    @Test
    void whatOnlyTheServiceSetsIsNotSetByAnImportAndNobodyIsLeftToBelieveThatItWas() {
        Parties.organization("imp-set");
        String row =
                """
                {"slug": "imp-set-statement", "organization": "imp-set", "kind": "treaty", "title": {"texts": {"en": "T"}},
                 "status": "%s", "adoptedOn": %s, "revision": 1, "version": 7, "createdAt": "2020-01-01T00:00:00Z"}""";
        JsonPath created = Imports.imported("statements", row.formatted("ADOPTED", "\"2020-01-01\""));
        Imports.assertDone(created, 1, 0, 0);
        assertThat(created.getList("ignoredColumns")).containsExactly("adoptedOn", "status");
        assertThat((String) api().get("/api/statements/imp-set-statement").path("status"))
                .isEqualTo("DRAFT");

        JsonPath same = Imports.imported("statements", row.formatted("DRAFT", "null"));
        Imports.assertDone(same, 0, 0, 1);
        assertThat(same.getList("ignoredColumns")).isEmpty();

        assertThat(Imports.faults(Imports.imported("statements", row.formatted("ADOPTED", "null"))))
                .containsExactly(
                        "1 status: An import does not set this; here it is \"DRAFT\". Leave the cell or the column"
                                + " out, and take the step that changes it.");
    }

    @Test
    void whatFollowsFromAChangeMayBeSaidWithIt() {
        Chain chain = Chain.of("imp-follows", "one");
        String commitment = chain.commitment("c1", null, chain.theme("theme"));
        Imports.assertDone(
                Imports.imported(
                        "commitments",
                        """
                {"slug": "%s", "dueOn": "2027-01-01", "continuing": false}"""
                                .formatted(commitment)),
                0,
                1,
                0);
        Imports.assertDone(
                Imports.imported(
                        "commitments",
                        """
                {"slug": "%s", "dueOn": null, "continuing": true}""".formatted(commitment)),
                0,
                1,
                0);
    }

    @Test
    void whatIsWrongIsSaidInTheLanguageOfWhoHandedItIn() {
        String location = Imports.file(Imports.NDJSON, Imports.ndjson("{\"name\": {\"texts\": {\"en\": \"A\"}}}"))
                .header("Accept-Language", "ru")
                .queryParam("noun", "organizations")
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        JsonPath job = Imports.ended(location.replaceFirst("^.*/", ""));

        assertThat(job.getString("reason")).isEqualTo("Строк с ошибками: 1. Ничего не изменено.");
        assertThat(Imports.faults(job))
                .singleElement()
                .asString()
                .startsWith("1 slug: ")
                .containsPattern("\\p{IsCyrillic}");
    }

    @Test
    void absentColumnsStayAndEmptyCellsTakeAway() {
        Imports.assertDone(
                Imports.imported(
                        "organizations",
                        """
                {"slug": "imp-cells", "name": {"original": "ru", "texts": {"ru": "Имя", "en": "Name"}},
                 "foundedOn": "1999-01-01", "webAddress": "https://example.org", "sources": ["a", "b"]}"""),
                1,
                0,
                0);
        csv("slug,foundedOn\nimp-cells,\n");
        assertThat((Object) api().get("/api/organizations/imp-cells").path("foundedOn"))
                .isNull();
        assertThat((String) api().get("/api/organizations/imp-cells").path("webAddress"))
                .isEqualTo("https://example.org");

        csv("slug;name.texts.zh-Hans;sources\nimp-cells;名称;\n");
        assertThat((Map<String, String>)
                        api().get("/api/organizations/imp-cells").path("name.texts"))
                .isEqualTo(Map.of("ru", "Имя", "en", "Name", "zh-Hans", "名称"));
        assertThat((List<String>) api().get("/api/organizations/imp-cells").path("sources"))
                .isEmpty();
    }

    @Test
    void aFileSaysInWhichEncodingItIsOrTheClientDoes() {
        byte[] cyrillic = "slug;name.texts.ru\r\nimp-enc-1;Организация\r\n".getBytes(Charset.forName("windows-1251"));
        JsonPath refused = Imports.imported("organizations", Imports.CSV, cyrillic);
        assertThat(Imports.faults(refused))
                .containsExactly(
                        "2 name.texts.ru: There are bytes that are no characters in the encoding of the file.");

        String location = Imports.file(Imports.CSV, cyrillic)
                .queryParam("noun", "organizations")
                .queryParam("charset", "windows-1251")
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        Imports.assertDone(Imports.ended(location.replaceFirst("^.*/", "")), 1, 0, 0);
        assertThat((String) api().get("/api/organizations/imp-enc-1").path("name.texts.ru"))
                .isEqualTo("Организация");

        byte[] marked = "\uFEFFslug\tname.texts.zh-Hans\nimp-enc-2\t组织\n".getBytes(StandardCharsets.UTF_16LE);
        Imports.assertDone(Imports.imported("organizations", Imports.CSV, marked), 1, 0, 0);
        assertThat((String) api().get("/api/organizations/imp-enc-2").path("name.texts.zh-Hans"))
                .isEqualTo("组织");
    }

    @Test
    void whatSomebodyElseHasDoneSinceTheExportIsNotTakenBackUnlessItIsMeant() {
        String made =
                """
                {"slug": "imp-stale", "name": {"texts": {"en": "Name"}}, "webAddress": "https://example.org/1"}""";
        Imports.assertDone(Imports.imported("organizations", made), 1, 0, 0);
        String exported = api().get("/api/organizations/imp-stale").asString();
        csv("slug,webAddress\nimp-stale,https://example.org/2\n");

        String edited = exported.replaceFirst("\"foundedOn\" ?: ?null", "\"foundedOn\": \"1999-01-01\"");
        assertThat(edited).isNotEqualTo(exported);
        assertThat(Imports.faults(Imports.imported("organizations", edited)))
                .singleElement()
                .asString()
                .startsWith("1 version: It was changed since it was exported: here it has version ");
        assertThat((String) api().get("/api/organizations/imp-stale").path("webAddress"))
                .isEqualTo("https://example.org/2");

        String regardless = edited.replaceFirst("\"version\" ?: ?\\d+", "\"version\": null");
        Imports.assertDone(Imports.imported("organizations", regardless), 0, 1, 0);
        String again = api().get("/api/organizations/imp-stale").asString().replace("1999", "2000");
        Imports.assertDone(Imports.imported("organizations", again), 0, 1, 0);
        Imports.assertDone(Imports.imported("organizations", again), 0, 0, 1);
    }

    @Test
    void whatACellOfAWorkbookCouldNotHoldIsMissedInSomethingNew() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("data");
            List<String> cells = List.of("slug", "name.texts.en", "name.texts.ru");
            List<String> row = List.of("imp-left-out", "Name", "[left out: 40000 characters]");
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(0, i, cells.get(i));
                sheet.inlineString(1, i, row.get(i));
            }
        }

        assertThat(Imports.faults(Imports.imported("themes", Imports.XLSX, file.toByteArray())))
                .containsExactly("2 name.texts.ru: The text is longer than a cell of a workbook can hold, and so is"
                        + " not in it. Take CSV or NDJSON.");
    }

    @Test
    void whatWasAnsweredAlongWithAThingIsPassedOver() {
        Chain chain = Chain.of("imp-expanded", "one");
        chain.commitment("c1", null, chain.theme("theme"));
        byte[] expanded = Api.bare()
                .get("/api/commitments?expand=statement&format=ndjson&statement=" + chain.statement())
                .asByteArray();
        assertThat(new String(expanded, StandardCharsets.UTF_8)).contains("\"expanded\"");
        JsonPath job = Imports.imported("commitments", Imports.NDJSON, expanded);
        Imports.assertDone(job, 0, 0, job.getInt("rowsDone"));
    }

    private static void csv(String content) {
        Imports.assertDone(
                Imports.imported("organizations", Imports.CSV, content.getBytes(StandardCharsets.UTF_8)), 0, 1, 0);
    }
}
