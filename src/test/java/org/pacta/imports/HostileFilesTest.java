package org.pacta.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pacta.Api;

/** Files that are none. Each is refused in words, and the next one is carried out as if nothing had been. */
@QuarkusTest
class HostileFilesTest {

    @Test
    void nothingAtAll() {
        assertThat(fault(Imports.CSV, "")).isEqualTo("1 : There is nothing in the file.");
        Imports.assertDone(Imports.imported("states", Imports.NDJSON, new byte[0]), 0, 0, 0);
        assertThat(fault("application/json", "")).startsWith("1 : This is neither a JSON array nor a page");
        assertThat(fault(Imports.XLSX, "")).startsWith("1 : ");
    }

    @Test
    void aHeadAndNothingElse() {
        Imports.assertDone(Imports.imported("states", Imports.CSV, bytes("slug,name.texts.en\n")), 0, 0, 0);
        Imports.assertDone(Imports.imported("states", "application/json", bytes("[]")), 0, 0, 0);
        Imports.assertDone(
                Imports.imported("states", "application/json", bytes("{\"next\": \"\", \"items\": []}")), 0, 0, 0);
    }

    @Test
    void unknownColumns() {
        assertThat(fault(Imports.CSV, "slug,nmae.texts.en\nkaz,K\n"))
                .startsWith("1 nmae.texts.en: There is no such column. Known: slug, ");
        assertThat(fault(Imports.NDJSON, "{\"slug\": \"kaz\", \"nmae\": 1}"))
                .startsWith("1 nmae: This column is not known. Known: alpha2, ");
    }

    @Test
    void whatIsCutOff() {
        assertThat(fault(Imports.CSV, "slug,name.texts.en\nkaz,\"Kaz")).startsWith("2 : From here on this is not CSV");
        assertThat(fault(Imports.NDJSON, "{\"slug\": \"kaz\"}\n{\"slug\": \"kg"))
                .startsWith("2 : This is not a JSON object");
        assertThat(fault("application/json", "[{\"slug\": \"kaz\"}\n")).startsWith("2 : From here on this is not JSON");
        assertThat(fault("application/json", "{\"items\": [{\"slug\": \"kaz\"}, {\"slu"))
                .startsWith("1 : From here on this is not JSON");
    }

    @Test
    void bytesThatAreNoText() {
        byte[] noise = new byte[100_000];
        new Random(4).nextBytes(noise);
        for (String mediaType : new String[] {Imports.CSV, Imports.NDJSON, "application/json", Imports.XLSX}) {
            JsonPath job = Imports.imported("states", mediaType, noise);
            assertThat(job.getString("state")).as(mediaType).isEqualTo("FAILED");
            assertThat(Imports.faults(job)).as(mediaType).isNotEmpty();
        }
    }

    @Test
    void tenThousandColumns() {
        String head = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        JsonPath job = Imports.imported("states", Imports.CSV, bytes(head + "\n" + head + "\n"));
        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(Imports.faults(job)).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void jsonThatIsDeep() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        assertThat(fault(Imports.NDJSON, "{\"slug\": " + deep + "}")).startsWith("1 : This is not a JSON object");
        assertThat(fault("application/json", deep)).isNotEmpty();
        assertThat(fault(Imports.NDJSON, "{\"slug\": \"kaz\", \"sources\": " + "[".repeat(900) + "]".repeat(900) + "}"))
                .startsWith("1 sources: ");
    }

    @Test
    void aLineOfTenMegabytes() {
        String line = "{\"slug\": \"kaz\", \"sources\": [\"" + "x".repeat(10_000_000) + "\"]}";
        assertThat(fault(Imports.NDJSON, line)).startsWith("1 : The line is longer than");
        assertThat(fault(Imports.CSV, "slug,sources\nkaz," + "x".repeat(10_000_000) + "\n"))
                .isNotEmpty();
    }

    @Test
    void valuesThatNoDatabaseHolds() {
        assertThat(fault(Imports.NDJSON, "{\"slug\": \"k\\u0000z\"}"))
                .isEqualTo("1 slug: This is not a name or an id.");
        assertThat(fault(Imports.NDJSON, "{\"slug\": {\"a\": 1}}")).isEqualTo("1 slug: This is not a name or an id.");
        assertThat(fault(Imports.NDJSON, "{\"slug\": \"kaz\", \"sources\": [\"\\u0000\"]}"))
                .startsWith("1 sources: ");
        JsonPath job = Imports.imported("memberships", "{\"id\": \"1-1-1-1-1\"}");
        assertThat(Imports.faults(job)).containsExactly("1 id: This is not a UUID.");
    }

    @Test
    void otherFormatsAndWrongParametersAreRefusedAtOnce() {
        refused("application/pdf", "states", 415);
        refused("text/plain", "states", 415);
        refused("application/merge-patch+json", "states", 415);
        refused(Imports.CSV, "nothing", 400);
        refused(Imports.CSV, "", 400);
        for (String[] parameter : new String[][] {{"charset", "klingon"}, {"delimiter", "--"}, {"delimiter", "\""}}) {
            Imports.file(Imports.CSV, bytes("slug\n"))
                    .queryParam("noun", "states")
                    .queryParam(parameter[0], parameter[1])
                    .post("/api/imports")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void whatIsNotSaidToBeOfAnyTypeIsRefusedAsOneThatIsNotTaken() throws Exception {
        for (String type : new String[] {"", "nonsense"}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + "/api/imports?noun=states"))
                    .header("Authorization", Api.credentials("/api/imports"))
                    .POST(HttpRequest.BodyPublishers.ofString("slug\n"));
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(415);
        }
    }

    private static void refused(String mediaType, String noun, int status) {
        Api.api()
                .contentType(mediaType)
                .body(bytes("slug\n"))
                .queryParam("noun", noun)
                .post("/api/imports")
                .then()
                .statusCode(status);
    }

    /** The first thing that is wrong. */
    private static String fault(String mediaType, String content) {
        JsonPath job = Imports.imported("states", mediaType, bytes(content));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("FAILED");
        return Imports.faults(job).get(0);
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
