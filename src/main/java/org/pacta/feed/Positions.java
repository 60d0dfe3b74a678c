package org.pacta.feed;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where changes stand in the feed. Two databases, two ways; what both give is this:
 *
 * <ul>
 *   <li>positions are drawn right before the commit, while the transaction holds all its locks. Whoever then changes one of
 *       the same things has waited for that commit, and draws a higher one: of one thing, positions go as its changes do;
 *   <li>what is at or below the settled position never becomes more: it is committed and can be read, or never will be. A
 *       reader that goes no further skips nothing, though transactions do not commit in the order of their positions.
 * </ul>
 */
interface Positions {

    /** As many new ones as are wanted, one after the other, for the transaction that is about to be committed. */
    long[] draw(Connection connection, int count) throws SQLException;

    /** The highest position up to which nothing is in flight. What is read next has to be read by a later statement. */
    long settled(Connection connection) throws SQLException;
}
