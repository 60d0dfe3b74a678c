package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What each release has recorded is brought to the present by its migrations, and says the same: of each there is a backup of the
 * sample data in {@code src/test/resources/releases}, and the figures that it gave.
 */
class UpgradeIT {

    private static final Path RELEASES = Path.of("src", "test", "resources", "releases");

    /** As of a day, and as known then, so that it says the same for ever. */
    private static final List<String> FIGURES = List.of(
            "/api/scoreboard?groupBy=theme,party&asOf=2026-10-31&format=csv",
            "/api/scoreboard?groupBy=theme,party&track=assessed&asOf=2026-10-31&format=csv",
            "/api/scoreboard/trend?by=month&track=reported,assessed&from=2025-04-01&to=2026-10-31&format=csv");

    @TempDir
    Path directory;

    @Test
    void what_each_release_recorded_is_brought_to_the_present_on_either_database() throws Exception {
        List<Path> releases;
        try (Stream<Path> found = Files.list(RELEASES)) {
            releases = found.filter(file -> file.toString().endsWith(".zip")).toList();
        }
        assertThat(releases).isNotEmpty();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            for (int i = 0; i < releases.size(); i++) {
                assertBroughtToThePresent(releases.get(i), Said.embedded(directory.resolve("h2-" + i)));
                assertBroughtToThePresent(
                        releases.get(i), Said.postgresql(server, "release" + i, directory.resolve("postgresql-" + i)));
            }
        }
    }

    private static void assertBroughtToThePresent(Path release, Map<String, String> there) throws Exception {
        Said restored = Said.command(there, RestoreBackup.NAME, release.toString());
        assertThat(restored.errors()).as(release.toString()).isEmpty();
        assertThat(restored.code()).isZero();
        try (PackagedService service = PackagedService.start(there)) {
            assertThat(figures(service)).as(release.toString()).isEqualTo(Files.readString(figures(release)));
            assertThat(service.get("/api/commitments?q=judges&limit=1").body()).contains("\"slug\"");
        }
        Said audit = Said.command(there, VerifyAudit.NAME);
        assertThat(audit.errors()).isEmpty();
        assertThat(audit.code()).isZero();
    }

    private static String figures(PackagedService service) throws Exception {
        StringBuilder figures = new StringBuilder();
        for (String address : FIGURES) {
            HttpResponse<String> answer = service.get(address);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            figures.append(address)
                    .append("\r\n")
                    .append(answer.body().replace(service.address(), ""))
                    .append("\r\n");
        }
        return figures.toString();
    }

    private static Path figures(Path release) {
        return Path.of(release.toString().replaceAll("[.]zip$", ".csv"));
    }

    /** Of the packaged service, to be committed with the release; the README has the command. */
    @Test
    @EnabledIfSystemProperty(named = "pacta.release", matches = ".+")
    void the_present_release_is_kept() throws Exception {
        Path release = RELEASES.resolve(System.getProperty("pacta.release") + ".zip");
        Map<String, String> here = Said.embedded(directory.resolve("kept"));
        try (PackagedService service = PackagedService.start(Said.with(here, "PACTA_SAMPLE", "true"))) {
            Files.writeString(figures(release), figures(service));
            assertThat(Said.command(here, MakeBackup.NAME, release.toString()).code())
                    .isZero();
        } catch (IOException e) {
            Files.deleteIfExists(figures(release));
            throw e;
        }
    }
}
