package org.pacta.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.pacta.start.PackagedService;

/** The service is killed while it makes its tables: the next start does not mind. */
class FirstStartIT {

    private static final int KILLS = Math.max(3, Integer.getInteger("pacta.kills", 5) / 10);
    private static final long SEED = Long.getLong("pacta.seed", System.nanoTime());
    private static final int LONGEST_START = 10_000;
    private static final int PATIENCE = 60_000;

    /** Bytes of the embedded database when it has been opened, and once all tables are there. */
    private static final int OPENED = 40_000;

    private static final int MIGRATED = 5_000_000;

    private interface Moment {
        void await() throws Exception;
    }

    @Test
    void of_the_embedded_database() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            try (H2Store store = H2Store.empty()) {
                Path file = store.directory().resolve("pacta.mv.db");
                int size = OPENED + random.nextInt(MIGRATED - OPENED);
                killed(store, "when its file had " + size + " bytes", () -> awaitSize(file, size));
            }
        }
    }

    @Test
    void of_postgresql() throws Exception {
        Random random = new Random(SEED);
        for (int i = 0; i < KILLS; i++) {
            try (Store store = PostgresqlStore.empty()) {
                int milliseconds = random.nextInt(LONGEST_START);
                killed(store, "after " + milliseconds + " ms", () -> Thread.sleep(milliseconds));
            }
        }
    }

    private static void awaitSize(Path file, int size) throws Exception {
        for (int i = 0; i < PATIENCE && !(Files.exists(file) && Files.size(file) >= size); i++) {
            Thread.sleep(1);
        }
    }

    private static void killed(Store store, String when, Moment moment) throws Exception {
        try (PackagedService service = PackagedService.launch(store.settings())) {
            moment.await();
            service.kill();
        }
        try (PackagedService service = PackagedService.start(store.settings())) {
            assertThat(service.get("/api/states").statusCode()).isEqualTo(200);
        } catch (AssertionError e) {
            throw new AssertionError("%s, killed %s, seed %d: %s".formatted(store, when, SEED, e.getMessage()), e);
        }
    }
}
