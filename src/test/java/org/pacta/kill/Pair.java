package org.pacta.kill;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;

/**
 * A PostgreSQL and its replica, to which it streams what is written. A commit waits until the replica has it: what was
 * acknowledged survives the first of them.
 */
final class Pair implements AutoCloseable {

    private static final int TRIES = 300;

    private final Path first;
    private final EmbeddedPostgres primary;
    private final EmbeddedPostgres replica;

    Pair(Path directory) throws Exception {
        first = directory.resolve("first");
        Path second = directory.resolve("second");
        server(first).start().close();
        copy(first, second);
        primary = server(first).start();
        Files.createFile(second.resolve("standby.signal"));
        Files.writeString(
                second.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + primary.getPort() + " user=postgres'\n",
                StandardOpenOption.APPEND);
        replica = server(second).start();
        on(primary, "alter system set synchronous_standby_names = '*'");
        on(primary, "select pg_reload_conf()");
        awaitTrue(primary, "select count(*) > 0 from pg_stat_replication where sync_state = 'sync'");
    }

    private static EmbeddedPostgres.Builder server(Path directory) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // As everybody has it, but those who want tests to be fast: without it no commit waits for anything.
                .setServerConfig("synchronous_commit", "on");
    }

    /** The owner of the files is whoever runs this, as it is with those of the server. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file)), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** The address of whichever of the two takes what is written. */
    String address() {
        return "jdbc:postgresql://localhost:%d,localhost:%d/postgres?targetServerType=primary"
                .formatted(primary.getPort(), replica.getPort());
    }

    /** With all its processes, as if the machine were gone. */
    void killPrimary() throws Exception {
        String pid = Files.readAllLines(first.resolve("postmaster.pid")).get(0);
        new ProcessBuilder("kill", "-9", pid).inheritIO().start().waitFor();
    }

    void promoteReplica() throws Exception {
        on(replica, "select pg_promote()");
        awaitTrue(replica, "select not pg_is_in_recovery()");
    }

    /** A connection to what was the replica. */
    Connection replica() throws SQLException {
        return replica.getPostgresDatabase().getConnection();
    }

    private static void on(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void awaitTrue(EmbeddedPostgres server, String query) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not so, however long one waits: " + query);
    }

    @Override
    public void close() throws Exception {
        replica.close();
        primary.close();
    }
}
