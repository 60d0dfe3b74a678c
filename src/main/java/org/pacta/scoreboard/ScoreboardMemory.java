package org.pacta.scoreboard;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.GenericJDBCException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.pacta.http.DataVersion;
import org.pacta.http.ProblemException;
import org.pacta.model.Isolation;
import org.pacta.progress.Track;

/**
 * Answers roll-ups from memory, and finds what lists have: whatever is asked, for any day and as known at any instant, without
 * reading a row. It is
 * derived from the tables, has all that this node has written before the request (what others have, as {@link DataVersion}
 * says), and can be thrown away at any time; while it is not there, the database is asked.
 *
 * <p>All of it is read in the background after the start. Of those who ask meanwhile one at a time has the database look, and
 * the others wait: the memory is there sooner than what the database would have to go through for each of them. Then, before
 * a question is answered, what was changed since is read again, which the feed tells: nothing, if the {@link DataVersion} is
 * still the same. Both are read in one transaction that sees the database as it was at one moment, so that what is held is
 * always the state of one moment: positions of the feed up to which nothing is in flight need not be looked at again; later
 * ones are, until they are such.
 */
@ApplicationScoped
class ScoreboardMemory {

    private static final Logger LOG = Logger.getLogger(ScoreboardMemory.class);

    /** More changes than this are not read one by one: everything is read anew, in the background. */
    private static final int MANY = 20_000;

    /** So long whoever asks waits while it is read. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What a row of how an assignment stands or stood takes, and its part of all that hangs on it. */
    private static final long BYTES_PER_ROW = 50;

    private final DataSource database;
    private final DataVersion data;
    private final ChangesSince changes;
    private final DatabaseTurns turns;
    private final boolean wanted;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable Held held;

    /** Of {@link DataVersion}, before what is held was read; null if that was changing. */
    private volatile @Nullable String version;

    private long settled;
    private volatile boolean started;

    /** Counted down when it is read; null if it is not being read by and by. */
    private final AtomicReference<@Nullable CountDownLatch> loading = new AtomicReference<>();

    private volatile boolean refused;

    @Inject
    ScoreboardMemory(
            DataSource database,
            DataVersion data,
            ChangesSince changes,
            DatabaseTurns turns,
            @ConfigProperty(name = "pacta.scoreboard.in-memory") boolean wanted) {
        this.database = database;
        this.data = data;
        this.changes = changes;
        this.turns = turns;
        this.wanted = wanted;
    }

    /** After everything that a start changes: the feed does not tell of what is made anew there. */
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        started = true;
        load();
    }

    /**
     * On each day and track the whole by status (the group being empty), and each group by status.
     *
     * @return empty if nothing is held at the moment
     * @throws ProblemException 400 if there are more than {@link Tallies#MOST}
     */
    Optional<List<Tally>> tallies(
            StandingFilter filter,
            Collection<Track> tracks,
            Collection<LocalDate> days,
            Moment moment,
            List<Dimension> groups,
            int themeDepth) {
        long knownBy = Held.micros(moment.limit());
        return read(held -> {
            List<Tally> tallies = new ArrayList<>();
            for (LocalDate day : days) {
                MemoryCount count = new MemoryCount(held, filter, day, knownBy, groups, themeDepth);
                tracks.forEach(track -> tallies.addAll(count.tallies(track)));
                if (tallies.size() > Tallies.MOST) {
                    throw Tallies.tooMany();
                }
            }
            return tallies;
        });
    }

    /**
     * What is found out from all that is held, as everything is at the moment.
     *
     * @param reading changes nothing, and keeps nothing of it
     * @return empty if nothing is held at the moment
     */
    <T> Optional<T> read(Function<Held, T> reading) {
        if (held == null || !isCurrent() && !refresh()) {
            return Optional.empty();
        }
        lock.readLock().lock();
        try {
            Held now = held;
            return now == null ? Optional.empty() : Optional.of(reading.apply(now));
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * What is found with the memory, or else by the database.
     *
     * @param withMemory gives nothing if what it needs is not held at the moment
     * @param byDatabase asks the database and waits for nothing else
     * @throws ProblemException 503 if too many want something of the database
     */
    <T> T orDatabase(Supplier<Optional<T>> withMemory, Supplier<T> byDatabase) {
        CountDownLatch until = loading.get();
        if (held == null && until != null) {
            Optional<T> found = turns.takeIfNobodyHasOne(byDatabase);
            if (found.isPresent()) {
                return found.get();
            }
            await(until);
        }
        return withMemory.get().orElseGet(() -> turns.take(byDatabase));
    }

    private static void await(CountDownLatch until) {
        try {
            until.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isCurrent() {
        String is = version;
        return is != null && is.equals(data.current().orElse(null));
    }

    /** @return whether it is as the database is now */
    private boolean refresh() {
        lock.writeLock().lock();
        try {
            // Whoever had the lock before may have read what this one needs.
            if (isCurrent()) {
                return true;
            }
            Held now = held;
            if (now == null) {
                return false;
            }
            @Nullable String before = data.current().orElse(null);
            long settledBefore = settledNow();
            boolean few = atOneMoment(connection -> {
                List<ChangesSince.Touched> touched = changes.after(connection, settled, MANY + 1);
                if (touched.size() > MANY) {
                    return false;
                }
                return bring(now, touched, new HeldTables(connection));
            });
            if (few) {
                settled = settledBefore;
                version = before;
            } else {
                drop();
                load();
            }
            return few;
        } catch (SQLException e) {
            throw new GenericJDBCException("What was changed cannot be read", e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /**
     * What is half read is of no use.
     *
     * @return whether it can be held
     */
    private boolean bring(Held held, List<ChangesSince.Touched> touched, HeldTables tables) throws SQLException {
        boolean done = false;
        try {
            new HeldRefresh(held, tables).read(touched);
            done = true;
        } catch (Once.TooMany e) {
            return false;
        } finally {
            if (!done) {
                drop();
            }
        }
        return true;
    }

    /** Throws it away: until it is read again, which is soon, the database is asked. */
    void drop() {
        lock.writeLock().lock();
        try {
            held = null;
            version = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads everything, by and by. */
    void load() {
        CountDownLatch until = new CountDownLatch(1);
        if (wanted && started && !refused && loading.compareAndSet(null, until)) {
            Thread thread = new Thread(() -> load(until), "scoreboard-memory");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void load(CountDownLatch until) {
        try {
            read();
        } finally {
            loading.set(null);
            until.countDown();
        }
    }

    /** Reads everything now. */
    synchronized void read() {
        try {
            long begun = System.nanoTime();
            @Nullable String before = data.current().orElse(null);
            long settledBefore = settledNow();
            long mostRows = Runtime.getRuntime().maxMemory() * 3 / 5 / BYTES_PER_ROW;
            Held all = atOneMoment(connection -> new HeldTables(connection).all(mostRows));
            if (all == null) {
                refused = true;
                LOG.warn("How everything stands is too much for this memory, and is looked up in the database. With a"
                        + " larger -Xmx it is answered faster.");
                return;
            }
            lock.writeLock().lock();
            try {
                held = all;
                settled = settledBefore;
                version = before;
            } finally {
                lock.writeLock().unlock();
            }
            LOG.debugf(
                    "%d assignments are held in memory, read in %d ms.",
                    all.assignments(), (System.nanoTime() - begun) / 1_000_000);
        } catch (SQLException | RuntimeException e) {
            // Whoever asks the database is told more.
            LOG.warnf(
                    "How everything stands cannot be read into memory now, and is asked for again: %s", e.getMessage());
        }
    }

    /** What could not be read, as while the database was away, is tried again. */
    @Scheduled(every = "5s", delayed = "5s")
    void heal() {
        if (held == null) {
            load();
        }
    }

    private long settledNow() throws SQLException {
        return QuarkusTransaction.requiringNew().call(changes::settled);
    }

    /** What is done with a connection. */
    private interface Reading<T> {

        @Nullable
        T of(Connection connection) throws SQLException;
    }

    @SuppressWarnings("NullAway") // what the reading has not found is null
    private <T> T atOneMoment(Reading<T> reading) throws SQLException {
        return QuarkusTransaction.requiringNew().timeout(600).call(() -> {
            try (Connection connection = database.getConnection()) {
                // Of this connection only until it goes back to the pool.
                connection.setTransactionIsolation(Isolation.ofOneMoment(connection));
                return reading.of(connection);
            }
        });
    }
}
