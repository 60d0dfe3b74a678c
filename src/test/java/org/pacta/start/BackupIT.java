package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code backup} and {@code restore}, as an operator calls them: an installation moves from H2 to PostgreSQL and back. */
class BackupIT {

    private static final String BOARD = "/api/scoreboard?groupBy=theme,party&asOf=2026-06-30";

    @TempDir
    Path directory;

    @Test
    void an_installation_moves_while_it_runs_and_comes_back() throws Exception {
        Map<String, String> here = Said.embedded(directory.resolve("here"));
        Path first = directory.resolve("first.zip");
        String board;
        String evidence;
        String cursor;
        try (PackagedService service = PackagedService.start(Said.with(here, "PACTA_SAMPLE", "true"))) {
            evidence = evidence(service);
            board = board(service);
            cursor = cursor(service);

            Said made = Said.command(here, MakeBackup.NAME, first.toString());

            assertThat(made.errors()).isEmpty();
            assertThat(made.code()).isZero();
            assertThat(made.output()).hasSize(5).element(3).asString().startsWith("Files of evidence: 2,");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                    .isEqualTo("rw-------");
            Said again = Said.command(here, MakeBackup.NAME, first.toString());
            assertThat(again.code()).isEqualTo(2);
            assertThat(again.errors()).hasSize(1).first().asString().contains("is there already");
            assertThat(service.put("/api/states/fra", "{\"illustrative\": true}")
                            .statusCode())
                    .isEqualTo(201);
        }
        Said over = Said.command(here, RestoreBackup.NAME, first.toString());
        assertThat(over.code()).isEqualTo(2);
        assertThat(over.errors()).hasSize(1).first().asString().contains("is there already");

        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            Map<String, String> there = Said.postgresql(server, "there", directory.resolve("there"));
            assertRestored(Said.command(there, RestoreBackup.NAME, first.toString()));
            Path second = directory.resolve("second.zip");
            try (PackagedService service = PackagedService.start(there)) {
                assertThat(board(service)).isEqualTo(board);
                assertThat(service.get(evidence).body()).startsWith("%PDF");
                assertThat(service.get("/api/states/fra").statusCode()).isEqualTo(404);
                // Whoever has a copy goes on with it: what is written from now on comes after what they have.
                assertThat(service.put("/api/states/deu", "{\"illustrative\": true}")
                                .statusCode())
                        .isEqualTo(201);
                assertThat(service.get("/api/changes?since=" + cursor).body()).contains("\"deu\"");

                board = board(service); // known by the last change
                assertThat(Said.command(there, MakeBackup.NAME, second.toString())
                                .errors())
                        .isEmpty();
            }
            Map<String, String> back = Said.embedded(directory.resolve("back"));
            assertRestored(Said.command(back, RestoreBackup.NAME, second.toString()));
            try (PackagedService service = PackagedService.start(back)) {
                assertThat(board(service)).isEqualTo(board);
                assertThat(service.get(evidence).body()).startsWith("%PDF");
                assertThat(service.get("/api/states/deu").statusCode()).isEqualTo(200);
            }
            assertThat(Said.command(back, VerifyAudit.NAME).code()).isZero();
        }
    }

    private static String board(PackagedService service) throws Exception {
        return service.get(BOARD).body().replace(service.address(), "");
    }

    private static void assertRestored(Said restored) {
        assertThat(restored.errors()).isEmpty();
        assertThat(restored.code()).isZero();
        assertThat(restored.output()).element(4).asString().startsWith("The audit is as it was written.");
    }

    /** What is there after the last change. */
    private static String cursor(PackagedService service) throws Exception {
        String cursor = "";
        while (true) {
            String next = new ObjectMapper()
                    .readTree(service.get("/api/changes?limit=500&since=" + cursor)
                            .body())
                    .path("nextCursor")
                    .asText();
            if (next.equals(cursor)) {
                return cursor;
            }
            cursor = next;
        }
    }

    /** @return the address of a file of evidence, which is accepted with its report */
    private static String evidence(PackagedService service) throws Exception {
        service.grant("focal-point", "party:kaz");
        String reports = service.get("/api/progress-reports?party=kaz&limit=1").body();
        String assignment =
                new ObjectMapper().readTree(reports).at("/items/0/assignment").asText();
        String made = service.post(
                        "/api/progress-reports",
                        """
                        {"assignment": "%s", "periodFrom": "2026-01-01", "periodTo": "2026-06-30",
                         "claimedStatus": "LIMITED", "narrative": {"texts": {"en": "Illustrative."}},
                         "illustrative": true}"""
                                .formatted(assignment),
                        "Prefer",
                        "return=representation")
                .body();
        String report = "/api/progress-reports/"
                + new ObjectMapper().readTree(made).path("id").asText();
        String added =
                service.upload(report + "/evidence/files", "%PDF-1.4\n%%EOF\n").body();
        String id = new ObjectMapper().readTree(added).path("id").asText();
        return report + "/evidence/" + id + "/content";
    }

    @Test
    void what_is_no_backup_or_is_damaged_is_said_in_one_line_and_leaves_nothing() throws Exception {
        Map<String, String> here = Said.embedded(directory.resolve("here"));
        Path file = Files.writeString(directory.resolve("no.zip"), "Something else.");

        Said said = Said.command(here, RestoreBackup.NAME, file.toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.errors())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("Nothing is restored: " + file + " is not a backup");
        try (Stream<Path> left = Files.list(directory.resolve("here"))) {
            assertThat(left.filter(path -> !path.endsWith("files"))).isEmpty();
        }
        assertThat(Said.command(
                                here,
                                MakeBackup.NAME,
                                directory.resolve("a.zip").toString())
                        .code())
                .isEqualTo(2);
        assertThat(directory.resolve("a.zip")).doesNotExist();
        assertThat(directory.resolve("a.zip.part")).doesNotExist();
    }
}
