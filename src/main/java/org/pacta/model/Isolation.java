package org.pacta.model;

import java.sql.Connection;
import java.sql.SQLException;

/** How far transactions are kept apart where it is not the usual way. */
public final class Isolation {

    private Isolation() {}

    /**
     * The level at which all that a transaction reads, of whatever tables, is of one moment. H2 has each table as it was when
     * that table was first read, in any other.
     */
    public static int ofOneMoment(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")
                ? Connection.TRANSACTION_REPEATABLE_READ
                : Connection.TRANSACTION_SERIALIZABLE;
    }
}
