package org.pacta.kill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.start.PackagedService;
import org.pacta.start.Ports;

/** Three nodes of the packaged service behind HAProxy, on one PostgreSQL that has a replica. */
class NodesIT {

    private static final int NODES = 3;
    private static final long SEED = Long.getLong("pacta.seed", System.nanoTime());
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path directory;

    private final List<Integer> ports = new ArrayList<>();
    private final List<PackagedService> nodes = new ArrayList<>();
    private Pair database;
    private Proxy proxy;
    private Client client;
    private Staff staff;

    @BeforeEach
    void start() throws Exception {
        for (int i = 0; i < NODES; i++) {
            ports.add(Ports.free());
        }
        proxy = Proxy.before(ports, directory);
        client = new Client(proxy.address());
        database = new Pair(directory);
        for (int i = 0; i < NODES; i++) {
            nodes.add(node(i));
        }
        staff = new Staff(nodes.get(0), SEED);
    }

    @AfterEach
    void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        for (PackagedService node : nodes) {
            node.close();
        }
        if (database != null) {
            database.close();
        }
    }

    private PackagedService node(int number) throws Exception {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "QUARKUS_HTTP_PORT",
                String.valueOf(ports.get(number)),
                "PACTA_DB_URL",
                database.address(),
                "PACTA_DB_USER",
                "postgres",
                "PACTA_FILES",
                directory.resolve("files").toString(),
                "PACTA_REQUESTS_PER_MINUTE",
                "1000000",
                "QUARKUS_SHUTDOWN_DELAY",
                "2S"));
        return PackagedService.start(settings);
    }

    /** One after the other, as starting three nodes takes a while. */
    @Test
    void they_are_one_service() throws Exception {
        whatOneWritesTheOthersSeeWithinASecond();
        aSessionHoldsOnAllOfThem();
        jobsRunOnce();
        noneOfThemIsMissedWhenItIsKilled();
        oneAfterTheOtherIsStartedAnewAndNobodyNotices();
        anotherDatabaseTakesOver();
    }

    private void whatOneWritesTheOthersSeeWithinASecond() throws Exception {
        Duration stale = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            String source = "https://example.org/" + i;
            Step patch = Step.json(
                            "PATCH",
                            "/api/themes/k-own-0",
                            staff.world().admin(),
                            "{\"sources\": [\"" + source + "\"]}",
                            "")
                    .of("application/merge-patch+json");
            assertThat(at(i).send(patch).status()).isEqualTo(200);
            long written = System.nanoTime();
            for (int other = i; other < i + NODES; other++) {
                Duration asked = Duration.ofNanos(System.nanoTime() - written);
                while (!at(other).get("", "/api/themes/k-own-0").body().contains(source)) {
                    assertThat(other).as("who wrote it").isNotEqualTo(i);
                    assertThat(asked).isLessThan(A_SECOND);
                    stale = asked;
                    asked = Duration.ofNanos(System.nanoTime() - written);
                }
            }
        }
        System.out.printf("Of %d nodes none told what was no longer so after %d ms%n", NODES, stale.toMillis());
    }

    private Client at(int node) {
        return new Client(nodes.get(node % NODES).address());
    }

    private void aSessionHoldsOnAllOfThem() throws Exception {
        HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpResponse<String> signedIn = browser.send(
                HttpRequest.newBuilder(URI.create(nodes.get(0).address() + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "name=admin&password=" + PackagedService.ADMIN_PASSWORD.replace(' ', '+')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(303);
        for (PackagedService node : nodes) {
            HttpResponse<String> me = browser.send(
                    HttpRequest.newBuilder(URI.create(node.address() + "/api/me"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(me.statusCode()).isEqualTo(200);
            assertThat(new Client(node.address())
                            .get(staff.world().admin(), "/api/me")
                            .status())
                    .isEqualTo(200);
        }
    }

    private void jobsRunOnce() throws Exception {
        List<String> jobs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String mark = "once-" + i + "-";
            String file = IntStream.range(0, 50)
                    .mapToObj(row -> "{\"slug\": \"" + mark + row + "\", \"name\": {\"texts\": {\"en\": \"Row\"}}}")
                    .collect(Collectors.joining("\n"));
            Step step = Step.json(
                            "POST",
                            "/api/imports?noun=organizations",
                            staff.world().admin(),
                            file,
                            mark)
                    .of("application/x-ndjson");
            jobs.add(at(i).send(step).json().path("id").asText());
        }
        for (String job : jobs) {
            JsonNode now = client.get(staff.world().admin(), "/api/jobs/" + job).json();
            for (int i = 0; i < 600 && now.path("state").asText().matches("QUEUED|RUNNING"); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                now = client.get(staff.world().admin(), "/api/jobs/" + job).json();
            }
            assertThat(now.path("state").asText()).as(now.toString()).isEqualTo("DONE");
            assertThat(now.path("attempts").asInt()).isEqualTo(1);
            assertThat(now.path("created").asInt()).isEqualTo(50);
        }
    }

    private void noneOfThemIsMissedWhenItIsKilled() throws Exception {
        staff.work(client, () -> {
            staff.awaitAcknowledgements(100, 60_000);
            nodes.get(1).kill();
            staff.awaitAcknowledgements(100, 60_000);
        });
        System.out.printf("A node killed: %d requests without an answer%n", staff.cutOff());
        nothingIsLost();
        nodes.get(1).close();
        nodes.set(1, node(1));
    }

    private void oneAfterTheOtherIsStartedAnewAndNobodyNotices() throws Exception {
        long before = staff.cutOff() + staff.unavailable();
        long acknowledged = staff.acknowledgements();
        staff.work(client, () -> {
            for (int i = 0; i < NODES; i++) {
                staff.awaitAcknowledgements(50, 60_000);
                nodes.get(i).close();
                nodes.set(i, node(i));
                TimeUnit.SECONDS.sleep(1);
            }
        });
        System.out.printf("All nodes started anew: %d writes meanwhile%n", staff.acknowledgements() - acknowledged);
        assertThat(staff.cutOff() + staff.unavailable() - before)
                .as("requests that failed")
                .isZero();
        nothingIsLost();
    }

    private void anotherDatabaseTakesOver() throws Exception {
        staff.work(client, () -> {
            staff.awaitAcknowledgements(50, 60_000);
            database.killPrimary();
            TimeUnit.SECONDS.sleep(5);
            database.promoteReplica();
            long promoted = System.nanoTime();
            staff.awaitAcknowledgements(1, 60_000);
            long first = System.nanoTime() - promoted;
            System.out.printf(
                    "Replica promoted: the first write %d ms after it%n", TimeUnit.NANOSECONDS.toMillis(first));
            assertThat(Duration.ofNanos(first)).isLessThan(Duration.ofSeconds(15));
            staff.awaitAcknowledgements(50, 60_000);
        });
        nothingIsLost();
        try (Connection connection = database.replica()) {
            assertThat(Laws.brokenIn(connection)).isEmpty();
            connection.rollback();
        }
    }

    private void nothingIsLost() throws Exception {
        assertThat(staff.lost(client, Clerk::everything)).isEmpty();
    }
}
