package org.pacta.scoreboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The feed, as far as it tells what has to be read again. */
public interface ChangesSince {

    /** The highest position up to which nothing is in flight; what is read in a transaction that begins later has it all. */
    long settled() throws SQLException;

    /** What was changed after a position, as far as the connection's transaction sees it; so many at most. */
    List<Touched> after(Connection connection, long position, int limit) throws SQLException;

    /**
     * That something was changed.
     *
     * @param noun what it is, as addresses name it
     * @param key by which it is known there
     */
    record Touched(long position, String noun, String key) {}
}
