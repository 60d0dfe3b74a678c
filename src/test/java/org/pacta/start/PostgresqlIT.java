package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On PostgreSQL, which can be reached or not. */
class PostgresqlIT {

    @TempDir
    Path directory;

    private EmbeddedPostgres server;

    @BeforeEach
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.close();
    }

    private void restartServer() throws IOException {
        int port = server.getPort();
        server.close();
        server = EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .start();
    }

    @Test
    void withoutItsDatabaseItAnswersUnavailableAndRecoversWithoutARestart() throws Exception {
        try (PackagedService service = PackagedService.start(
                Map.of("PACTA_DB_URL", address("postgres"), "PACTA_DB_USER", "postgres", "PACTA_DB_PASSWORD", "any"))) {
            assertThat(service.get("/q/health/ready").body()).contains("\"postgresql\": \"UP\"");
            assertThat(service.put("/api/states/kaz", "{}").statusCode()).isEqualTo(201);

            int port = server.getPort();
            server.close();
            assertUnavailable(service.get("/api/states/kaz"));
            long before = System.nanoTime();
            assertUnavailable(service.put("/api/states/rus", "{}"));
            assertUnavailable(service.get("/api/states"));
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
            assertUnavailable(service.get("/"));
            assertThat(service.get("/problems/unavailable").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);

            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .start();
            assertThat(service.get("/api/states/kaz").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static void assertUnavailable(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).contains("5");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(response.body()).contains("\"/problems/unavailable\"");
    }

    @Test
    void connectionsFromBeforeARestartOfTheDatabaseFailNobodysRequest() throws Exception {
        try (PackagedService service =
                PackagedService.start(Map.of("PACTA_DB_URL", address("postgres"), "PACTA_DB_USER", "postgres"))) {
            assertThat(service.get("/api/states").statusCode()).isEqualTo(200);

            restartServer();

            assertThat(service.get("/api/states").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongWithTheAddressOrTheUserIsSaid() throws Exception {
        inTheDatabase("create role nobody nologin");

        assertRefused(
                "jdbc:postgresql://nowhere.invalid/pacta",
                "PACTA_DB_URL=jdbc:postgresql://nowhere.invalid/pacta: this host is not known; it should be the address of"
                        + " a running PostgreSQL.");
        assertRefused(
                "jdbc:postgresql://localhost:1/pacta",
                "PACTA_DB_URL=jdbc:postgresql://localhost:1/pacta: it cannot be reached: Connection to localhost:1"
                        + " refused; it should be the address of a running PostgreSQL.");
        assertRefused(
                "jdbc:postgresql://localhost:port/pacta",
                "PACTA_DB_URL=jdbc:postgresql://localhost:port/pacta: it cannot be reached: Unable to parse URL"
                        + " jdbc:postgresql://localhost:port/pacta; it should be the address of a running PostgreSQL.");
        assertRefused(
                address("absent"),
                "PACTA_DB_URL=" + address("absent") + ": there is no such database on that server; create it first.");
        assertRefused(
                address("postgres"),
                "nobody",
                "PACTA_DB_USER=nobody, PACTA_DB_PASSWORD=***: the server of PACTA_DB_URL=" + address("postgres")
                        + " does not let this user in; they should be the name and the password of one of its users.");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefused() throws Exception {
        inTheDatabase("create table theirs (id int)");

        try (PackagedService service =
                PackagedService.launch(Map.of("PACTA_DB_URL", address("postgres"), "PACTA_DB_USER", "postgres"))) {
            assertThat(service.exitCode()).isEqualTo(1);
            assertThat(service.errors())
                    .containsExactly("Pacta cannot start: PACTA_DB_URL=" + address("postgres")
                            + ": this database has tables that are not Pacta's; it should be empty, or one that Pacta"
                            + " has made.");
        }
    }

    private static void assertRefused(String url, String line) {
        assertRefused(url, "postgres", line);
    }

    private static void assertRefused(String url, String user, String line) {
        Settings settings = new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "pacta.db.url", url,
                                "pacta.db.user", user,
                                "pacta.db.password", "geheim",
                                "quarkus.datasource.postgresql.jdbc.url", url,
                                "quarkus.datasource.postgresql.username", user,
                                "quarkus.datasource.postgresql.password", "geheim"),
                        "test",
                        300))
                .build());
        Throwable refused = Assertions.assertThrows(WrongSetting.class, settings::checkDatabase);
        assertThat(refused).hasMessage(line);
    }

    private String address(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    private void inTheDatabase(String sql) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
