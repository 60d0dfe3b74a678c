package org.pacta.search;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;
import org.pacta.model.Committing;
import org.pacta.model.RowChange;

/**
 * Keeps the words of all that is {@link Searched}, in the transaction that writes its texts. What very many rows come to is
 * written some at a time, so that no more than that is held.
 */
@ApplicationScoped
class SearchIndex {

    private static final int AT_ONCE = 500;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    SearchIndex(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    void changed(@Observes RowChange change) {
        if (change.row() instanceof Searched searched) {
            boolean there = change.kind() != RowChange.Kind.DELETED;
            PendingWords pending = pending();
            pending.put(
                    searched.searchKind(),
                    searched.searchKey(),
                    there ? Words.of(searched.searchTexts()) : Set.of(),
                    change.kind() == RowChange.Kind.CREATED && !searched.takesOver());
            if (pending.size() >= AT_ONCE) {
                write(pending);
            }
        }
    }

    void committing(@Observes @Priority(Committing.DERIVED) Committing committing) throws SQLException {
        pending().write(committing.connection());
    }

    private void write(PendingWords pending) {
        try (Connection connection = database.getConnection()) {
            pending.write(connection);
        } catch (SQLException e) {
            throw new GenericJDBCException("The words of what was written cannot be written", e);
        }
    }

    private PendingWords pending() {
        if (transaction.getResource(PendingWords.class) instanceof PendingWords pending) {
            return pending;
        }
        PendingWords pending = new PendingWords();
        transaction.putResource(PendingWords.class, pending);
        return pending;
    }
}
