package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded database, in a directory. */
class StartIT {

    @TempDir
    Path directory;

    @Test
    void itStartsWithoutSampleDataAndSaysHowItIs() throws Exception {
        try (PackagedService service = service()) {
            assertThat(service.get("/api/states").body()).contains("\"items\":[]");

            assertThat(service.get("/q/health/ready").body()).contains("\"h2\": \"UP\"");
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/metrics").body()).contains("http_server_requests_seconds_count");
            assertThat(service.output()).isNotEmpty().allSatisfy(line -> new ObjectMapper().readTree(line));
            assertThat(service.errors()).isEmpty();
        }
    }

    @Test
    void whatItAcknowledgedIsThereAfterItWasKilled() throws Exception {
        try (PackagedService killed = service()) {
            assertThat(killed.put("/api/states/kaz", "{}").statusCode()).isEqualTo(201);
            killed.kill();
        }
        try (PackagedService service = service()) {
            assertThat(service.get("/api/states/kaz").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatItDidBeforeItWasKilledIsNotDoneAgain() throws Exception {
        String body =
                "{\"organization\": \"sco\", \"party\": \"kaz\", \"standing\": \"member\", \"from\": \"2001-06-15\"}";
        HttpResponse<String> first;
        try (PackagedService killed = service()) {
            killed.put("/api/states/kaz", "{}");
            killed.put("/api/organizations/sco", "{\"name\": {\"texts\": {\"en\": \"SCO\"}}}");
            first = killed.post("/api/memberships", body, "Idempotency-Key", "a-key-that-is-kept");
            assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
            killed.kill();
        }
        try (PackagedService service = service()) {
            HttpResponse<String> again =
                    service.post("/api/memberships", body, "Idempotency-Key", "a-key-that-is-kept");

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        }
    }

    @Test
    void aFileThatItAcknowledgedIsThereAfterItWasKilled() throws Exception {
        String evidence = "/api/progress-reports/01966ab0-0000-7000-8000-000000000051/evidence";
        String address;
        try (PackagedService killed = PackagedService.start(Map.of(
                "PACTA_DATA", directory.toString(), "PACTA_SAMPLE", "true", "PACTA_EVIDENCE_MAX_SIZE", "2000"))) {
            // The report is a draft of Tajikistan's.
            killed.grant("focal-point", "party:tjk");
            HttpResponse<String> created = killed.upload(evidence + "/files", "%PDF-1.7 kept");
            assertThat(created.statusCode()).isEqualTo(201);
            address = evidence + "/"
                    + new ObjectMapper().readTree(created.body()).path("id").asText() + "/content";
            assertThat(killed.upload(evidence + "/files", "%PDF-1.7 " + "x".repeat(2_000))
                            .statusCode())
                    .isEqualTo(413);
            killed.kill();
        }
        try (PackagedService service = service()) {
            assertThat(service.get(address).body()).isEqualTo("%PDF-1.7 kept");
        }
    }

    @Test
    void aDirectoryOfFilesThatIsNoneStopsTheStart() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(
                Map.of("PACTA_FILES", file.toString()),
                "Pacta cannot start: PACTA_FILES=" + file + ": this is not a directory; it should be one, or not exist"
                        + " yet.");
    }

    @Test
    void aWrongValueStopsTheStartWithOneLine() throws Exception {
        assertRefused(
                Map.of("PACTA_SAMPLE", "maybe"), "Pacta cannot start: PACTA_SAMPLE=maybe: it should be true or false.");
        assertRefused(
                Map.of(
                        "PACTA_OIDC_URL", "https://id.example.org/realms/courts",
                        "PACTA_OIDC_CLIENT", "pacta",
                        "PACTA_OIDC_SECRET", "short"),
                "Pacta cannot start: PACTA_OIDC_SECRET=***: it should be the secret of that client, of 32 characters at"
                        + " least.");
    }

    @Test
    void aDirectoryThatAnotherInstanceHasStopsTheStart() throws Exception {
        try (PackagedService first = service()) {
            assertRefused(
                    Map.of(),
                    "Pacta cannot start: PACTA_DATA=" + directory
                            + ": another running instance has its database open; stop that one, or give this one a"
                            + " directory of its own.");
            assertThat(first.get("/api/states").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aDatabaseThatANewerVersionHasChangedStopsTheStart() throws Exception {
        service().close();
        inTheDatabase(
                """
                insert into "flyway_schema_history"
                    ("installed_rank", "version", "description", "type", "script", "installed_by", "execution_time", "success")
                values (999, '999', 'later', 'SQL', 'V999__later.sql', 'pacta', 1, true)
                """);
        assertRefused(
                Map.of(),
                "Pacta cannot start: PACTA_DATA=" + directory
                        + ": a newer Pacta has changed this database (migration 999, which is not known here); start that"
                        + " version, or restore a backup from before it.");

        inTheDatabase(
                """
                update "flyway_schema_history" set "success" = false where "version" = '999'
                """);
        assertRefused(
                Map.of(),
                "Pacta cannot start: PACTA_DATA=" + directory
                        + ": migration 999 of this database failed at an earlier start; restore the backup from before"
                        + " it.");
    }

    @Test
    void aMigrationThatFailsStopsTheStart() throws Exception {
        service().close();
        inTheDatabase(
                """
                delete from "flyway_schema_history" where "version" >= '005'
                """);
        try (PackagedService service = PackagedService.launch(Map.of("PACTA_DATA", directory.toString()))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors())
                    .singleElement()
                    .asString()
                    .startsWith("Pacta cannot start: PACTA_DATA=" + directory
                            + ": migration V005__progress.sql of it fails: ");
        }
    }

    private PackagedService service() throws Exception {
        return PackagedService.start(Map.of("PACTA_DATA", directory.toString()));
    }

    private void assertRefused(Map<String, String> environment, String line) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("PACTA_DATA", directory.toString()));
        all.putAll(environment);
        try (PackagedService service = PackagedService.launch(all)) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors()).containsExactly(line);
        }
    }

    private void inTheDatabase(String sql) throws Exception {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + directory + "/pacta", "pacta", "pacta")) {
            connection.createStatement().execute(sql);
        }
    }
}
