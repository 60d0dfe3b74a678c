package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.Session;

/**
 * Lets one node at a time do what is done once, by whichever node starts first on an empty database. H2 has one node only, and
 * needs nothing of the kind.
 */
@ApplicationScoped
public class FirstStart {

    /** Any number, so it is ours alone. */
    private static final long LOCK = 20_250_423;

    private final Session session;

    @Inject
    FirstStart(Session session) {
        this.session = session;
    }

    /** Waits for whoever is at it, and keeps others waiting until the end of the transaction. To be taken before anything is read. */
    public void takeTurn() {
        session.doWork(FirstStart::lock);
    }

    private static void lock(Connection connection) throws SQLException {
        if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // Loading the sample data takes longer than anybody waits for a row.
            statement.execute("set local lock_timeout = '5min'");
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute("set local lock_timeout to default");
        }
    }
}
