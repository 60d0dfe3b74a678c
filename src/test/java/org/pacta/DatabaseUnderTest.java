package org.pacta;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * Gives the tests the database they are to run on: H2 in memory, as application.properties has it, or with
 * {@code -Dpacta.test.database=postgresql} a PostgreSQL of their own, which needs neither Docker nor an installation.
 */
@WithTestResource(value = DatabaseUnderTest.class, scope = TestResourceScope.GLOBAL)
public class DatabaseUnderTest implements QuarkusTestResourceLifecycleManager {

    private EmbeddedPostgres postgresql;

    static boolean isPostgresql() {
        return "postgresql".equals(System.getProperty("pacta.test.database"));
    }

    @Override
    public Map<String, String> start() {
        if (!isPostgresql()) {
            return Map.of();
        }
        try {
            postgresql = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "pacta.db.url", postgresql.getJdbcUrl("postgres", "postgres"),
                "pacta.db.user", "postgres",
                "pacta.db.password", "postgres");
    }

    @Override
    public void stop() {
        if (postgresql != null) {
            try {
                postgresql.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
