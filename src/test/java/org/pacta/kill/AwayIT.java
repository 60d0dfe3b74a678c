package org.pacta.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.start.PackagedService;

/** PostgreSQL is away for a while, or has no more time for us. */
class AwayIT {

    private static final long SEED = Long.getLong("pacta.seed", System.nanoTime());
    private static final int AWAY_SECONDS = 30;
    private static final int MANY = 300;

    @TempDir
    Path directory;

    private EmbeddedPostgres server;
    private PackagedService service;
    private Client client;

    @BeforeEach
    void start() throws Exception {
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("rows"))
                .setCleanDataDirectory(false)
                .start();
        Map<String, String> settings = new TreeMap<>(Map.of(
                "PACTA_DB_URL",
                server.getJdbcUrl("postgres", "postgres"),
                "PACTA_DB_USER",
                "postgres",
                "PACTA_DATA",
                directory.toString(),
                "PACTA_REQUESTS_PER_MINUTE",
                "1000000"));
        service = PackagedService.start(settings);
        client = new Client(service.address());
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        server.close();
    }

    @Test
    void for_half_a_minute_in_the_midst_of_work() throws Exception {
        Staff staff = new Staff(service, SEED);
        staff.work(client, () -> {
            staff.awaitAcknowledgements(50, 60_000);
            int port = server.getPort();
            server.close();
            for (int i = 0; i < AWAY_SECONDS; i++) {
                TimeUnit.SECONDS.sleep(1);
                long asked = System.nanoTime();
                Client.Answer answer = client.get("", "/api/themes");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.retryAfter()).isNotEmpty();
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(3));
            }
            server = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory.resolve("rows"))
                    .setCleanDataDirectory(false)
                    .start();
            long back = System.nanoTime();
            staff.awaitAcknowledgements(1, 30_000);
            System.out.printf(
                    "Database away for %d s: %d writes put off; the first one %d ms after it was back%n",
                    AWAY_SECONDS, staff.unavailable(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
            staff.awaitAcknowledgements(50, 30_000);
        });
        assertThat(staff.cutOff()).as("without an answer").isZero();
        assertThat(staff.lost(client, Clerk::everything)).isEmpty();
        try (Connection connection = server.getPostgresDatabase().getConnection()) {
            assertThat(Laws.brokenIn(connection)).isEmpty();
            connection.rollback();
        }
    }

    @Test
    void all_connections_wait_for_a_table_that_somebody_has_locked() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(MANY);
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table theme in access exclusive mode");
            List<Future<Client.Answer>> asked = new ArrayList<>();
            long begin = System.nanoTime();
            for (int i = 0; i < MANY; i++) {
                String path = "/api/themes?limit=" + (1 + i % 100);
                asked.add(many.submit(() -> client.get("", path)));
            }
            for (Future<Client.Answer> one : asked) {
                Client.Answer answer = one.get();
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.retryAfter()).isNotEmpty();
            }
            System.out.printf(
                    "Pool exhausted: %d requests told so within %d ms%n",
                    MANY, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            assertThat(client.get("", "/q/health/live").status()).isEqualTo(200);
            connection.rollback();
            assertThat(client.get("", "/api/themes").status()).as("at once").isEqualTo(200);
        } finally {
            many.shutdownNow();
        }
    }
}
