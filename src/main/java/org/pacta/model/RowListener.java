package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/**
 * Tells of every change of a row, as it is written, and once more before the commit: the one mechanism by which what is
 * derived from rows is kept in the transaction that changes them, so that no use case has to think of it.
 *
 * <p>Hibernate flushes in a synchronization of its own, registered when the session joined the transaction and so before
 * the one here: {@link Committing} comes after the last change.
 */
@ApplicationScoped
public class RowListener {

    private final Event<RowChange> changes;
    private final Parts parts;
    private final Event<Committing> committing;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    RowListener(
            Event<RowChange> changes,
            Parts parts,
            Event<Committing> committing,
            DataSource database,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.parts = parts;
        this.committing = committing;
        this.database = database;
        this.transaction = transaction;
    }

    @PostPersist
    void created(Object row) {
        tell(row, RowChange.Kind.CREATED);
    }

    @PostUpdate
    void updated(Object row) {
        tell(row, RowChange.Kind.UPDATED);
    }

    /** Parts go along with their whole; that is the database's doing, and nobody else tells of it. */
    @PreRemove
    void removing(Object row) {
        parts.of(row).forEach(this::deleted);
    }

    @PostRemove
    void deleted(Object row) {
        tell(row, RowChange.Kind.DELETED);
    }

    private void tell(Object row, RowChange.Kind kind) {
        if (transaction.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            // It will not have happened, and nobody can be told before a commit that does not come.
            return;
        }
        if (transaction.getResource(RowListener.class) == null) {
            transaction.putResource(RowListener.class, true);
            transaction.registerInterposedSynchronization(new BeforeCommit());
        }
        changes.fire(new RowChange(row, kind));
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
