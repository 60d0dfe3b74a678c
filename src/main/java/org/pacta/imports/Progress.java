package org.pacta.imports;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a job is: counted and, every so often, told by the thread that carries it out. */
final class Progress {

    /** Why a job is not gone on with. */
    enum Stop {
        CANCELLED,
        /** This node is shut down. */
        SHUTDOWN,
        /** Another node has taken it up. */
        LOST
    }

    private @Nullable Long rowsTotal;
    private long rowsDone;
    private long rowsFailed;
    private long created;
    private long updated;
    private long unchanged;
    private long faults;
    private final Set<String> ignoredColumns = new TreeSet<>();
    private volatile @Nullable Stop stop;
    private volatile boolean ending;
    private volatile long toldAt = System.nanoTime();
    private final Duration every;
    private final Consumer<Progress> teller;

    /** @param teller is told every so often how far it is */
    Progress(Duration every, Consumer<Progress> teller) {
        this.every = every;
        this.teller = teller;
    }

    void told() {
        toldAt = System.nanoTime();
    }

    /** Whether nothing was told for so long. */
    boolean isSilentFor(Duration time) {
        return System.nanoTime() - toldAt > time.toNanos();
    }

    /** As it is at a moment. */
    record Snapshot(
            int percent,
            @Nullable Long rowsTotal,
            long rowsDone,
            long rowsFailed,
            long created,
            long updated,
            long unchanged,
            long faults,
            Set<String> ignoredColumns) {}

    synchronized Snapshot snapshot() {
        int percent = rowsTotal == null || rowsTotal == 0 ? 0 : (int) Math.min(99, rowsDone * 100 / rowsTotal);
        return new Snapshot(
                percent,
                rowsTotal,
                rowsDone,
                rowsFailed,
                created,
                updated,
                unchanged,
                faults,
                Set.copyOf(ignoredColumns));
    }

    /** What is still to come is its commit: its row in the database is locked, and nobody says any more how far it is. */
    void ends() {
        ending = true;
    }

    boolean isEnding() {
        return ending;
    }

    /** The file has so many. */
    synchronized void rows(long rows) {
        rowsTotal = rows;
    }

    synchronized void done(Outcome outcome) {
        rowsDone++;
        switch (outcome) {
            case CREATED -> created++;
            case UPDATED -> updated++;
            case UNCHANGED -> unchanged++;
        }
    }

    synchronized void failed(int newFaults) {
        rowsDone++;
        rowsFailed++;
        faults += newFaults;
    }

    /** Something is wrong with the file, and not with a row. */
    synchronized void fault() {
        faults++;
    }

    synchronized void ignore(Set<String> columns) {
        ignoredColumns.addAll(columns);
    }

    void stop(Stop reason) {
        stop = reason;
    }

    @Nullable
    Stop stopped() {
        return stop;
    }

    /** @throws Stopped if it is not to be gone on with */
    void check() {
        if (isSilentFor(every)) {
            teller.accept(this);
        }
        Stop reason = stop;
        if (reason != null) {
            throw new Stopped(reason);
        }
    }

    /** What was done so far is undone. */
    static final class Stopped extends RuntimeException {
        private final Stop reason;

        Stopped(Stop reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Stop reason() {
            return reason;
        }
    }
}
