package org.pacta;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
            // Nothing has to outlive the test: what has been written need not be on the disk.
            postgresql = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            makeDatabase();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "pacta.db.url", postgresql.getJdbcUrl("pacta", "pacta"),
                "pacta.db.user", "pacta",
                "pacta.db.password", "pacta");
    }

    /** Of a role that is no superuser, as for those row-level security does not hold. */
    private void makeDatabase() {
        try (Connection connection = postgresql.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role pacta login password 'pacta'");
            statement.execute("create database pacta owner pacta");
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the tests cannot be made", e);
        }
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
