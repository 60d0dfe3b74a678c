package org.pacta.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PostgreSQL that it is measured on: that of the tests, with its data kept from run to run in target/benchmark, or one
 * that is named by {@code -Dbenchmark.database=jdbc:postgresql://localhost/pacta}, with {@code benchmark.user} and
 * {@code benchmark.password}.
 */
final class Server implements AutoCloseable {

    private static final Pattern TRANSACTIONS = Pattern.compile("tps = ([\\d.]+)");

    private final String url;
    private final String user;
    private final String password;
    private final List<AutoCloseable> own = new ArrayList<>();

    Server(Path directory) throws IOException {
        String given = System.getProperty("benchmark.database", "");
        user = System.getProperty("benchmark.user", "postgres");
        password = System.getProperty("benchmark.password", "postgres");
        if (!given.isEmpty()) {
            url = given;
            return;
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                // What is acknowledged is on disk: the tests' server is faster than that by default.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        own.add(server);
        url = server.getJdbcUrl("postgres", "postgres");
    }

    Map<String, String> settings() {
        return Map.of("PACTA_DB_URL", url, "PACTA_DB_USER", user, "PACTA_DB_PASSWORD", password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** A number that a query finds. */
    long number(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Inserts in a second, of one row each, durable, into a table that has just its key. */
    double plainInserts(int connections, int seconds) throws IOException, InterruptedException, SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists benchmark_insert");
            statement.execute(
                    """
                    create table benchmark_insert (id uuid primary key, assignment varchar(200), period_from date,
                                                   period_to date, claimed_status varchar(20), narrative text,
                                                   state varchar(20), created_at timestamp with time zone)""");
        }
        Path script = Path.of("target", "benchmark", "insert.sql").toAbsolutePath();
        Files.writeString(
                script,
                """
                \\set i random(1, 500000)
                insert into benchmark_insert values (gen_random_uuid(), 'c' || :i || '-p9', date '2026-01-01',
                  date '2026-06-30', 'LIMITED', 'Two courts have begun, and more are to follow.', 'DRAFT', now())
                """);
        Matcher address = Pattern.compile("//([^:/]+):?(\\d*)/([^?]+)").matcher(url);
        if (!address.find()) {
            throw new IOException("Not an address of PostgreSQL: " + url);
        }
        String said = Program.run(
                Map.of("PGPASSWORD", password),
                List.of(
                        Program.found("pgbench", "postgresql"),
                        "-n",
                        "-M",
                        "prepared",
                        "-c" + connections,
                        "-j2",
                        "-T" + seconds,
                        "-f",
                        script.toString(),
                        "-h",
                        address.group(1),
                        "-p",
                        address.group(2).isEmpty() ? "5432" : address.group(2),
                        "-U",
                        user,
                        address.group(3)));
        Matcher rate = TRANSACTIONS.matcher(said);
        if (!rate.find()) {
            throw new IOException(said);
        }
        return Double.parseDouble(rate.group(1));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable server : own) {
            server.close();
        }
    }
}
