package org.pacta.feed;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Positions that are counted here: H2 has its database open in one process, so this one knows what is in flight. Of each
 * transaction the first of its positions is kept until the transaction has ended, which is after it can be read.
 */
final class H2Positions implements Positions {

    private final TransactionSynchronizationRegistry transaction;
    private final TreeSet<Long> inFlight = new TreeSet<>();
    private @Nullable Long last;

    H2Positions(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @Override
    public synchronized long[] draw(Connection connection, int count) throws SQLException {
        long first = last(connection) + 1;
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                landed(first);
            }
        });
        inFlight.add(first);
        last = first + count - 1;
        long[] positions = new long[count];
        for (int i = 0; i < count; i++) {
            positions[i] = first + i;
        }
        return positions;
    }

    @Override
    public synchronized long settled(Connection connection) throws SQLException {
        return inFlight.isEmpty() ? last(connection) : inFlight.first() - 1;
    }

    private synchronized void landed(long first) {
        inFlight.remove(first);
    }

    /** As the process before has left it, until one is drawn here. */
    private long last(Connection connection) throws SQLException {
        if (last == null) {
            try (Statement statement = connection.createStatement();
                    ResultSet highest = statement.executeQuery("select coalesce(max(position), 0) from change")) {
                highest.next();
                last = highest.getLong(1);
            }
        }
        return last;
    }
}
