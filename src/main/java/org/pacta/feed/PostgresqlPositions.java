package org.pacta.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Positions from a sequence, and in flight is what PostgreSQL itself knows to be: no table is locked, nobody waits for
 * anybody, and what a dead node had in flight ends with its connection.
 *
 * <p>A writer first takes an advisory lock, shared and until the end of its transaction, whose key is the last value of
 * the sequence; then it draws. So all that it draws is higher than the key of its lock. A reader first reads the last value
 * of the sequence, then the lowest key among the locks that are held, and settled is the lower of the two.
 *
 * <p>Why nothing is skipped: let a position p be at or below what a reader found settled, and so at or below the last
 * value that it read. The sequence had given p out by then, to a writer that had its lock before that, with a key below p.
 * When the reader afterwards looked at the locks, that lock was held or no longer held. If it was held, settled is at most
 * its key, which is below p: it was not so. So it was held no longer, and as PostgreSQL makes a transaction visible before
 * it releases the locks, all that comes later, a new statement under READ COMMITTED, sees p if it was committed; and if it
 * was not, nobody ever will.
 *
 * <p>It holds of the server on which the writers are: a replica does not know their locks.
 */
final class PostgresqlPositions implements Positions {

    /** Tells these keys from all other advisory locks: the uppermost 16 bits, the rest is the value. */
    private static final long MARK = 0x7061L;

    private static final String LAST =
            "(select case when is_called then last_value else last_value - 1 end from change_position_seq)";

    /** A key of 64 bits is shown in two halves. */
    private static final String LOWEST_IN_FLIGHT =
            """
            select min((cast(cast(l.classid as bigint) & 65535 as bigint) << 32) | cast(l.objid as bigint))
            from pg_locks l
            where l.locktype = 'advisory' and l.objsubid = 1
              and l.database = (select d.oid from pg_database d where d.datname = current_database())
              and cast(l.classid as bigint) >> 16 = %d"""
                    .formatted(MARK);

    /** Two statements, one after the other, in one round trip. */
    private static final String LOCK_AND_DRAW =
            "select pg_advisory_xact_lock_shared(%d | %s);".formatted(MARK << 48, LAST)
                    + " select nextval('change_position_seq') from generate_series(1, ?)";

    @Override
    public long[] draw(Connection connection, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_AND_DRAW)) {
            statement.setInt(1, count);
            statement.execute();
            statement.getMoreResults();
            try (ResultSet drawn = statement.getResultSet()) {
                long[] positions = new long[count];
                for (int i = 0; drawn.next(); i++) {
                    positions[i] = drawn.getLong(1);
                }
                return positions;
            }
        }
    }

    @Override
    public long settled(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long last = number(statement, "select " + LAST, Long.MAX_VALUE);
            return Math.min(last, number(statement, LOWEST_IN_FLIGHT, last));
        }
    }

    private static long number(Statement statement, String query, long otherwise) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            long number = found.getLong(1);
            return found.wasNull() ? otherwise : number;
        }
    }
}
