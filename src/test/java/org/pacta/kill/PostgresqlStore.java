package org.pacta.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A database of a server, with a directory for the files of evidence. */
final class PostgresqlStore implements Store {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final long PAUSE = 50_000_000L;
    private static final int TRIES = 200;

    private final EmbeddedPostgres server;
    private final String database;
    private final H2Store files;

    private PostgresqlStore(EmbeddedPostgres server, String database) throws IOException {
        this.server = server;
        this.database = database;
        this.files = H2Store.empty();
    }

    /** In a server of its own, which ends with this virtual machine. */
    static PostgresqlStore empty() throws IOException, SQLException {
        return new PostgresqlStore(EmbeddedPostgres.builder().start(), "template1").named("");
    }

    private PostgresqlStore named(String template) throws IOException, SQLException {
        String name = "pacta_" + NUMBER.incrementAndGet();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + template);
        }
        return new PostgresqlStore(server, name);
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl("postgres", name));
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "PACTA_DB_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                "PACTA_DB_USER",
                "postgres",
                "PACTA_FILES",
                filesDirectory().toString());
    }

    private Path filesDirectory() {
        return files.directory().resolve("files");
    }

    /** The server takes a moment to see that a service is dead, and ends what that had begun. */
    @Override
    public Store copy() throws Exception {
        for (int tries = 1; ; tries++) {
            try {
                return named(" template " + database);
            } catch (SQLException e) {
                if (!"55006".equals(e.getSQLState()) || tries == TRIES) { // somebody else is in it
                    throw e;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(database);
    }

    @Override
    public void close() throws Exception {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + database + " with (force)");
        }
        if (Files.exists(files.directory())) {
            files.close();
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }
}
