package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.pacta.Api;

/** Files that tests import, and what came of them. */
final class Imports {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Imports() {}

    static RequestSpecification file(String mediaType, byte[] content) {
        return api().contentType(mediaType).body(content);
    }

    /** @return the id of the job */
    static String start(String noun, String mediaType, byte[] content, boolean dryRun) {
        String location = file(mediaType, content)
                .queryParam("noun", noun)
                .queryParam("dryRun", dryRun)
                .post("/api/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The job, once it has ended. */
    static JsonPath ended(String job) {
        return ended(Api::api, job);
    }

    /** The same, of somebody else. */
    static JsonPath ended(Supplier<RequestSpecification> asker, String job) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            JsonPath now = job(asker.get(), job);
            if (!List.of("QUEUED", "RUNNING").contains(now.getString("state"))) {
                return now;
            }
            assertThat(System.nanoTime()).as("the job ends: %s", now.prettify()).isLessThan(deadline);
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    static JsonPath job(String job) {
        return job(api(), job);
    }

    private static JsonPath job(RequestSpecification asker, String job) {
        return asker.get("/api/jobs/" + job).then().statusCode(200).extract().jsonPath();
    }

    static JsonPath imported(String noun, String mediaType, byte[] content) {
        return ended(start(noun, mediaType, content, false));
    }

    static JsonPath imported(String noun, String... lines) {
        return imported(noun, NDJSON, ndjson(lines));
    }

    static JsonPath triedOut(String noun, String... lines) {
        return ended(start(noun, NDJSON, ndjson(lines), true));
    }

    static byte[] ndjson(String... lines) {
        return String.join("\n", lines).replaceAll("\\n\\s+", " ").getBytes(StandardCharsets.UTF_8);
    }

    /** As in {@code 3 name.texts.en: why}, in the order of the list. */
    static List<String> faults(JsonPath job) {
        List<Map<String, Object>> items = api().queryParam("limit", 500)
                .get("/api/jobs/" + job.getString("id") + "/faults")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        return items.stream()
                .map(fault -> fault.get("line") + " " + (fault.get("column") == null ? "" : fault.get("column")) + ": "
                        + fault.get("reason"))
                .toList();
    }

    /** Created, updated, unchanged. */
    static void assertDone(JsonPath job, int created, int updated, int unchanged) {
        assertThat(job.getString("state"))
                .as("%s %s", job.prettify(), faults(job))
                .isEqualTo("DONE");
        assertThat(List.of(job.getInt("created"), job.getInt("updated"), job.getInt("unchanged")))
                .as("created, updated, unchanged")
                .containsExactly(created, updated, unchanged);
        assertThat(job.getInt("percent")).isEqualTo(100);
        assertThat(job.getInt("rowsDone")).isEqualTo(created + updated + unchanged);
        assertThat(job.getInt("rowsTotal")).isEqualTo(job.getInt("rowsDone"));
    }
}
