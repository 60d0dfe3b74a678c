package org.pacta.model;

import java.sql.Connection;

/**
 * That a transaction which changed rows is about to be committed: everything is written and every lock is held, so what
 * follows from its changes can be written with it. In plain SQL, as nothing is flushed any more.
 *
 * @param connection that of the transaction
 */
public record Committing(Connection connection) {

    /** Priority of an observer that writes what is derived from rows. */
    public static final int DERIVED = 1000;

    /** Priority of the observer that writes the feed: whoever holds a place in it holds up its readers. */
    public static final int FEED = 3000;

    /** Priority of the observer that finishes the audit of what the others have written. */
    public static final int LAST = 4000;
}
