package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pacta.Api.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.Chain;
import org.pacta.model.Ids;
import org.pacta.party.Parties;
import org.pacta.progress.EvidenceFileRequest;
import org.pacta.progress.EvidenceFiles;
import org.pacta.progress.EvidenceRequest;
import org.pacta.progress.EvidenceService;
import org.pacta.progress.ProgressReportRequest;
import org.pacta.progress.ProgressReportService;

/**
 * A report that was not accepted does not exist for others: nothing that they can ask for changes by it, not a byte, from its
 * first draft to the decision; and those whom it concerns see it.
 */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConfidentialReportTest {

    private static final String NAME = "kept-report";
    private static final String WORD = "quixotic";

    /** Whoever sees more has more grants: what one with all of these does not see, nobody does who has only some. */
    private static final List<String> OTHERS = List.of(
            "anonymous",
            "kept-uzb; focal-point of party:kept-report-uzb, assessor of organization:kept-report, assessor of everything,"
                    + " admin of everything, secretariat of organization:kept-elsewhere, reviewer of organization:kept-elsewhere");

    private static final String FOCAL_POINT = "kept-kaz; focal-point of party:kept-report-kaz";
    private static final String SECRETARIAT = "kept-office; secretariat of organization:kept-report";
    private static final String REVIEWER = "kept-reviewer; reviewer of organization:kept-report";
    private static final List<String> OWN =
            List.of(FOCAL_POINT, SECRETARIAT, REVIEWER, "kept-all; reviewer of everything");

    @Inject
    ProgressReportService reports;

    @Inject
    EvidenceService evidence;

    @Inject
    EvidenceFiles files;

    @Inject
    ObjectMapper json;

    private Chain chain;
    private String assignment;

    @BeforeEach
    void chain() {
        if (chain != null) {
            return;
        }
        Parties.organization("kept-elsewhere");
        chain = Chain.of(NAME, "kaz", "uzb");
        String commitment =
                chain.commitment("c01", LocalDate.now().minusMonths(2).toString(), chain.theme("cyber"));
        api().body("""
                        {"statement": "%s", "firstDueOn": "%s", "everyMonths": 3}"""
                        .formatted(chain.statement(), LocalDate.now().minusMonths(7)))
                .post("/api/reporting-schedules")
                .then()
                .statusCode(201);
        assignment = commitment + ":" + chain.party("kaz");
    }

    private Watch watch(UUID report, UUID piece) {
        String cursor = JsonPath.from(body(Watch.read("/api/changes?since=now", "anonymous")))
                .getString("nextCursor");
        return Watch.of(
                Map.of(
                        "organizations", NAME,
                        "meeting-series", chain.series(),
                        "meetings", chain.meeting(),
                        "statements", chain.statement(),
                        "commitments", NAME + "-c01",
                        "assignments", assignment,
                        "progress-reports", report.toString(),
                        "evidence", piece.toString()),
                Map.of("organization", NAME, "assignment", assignment, "party", chain.party("kaz")),
                WORD,
                List.of(
                        "/",
                        "/?filter=open&organization=" + NAME,
                        "/matrix?organization=" + NAME,
                        "/timeline?organization=" + NAME,
                        "/assignments?organization=" + NAME,
                        "/commitments/" + NAME + "-c01",
                        "/parties/" + chain.party("kaz"),
                        "/pictures/matrix.svg?organization=" + NAME,
                        "/embed/themes?organization=" + NAME,
                        "/api/changes",
                        "/api/changes?since=now",
                        "/api/changes?since=" + cursor,
                        "/api/changes?noun=progress-reports,evidence&since=" + cursor,
                        "/api/expected-reports?state=due,overdue,late,reported&organization=" + NAME,
                        "/api/scoreboard/overdue?what=REPORT&organization=" + NAME,
                        "/api/scoreboard?groupBy=theme,party&organization=" + NAME,
                        "/api/progress-reports?state=draft,submitted,returned&includeTotal=true",
                        "/api/progress-reports?sort=-updatedAt&limit=1"));
    }

    @Test
    void nothing_changes_for_others_by_what_becomes_of_a_report_before_it_is_accepted() throws Exception {
        UUID report = Ids.next();
        UUID second = Ids.next();
        UUID link = Ids.next();
        UUID file = Ids.next();
        Watch watch = watch(report, link);
        Map<String, Map<String, String>> before = watch.by(OTHERS);
        String contentBefore = Watch.read(content(report, file), OTHERS.get(1));
        List<String> told = new ArrayList<>();

        reports.create(report, request());
        evidence.create(
                report,
                link,
                json.readValue(
                        """
                        {"title": {"texts": {"en": "A quixotic programme"}}, "address": "https://example.org/x"}""",
                        EvidenceRequest.class));
        files.create(
                report,
                file,
                new EvidenceFileRequest("Quixotic file", "en", true, null, "quixotic.txt"),
                new ByteArrayInputStream("A quixotic text.".getBytes(StandardCharsets.UTF_8)));
        told.addAll(watch.toldSince(before, "drafted, with evidence"));
        assertThat(Watch.read(content(report, file), OTHERS.get(1)))
                .isEqualTo(contentBefore)
                .startsWith("404");
        assertThat(Watch.read(content(report, file), FOCAL_POINT)).startsWith("200");
        post(report, "submission", "{}");
        told.addAll(watch.toldSince(before, "submitted"));
        post(report, "return", "{\"reason\": \"Which courts?\"}");
        told.addAll(watch.toldSince(before, "returned"));
        reports.create(second, request());
        api().delete("/api/progress-reports/" + second).then().statusCode(204);
        told.addAll(watch.toldSince(before, "another one drafted and deleted"));

        assertThat(told).isEmpty();
        String since = JsonPath.from(body(before.get("anonymous").get("/api/changes?since=now")))
                .getString("nextCursor");
        for (String own : OWN) {
            assertThat(Watch.read("/api/progress-reports/" + report, own))
                    .startsWith("200")
                    .contains("RETURNED");
            assertThat(Watch.read("/api/progress-reports/" + report + "/evidence/" + link, own))
                    .startsWith("200");
            assertThat(Watch.read("/api/progress-reports?q=quixotic&includeTotal=true", own))
                    .contains("\"total\":1");
            assertThat(Watch.read("/api/progress-reports?assignment=" + assignment + "&format=csv", own))
                    .contains(report.toString());
            assertThat(Watch.read("/api/changes?since=" + since, own))
                    .contains("\"" + report + "\"", report + "/" + link, second.toString(), "DELETED");
        }

        // What is accepted is for everybody, with what hangs on it, and there from then on for a copy.
        post(report, "submission", "{}");
        for (String own : OWN) {
            assertThat(Watch.read("/api/expected-reports?assignment=" + assignment, own))
                    .contains("\"late\"");
        }
        assertThat(Watch.read("/api/expected-reports?assignment=" + assignment, "anonymous"))
                .doesNotContain("\"late\"");
        post(report, "acceptance", "{}");
        for (String other : OTHERS) {
            assertThat(Watch.read("/api/progress-reports/" + report, other)).startsWith("200");
            assertThat(Watch.read("/api/progress-reports?q=quixotic&includeTotal=true", other))
                    .contains("\"total\":1");
            assertThat(Watch.read("/api/expected-reports?assignment=" + assignment, other))
                    .contains("\"late\"");
            String cursor = JsonPath.from(body(before.get(other).get("/api/changes?since=now")))
                    .getString("nextCursor");
            assertThat(JsonPath.from(body(Watch.read("/api/changes?since=" + cursor, other)))
                            .getList("items.collect { it.kind + ' ' + it.noun + ' ' + it.key }"))
                    .contains(
                            "UPDATED progress-reports " + report,
                            "UPDATED evidence " + report + "/" + link,
                            "UPDATED evidence " + report + "/" + file,
                            "STATUS_CHANGED assignments " + assignment)
                    .doesNotContain("DELETED progress-reports " + second);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ",
                "PUT ",
                "PATCH ",
                "DELETE ",
                "POST /submission",
                "POST /acceptance",
                "POST /return",
                "POST /revocation",
                "GET /evidence",
                "POST /evidence",
                "POST /evidence/files",
                "GET /evidence/%s",
                "GET /evidence/%s/content",
                "PUT /evidence/%s",
                "PATCH /evidence/%s",
                "DELETE /evidence/%s"
            })
    void who_has_the_role_for_others_is_told_the_same_of_what_they_do_not_see_as_of_what_is_not(String operation)
            throws Exception {
        String there = Chain.draft(assignment, "LIMITED", LocalDate.now().minusMonths(3));
        String link = api().body(
                        """
                        {"title": {"texts": {"en": "Programme"}}, "address": "https://example.org/x"}""")
                .post("/api/progress-reports/" + there + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID nowhere = Ids.next();
        UUID none = Ids.next();
        for (String other : OTHERS) {
            String ofThere = attempt(operation, there, link, other);
            String ofNothing = attempt(operation, nowhere.toString(), none.toString(), other);

            assertThat(ofThere.replace(there, "ID").replace(link, "PIECE"))
                    .as(other)
                    .isEqualTo(ofNothing.replace(nowhere.toString(), "ID").replace(none.toString(), "PIECE"));
            if (operation.startsWith("GET") || !other.equals("anonymous")) {
                assertThat(ofThere).startsWith("404");
            }
        }
        assertThat(Watch.read("/api/progress-reports/" + there, FOCAL_POINT))
                .startsWith("200")
                .contains("DRAFT");
        api().delete("/api/progress-reports/" + there).then().statusCode(204);
    }

    private String attempt(String operation, String report, String piece, String caller) {
        String[] parts = operation.split(" ", 2);
        String path = "/api/progress-reports/" + report + (parts.length > 1 ? parts[1].formatted(piece) : "");
        String type = parts[0].equals("PATCH") ? "application/merge-patch+json" : "application/json";
        String body = path.contains("/evidence")
                ? "{\"title\": {\"texts\": {\"en\": \"Other\"}}, \"address\": \"https://example.org/y\"}"
                : path.endsWith("return") || path.endsWith("revocation")
                        ? "{\"reason\": \"None\"}"
                        : parts[0].equals("POST") ? "{}" : parts[0].equals("PATCH") ? "{\"percent\": 5}" : body();
        if (path.endsWith("/files")) {
            type = "multipart/form-data; boundary=x";
            body = "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTitle\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"language\"\r\n\r\nen\r\n"
                    + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n"
                    + "Content-Type: text/plain\r\n\r\nText\r\n--x--\r\n";
        }
        HttpRequest.Builder request =
                Watch.by(caller, HttpRequest.newBuilder(Watch.uri(path))).header("If-Match", "*");
        request.method(
                parts[0],
                parts[0].equals("GET") || parts[0].equals("DELETE")
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        return Watch.send(request.header("Content-Type", type));
    }

    private static void post(UUID report, String step, String body) {
        api().body(body)
                .post("/api/progress-reports/" + report + "/" + step)
                .then()
                .statusCode(200);
    }

    private static String content(UUID report, UUID piece) {
        return "/api/progress-reports/" + report + "/evidence/" + piece + "/content";
    }

    private ProgressReportRequest request() throws JsonProcessingException {
        return json.readValue(body(), ProgressReportRequest.class);
    }

    private String body() {
        LocalDate end = LocalDate.now().minusDays(20);
        return """
                {"assignment": "%s", "periodFrom": "%s", "periodTo": "%s", "claimedStatus": "LIMITED",
                 "narrative": {"texts": {"en": "A quixotic beginning."}}}"""
                .formatted(assignment, end.minusMonths(10), end);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf('\n', answer.indexOf('\n') + 1) + 1);
    }
}
