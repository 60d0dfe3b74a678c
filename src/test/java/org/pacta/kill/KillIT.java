package org.pacta.kill;

import org.junit.jupiter.api.Test;

/**
 * The service is killed at random moments, and nothing is lost: {@code ./mvnw verify -Pkill -Dkills=200 -Dseed=1} on each
 * database, five times each in every build.
 */
class KillIT {

    private static final int KILLS = Integer.getInteger("pacta.kills", 5);
    private static final long SEED = Long.getLong("pacta.seed", System.nanoTime());

    @Test
    void of_the_embedded_database() throws Exception {
        try (Store store = H2Store.empty()) {
            killed(store);
        }
    }

    @Test
    void of_postgresql() throws Exception {
        try (Store store = PostgresqlStore.empty()) {
            killed(store);
        }
    }

    private static void killed(Store store) throws Exception {
        System.out.printf("%s: to be killed %d times, seed %d%n", store, KILLS, SEED);
        try {
            Killing.of(store, KILLS, SEED);
        } catch (Exception | AssertionError e) {
            throw new AssertionError("%s, seed %d: %s".formatted(store, SEED, e.getMessage()), e);
        }
    }
}
