package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/**
 * Tells of {@link Committing} before the commit of each transaction in which anybody has asked for it, once.
 *
 * <p>Hibernate flushes in a synchronization of its own, registered when the session joined the transaction. Who asks because
 * of what the session has written comes after that, and is told after the last change.
 */
@ApplicationScoped
public class Commits {

    private final Event<Committing> committing;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Commits(Event<Committing> committing, DataSource database, TransactionSynchronizationRegistry transaction) {
        this.committing = committing;
        this.database = database;
        this.transaction = transaction;
    }

    /** Whether the present transaction is one that may still be committed. */
    public boolean isPossible() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** That of the present transaction is to be told of. */
    public void tell() {
        if (transaction.getResource(Commits.class) == null) {
            transaction.putResource(Commits.class, true);
            transaction.registerInterposedSynchronization(new BeforeCommit());
        }
    }

    private final class BeforeCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
                return;
            }
            // The session has closed its connection by now; this is the same, of the same transaction.
            try (Connection connection = database.getConnection()) {
                committing.fire(new Committing(connection));
            } catch (SQLException e) {
                throw new GenericJDBCException("What follows from the changes cannot be written", e);
            }
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
