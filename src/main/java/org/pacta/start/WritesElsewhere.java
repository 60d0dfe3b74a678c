package org.pacta.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pacta.http.DataVersion;

/**
 * On PostgreSQL, where other nodes write too: what this one has written, which counts at once, and the snapshot that a query
 * saw a moment ago. It says which transactions count and which do not, so that two that are the same see the same rows,
 * whoever has written them. It also changes with what does not concern us, such as a transaction that was rolled back; then
 * a query is made that was not needed.
 *
 * <p>The snapshot is asked for all the time, four times a second, and by nobody who waits for it: what another node commits
 * counts here within that. Where the database does not answer, there is no version after a second. (NOTIFY would tell sooner,
 * but has all commits that notify wait for each other, and says nothing of what was missed when a connection breaks.)
 */
final class WritesElsewhere implements DataVersion, AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(250);

    /** As long as another node may not be told of what this one has committed. */
    private static final Duration STALE = Duration.ofSeconds(1);

    private final OwnWrites own;
    private final DataSource database;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "writes-elsewhere");
        thread.setDaemon(true);
        return thread;
    });

    /** Kept: to ask is not to wait for one that is free. */
    private @Nullable Connection connection;

    private volatile @Nullable Seen seen;

    /**
     * @param snapshot as the database names it
     * @param askedAt when it was asked for, by the clock that only goes on
     */
    private record Seen(String snapshot, long askedAt) {}

    WritesElsewhere(OwnWrites own, DataSource database) {
        this.own = own;
        this.database = database;
        asking.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public Optional<String> current() {
        Seen last = seen;
        return last == null || System.nanoTime() - last.askedAt > STALE.toNanos()
                ? Optional.empty()
                : own.current().map(written -> written + " " + last.snapshot);
    }

    private void ask() {
        long askedAt = System.nanoTime();
        try {
            if (connection == null) {
                connection = database.getConnection();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet answer = statement.executeQuery("select cast(pg_current_snapshot() as text)")) {
                answer.next();
                seen = new Seen(answer.getString(1), askedAt);
            }
        } catch (SQLException | RuntimeException e) {
            // It is away, which whoever wants something of it says. It is asked again.
            close(connection);
            connection = null;
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
        close(connection);
    }

    private static void close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // Then it is gone.
        }
    }
}
