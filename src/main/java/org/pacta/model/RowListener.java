package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.hibernate.Session;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;

/**
 * Tells of every change of a row, as it is written, and once more before the commit: the one mechanism by which what is
 * derived from rows is kept in the transaction that changes them, so that no use case has to think of it.
 *
 * <p>Before the commit is when Hibernate says so: after its last flush, and before it lets go of the connection.
 */
@ApplicationScoped
public class RowListener {

    private final Event<RowChange> changes;
    private final Event<RowRemoval> removals;
    private final Event<Committing> committing;
    private final Session session;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    RowListener(
            Event<RowChange> changes,
            Event<RowRemoval> removals,
            Event<Committing> committing,
            Session session,
            TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.removals = removals;
        this.committing = committing;
        this.session = session;
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

    @PreRemove
    void removing(Object row) {
        removals.fire(new RowRemoval(row));
    }

    @PostRemove
    void deleted(Object row) {
        tell(row, RowChange.Kind.DELETED);
    }

    private void tell(Object row, RowChange.Kind kind) {
        if (transaction.getResource(RowListener.class) == null) {
            transaction.putResource(RowListener.class, true);
            BeforeCompletionCallback callback = writing -> committing.fire(new Committing());
            session.unwrap(SharedSessionContractImplementor.class)
                    .getTransactionCompletionCallbacks()
                    .registerCallback(callback);
        }
        changes.fire(new RowChange(row, kind));
    }
}
