package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PreRemove;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Tells of every change of a row, as it is written, and once more before the commit: the one mechanism by which what is
 * derived from rows is kept in the transaction that changes them, so that no use case has to think of it.
 */
@ApplicationScoped
public class RowListener {

    private final Event<RowChange> changes;
    private final Parts parts;
    private final Commits commits;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    RowListener(
            Event<RowChange> changes, Parts parts, Commits commits, TransactionSynchronizationRegistry transaction) {
        this.changes = changes;
        this.parts = parts;
        this.commits = commits;
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
        commits.tell();
        changes.fire(new RowChange(row, kind));
    }
}
