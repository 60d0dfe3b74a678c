package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pacta.Api;
import org.pacta.Chain;
import org.pacta.account.TestAccounts;
import org.pacta.model.Ids;
import org.pacta.party.Parties;

/** What is nobody's but the account's that has left it: keys of requests, and jobs, which do what that account may do. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnOnlyTest {

    private static final String ONE = "own-one; secretariat of organization:own-one";
    private static final String OTHER =
            "own-other; secretariat of organization:own-other, focal-point of party:own-reports-uzb";

    @Inject
    TestAccounts accounts;

    private boolean made;
    private String report;

    @BeforeEach
    void organizations() {
        if (!made) {
            made = true;
            Parties.organization("own-one");
            Parties.organization("own-other");
            Chain chain = Chain.of("own-reports", "kaz", "uzb");
            String commitment = chain.commitment("c01", null, chain.theme("cyber"));
            report = Chain.draft(
                    commitment + ":own-reports-kaz", "LIMITED", LocalDate.now().minusDays(10));
        }
    }

    @Test
    void the_key_of_a_request_is_its_callers() {
        String first =
                post("/api/meeting-series", ONE, "own-key", series("own-one-series", "own-one"), "application/json");
        assertThat(first).startsWith("201").doesNotContain("idempotency-replayed");

        assertThat(post(
                        "/api/meeting-series",
                        OTHER,
                        "own-key",
                        series("own-other-series", "own-other"),
                        "application/json"))
                .startsWith("201")
                .contains("own-other-series")
                .doesNotContain("idempotency-replayed");
        assertThat(post("/api/meeting-series", ONE, "own-key", series("own-one-series", "own-one"), "application/json"))
                .startsWith("201")
                .contains("own-one-series", "idempotency-replayed");
        assertThat(post(
                        "/api/meeting-series",
                        ONE,
                        "own-key",
                        series("own-other-series", "own-other"),
                        "application/json"))
                .startsWith("422");
    }

    @Test
    void a_job_is_seen_and_cancelled_by_who_has_left_it_only() {
        String job = left("meeting-series", series("own-job-series", "own-one"), ONE);

        assertThat(ended(job, ONE).getString("state")).isEqualTo("DONE");
        assertThat(Watch.read("/api/jobs?limit=500", ONE)).contains(job);
        String unknown = Ids.next().toString();
        for (String path : new String[] {"", "/faults"}) {
            assertThat(Watch.read("/api/jobs/" + job + path, OTHER).replace(job, "ID"))
                    .startsWith("404")
                    .isEqualTo(Watch.read("/api/jobs/" + unknown + path, OTHER).replace(unknown, "ID"));
        }
        assertThat(post("/api/jobs/" + job + "/cancellation", OTHER, null, "{}", "application/json"))
                .startsWith("404");
        assertThat(Watch.read("/api/jobs?limit=500&includeTotal=true", OTHER)).doesNotContain(job);
        assertThat(Watch.read("/api/jobs?limit=500", "own-admin; admin of everything"))
                .doesNotContain(job);
    }

    @Test
    void an_import_does_what_its_account_may_do_and_is_told_of_nothing_that_it_does_not_see() {
        String foreign = left("meeting-series", series("own-foreign-series", "own-one"), OTHER);
        assertThat(ended(foreign, OTHER).getString("state")).isEqualTo("FAILED");

        String nothing = Ids.next().toString();
        assertThat(faults(row(report), OTHER).replace(report, "ID"))
                .isEqualTo(faults(row(nothing), OTHER).replace(nothing, "ID"))
                .contains("\"reason\"");
        assertThat(faults("{\"id\": \"" + report + "\", \"version\": 7}", OTHER).replace(report, "ID"))
                .isEqualTo(faults("{\"id\": \"" + nothing + "\", \"version\": 7}", OTHER)
                        .replace(nothing, "ID"));
    }

    @Test
    void a_row_that_would_have_the_id_of_what_is_hidden_is_at_fault_and_nothing_is_broken() {
        String row =
                """
                {"id": "%s", "assignment": "own-reports-c01:own-reports-uzb", "periodFrom": "2026-01-01",\
                 "periodTo": "2026-06-30", "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "Text"}}}"""
                        .formatted(report);

        assertThat(faults(row, OTHER)).contains("It exists already.").doesNotContain("own-reports-kaz");
    }

    @Test
    void a_proposal_that_others_do_not_see_takes_no_theme_from_them_and_a_commitment_does() {
        Chain keepers = Chain.of("own-themes", "kaz");
        String theme = keepers.theme("shared");
        keepers.commitment("c01", null, theme);
        Chain others = Chain.of("own-guests", "kaz");
        String keeper = accounts.token("own-keeper", "secretariat of organization:own-themes");

        String proposal = others.proposal("c01", null, theme);
        assertThat(rename(theme, keeper)).isEqualTo(200);

        others.commitment("c01", null, theme);
        assertThat(proposal).isEqualTo("own-guests-c01");
        assertThat(rename(theme, keeper)).isEqualTo(403);
    }

    @Test
    void how_a_theme_was_is_changed_by_who_keeps_what_lay_under_it_then() {
        Chain keepers = Chain.of("own-past", "kaz");
        String theme = keepers.theme("emptied");
        String below = keepers.theme("below", theme);
        Chain others = Chain.of("own-past-other", "kgz");
        others.commitment("c01", null, below);
        // Since today it lies elsewhere, and nothing of others is left under the theme.
        Api.patch("{\"parent\": null}").patch("/api/themes/" + below).then().statusCode(200);
        String keeper = accounts.token("own-past-keeper", "secretariat of organization:own-past");
        assertThat(rename(theme, keeper)).isEqualTo(200);
        String asItNeverWas = "{\"name\": {\"texts\": {\"en\": \"As it never was\"}}, \"effectiveOn\": \"2025-01-01\"}";

        Api.as(keeper)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(asItNeverWas)
                .patch("/api/themes/" + theme)
                .then()
                .statusCode(403)
                .body("detail", equalTo("It takes a grant as secretariat for organization:own-past-other."));
        Api.api().delete("/api/themes/" + theme).then().statusCode(204);
        assertThat(Api.as(keeper).body(asItNeverWas).put("/api/themes/" + theme).statusCode())
                .as("made anew it is what it always was")
                .isEqualTo(403);
        assertThat(Api.api().body(asItNeverWas).put("/api/themes/" + theme).statusCode())
                .as("of whoever keeps all of it")
                .isEqualTo(201);
    }

    private static int rename(String theme, String token) {
        return Api.as(token)
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"illustrative\": true}")
                .patch("/api/themes/" + theme)
                .statusCode();
    }

    private static String row(String id) {
        return """
                {"id": "%s", "assignment": "own-reports-c01:own-reports-kaz", "periodFrom": "2026-01-01",\
                 "periodTo": "2026-06-30", "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "Text"}}}"""
                .formatted(id);
    }

    private static String faults(String row, String caller) {
        String job = left("progress-reports", row, caller);
        assertThat(ended(job, caller).getString("state")).isEqualTo("FAILED");
        String answer = Watch.read("/api/jobs/" + job + "/faults", caller);
        return answer.substring(answer.indexOf("{\"items\"")).replace(job, "JOB");
    }

    private static String series(String slug, String organization) {
        return """
                {"slug": "%s", "organization": "%s", "name": {"texts": {"en": "Meeting"}}}"""
                .formatted(slug, organization);
    }

    /** @return the id of the job */
    private static String left(String noun, String line, String caller) {
        String answer = post("/api/imports?noun=" + noun, caller, null, line, "application/x-ndjson");
        assertThat(answer).startsWith("202");
        return JsonPath.from(answer.substring(answer.lastIndexOf("\n{") + 1)).getString("id");
    }

    private static JsonPath ended(String job, String caller) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            String answer = Watch.read("/api/jobs/" + job, caller);
            JsonPath now = JsonPath.from(answer.substring(answer.lastIndexOf("\n{") + 1));
            if (now.getString("finishedAt") != null) {
                return now;
            }
            assertThat(System.nanoTime()).as(answer).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String post(String path, String caller, String key, String body, String type) {
        HttpRequest.Builder request = Watch.by(caller, HttpRequest.newBuilder(Watch.uri(path)))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return Watch.send(key == null ? request : request.header("Idempotency-Key", key));
    }
}
