package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pacta.Api;

/** What is exported, imported again, changes nothing, and is exported again byte for byte. */
@QuarkusTest
class ExportedAndImportedTest {

    /** The list of each noun, and how many it has at least in the sample data. */
    private static final Map<String, String> LISTS = lists();

    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("states", "/api/states");
        lists.put("organizations", "/api/organizations?sort=slug");
        lists.put("memberships", "/api/memberships?organization=sco");
        lists.put("meeting-series", "/api/meeting-series?organization=sco");
        lists.put("meetings", "/api/meetings?series=sco-cj");
        lists.put("participations", "/api/meetings/sco-cj-20/participations");
        lists.put("statements", "/api/statements?organization=sco");
        lists.put("paragraphs", "/api/statements/sco-cj-20-statement/paragraphs");
        lists.put("signatories", "/api/statements/sco-cj-20-statement/signatories");
        lists.put("themes", "/api/themes");
        lists.put("commitments", "/api/commitments?statement=sco-cj-20-statement");
        lists.put("commitment-links", "/api/commitments/sco-cj-20-c01/links");
        lists.put("assignments", "/api/assignments?statement=sco-cj-20-statement");
        lists.put("milestones", "/api/milestones?commitment=sco-cj-20-c01");
        lists.put("indicators", "/api/indicators?commitment=sco-cj-20-c01");
        lists.put("measurements", "/api/measurements?indicator=sco-cj-20-c01-exchanges");
        lists.put("reporting-schedules", "/api/reporting-schedules?statement=sco-cj-20-statement");
        lists.put("progress-reports", "/api/progress-reports?statement=sco-cj-20-statement");
        lists.put("evidence", "/api/progress-reports/01966ab0-0000-7000-8000-000000000001/evidence");
        lists.put("scales", "/api/scales");
        lists.put("scale-versions", "/api/scales/implementation/versions");
        lists.put("assessments", "/api/assessments?statement=sco-cj-20-statement");
        return lists;
    }

    @Test
    void asCsv() {
        LISTS.forEach((noun, address) -> assertStays(noun, address, "csv", Imports.CSV));
    }

    @Test
    void asNdjson() {
        LISTS.forEach((noun, address) -> assertStays(noun, address, "ndjson", Imports.NDJSON));
    }

    @Test
    void asWorkbook() {
        LISTS.forEach((noun, address) -> assertStays(noun, address, "xlsx", Imports.XLSX));
    }

    @Test
    void asAPageOfTheList() {
        LISTS.forEach((noun, address) -> {
            byte[] page = api().queryParam("limit", 500).get(address).asByteArray();
            JsonPath job = Imports.imported(noun, "application/json", page);
            Imports.assertDone(
                    job,
                    0,
                    0,
                    new JsonPath(new String(page, java.nio.charset.StandardCharsets.UTF_8))
                            .getList("items")
                            .size());
        });
    }

    private static void assertStays(String noun, String address, String format, String mediaType) {
        byte[] before = exported(address, format);
        JsonPath job = Imports.imported(noun, mediaType, before);
        assertThat(job.getString("state"))
                .as("%s: %s", noun, Imports.faults(job))
                .isEqualTo("DONE");
        assertThat(job.getInt("rowsDone")).as(noun).isPositive();
        assertThat(job.getInt("unchanged")).as(noun).isEqualTo(job.getInt("rowsDone"));
        assertThat(job.getList("ignoredColumns")).as(noun).isEmpty();
        if (!format.equals("xlsx")) {
            // A workbook says when it was made.
            assertThat(exported(address, format)).as(noun).isEqualTo(before);
        }
    }

    private static byte[] exported(String address, String format) {
        return Api.bare()
                .queryParam("format", format)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
