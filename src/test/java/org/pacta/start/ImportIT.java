package org.pacta.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Power is lost in the midst of an import: it is undone, and taken up again. */
class ImportIT {

    private static final int ROWS = 20_000;

    @TempDir
    Path directory;

    @Test
    void anImportThatWasKilledIsTakenUpAgainFromItsStart() throws Exception {
        String job = killedInTheMidst(Map.of());

        try (PackagedService service = service(Map.of())) {
            JsonNode ended =
                    awaited(service, job, now -> !now.path("state").asText().matches("QUEUED|RUNNING"));
            assertThat(ended.path("state").asText())
                    .as("%s%n%s", ended, String.join("\n", service.output()))
                    .isEqualTo("DONE");
            assertThat(ended.path("created").asInt()).isEqualTo(ROWS);
            assertThat(ended.path("attempts").asInt()).isEqualTo(2);
            assertThat(organizations(service)).isEqualTo(ROWS);
        }
    }

    @Test
    void anImportThatWasKilledTooOftenIsGivenUpAndHasLeftNothing() throws Exception {
        String job = killedInTheMidst(Map.of("PACTA_IMPORTS_ATTEMPTS", "1"));

        try (PackagedService service = service(Map.of("PACTA_IMPORTS_ATTEMPTS", "1"))) {
            JsonNode ended =
                    awaited(service, job, now -> !now.path("state").asText().matches("QUEUED|RUNNING"));
            assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("FAILED");
            assertThat(ended.path("reason").asText())
                    .isEqualTo("It was begun 1 times, and the service stopped each time.");
            assertThat(ended.path("attempts").asInt()).isEqualTo(1);
            assertThat(organizations(service)).isZero();
        }
    }

    private String killedInTheMidst(Map<String, String> settings) throws Exception {
        String file = IntStream.range(0, ROWS)
                .mapToObj(i -> "{\"slug\": \"o-" + i + "\", \"name\": {\"texts\": {\"en\": \"Organization\"}}}")
                .collect(Collectors.joining("\n"));
        try (PackagedService killed = service(settings)) {
            String job = new ObjectMapper()
                    .readTree(killed.post("/api/imports?noun=organizations", "application/x-ndjson", file)
                            .body())
                    .path("id")
                    .asText();
            JsonNode running = awaited(killed, job, now -> now.path("rowsDone").asInt() > 1000);
            assertThat(running.path("state").asText()).as(running.toString()).isEqualTo("RUNNING");
            killed.kill();
            return job;
        }
    }

    private static int organizations(PackagedService service) throws Exception {
        return new ObjectMapper()
                .readTree(service.get("/api/organizations?includeTotal=true&limit=1")
                        .body())
                .path("total")
                .asInt();
    }

    private static JsonNode awaited(PackagedService service, String job, Predicate<JsonNode> wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (true) {
            JsonNode now =
                    new ObjectMapper().readTree(service.get("/api/jobs/" + job).body());
            if (wanted.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as(now.toString()).isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private PackagedService service(Map<String, String> settings) throws Exception {
        Map<String, String> all = new HashMap<>(settings);
        all.put("PACTA_DATA", directory.toString());
        all.put("PACTA_IMPORTS_PATIENCE", "2s");
        all.put("PACTA_IMPORTS_HEARTBEAT", "100ms");
        return PackagedService.start(all);
    }
}
