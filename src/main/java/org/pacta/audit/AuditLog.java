package org.pacta.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Clocks;
import org.pacta.model.Commits;
import org.pacta.model.Committing;

/**
 * Writes the audit, in the transaction that it tells of: if and only if that is committed, the audit has it.
 *
 * <p>Entries are written as they come, a portion at a time, so that an import of any size has room. Right before the commit
 * the act is finished; afterwards it is sealed, by the {@link Sealer}: each seal has the hash of the one before, so one is
 * made after the other, and no writer has to wait for that.
 */
@ApplicationScoped
class AuditLog {

    private final AuditRepository repository;
    private final Commits commits;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Sealer sealer;

    @Inject
    AuditLog(
            AuditRepository repository,
            Commits commits,
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            Clock clock,
            Sealer sealer) {
        this.repository = repository;
        this.commits = commits;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.sealer = sealer;
    }

    /** In the present transaction, which has not been given up yet. */
    void note(Happening happening) {
        commits.tell();
        Act act = act();
        if (act == null) {
            act = new Act();
            transaction.putResource(Act.class, act);
        }
        act.add(happening, Clocks.now(clock));
        if (act.hasPortion()) {
            try (Connection connection = database.getConnection()) {
                repository.add(connection, act.take());
            } catch (SQLException e) {
                throw new GenericJDBCException("The audit cannot be written", e);
            }
        }
    }

    void finish(@Observes @Priority(Committing.LAST) Committing committing) throws SQLException {
        Act act = act();
        if (act != null) {
            repository.add(committing.connection(), act.take());
            repository.finish(committing.connection(), act);
            sealer.soon();
        }
    }

    private @Nullable Act act() {
        return (Act) transaction.getResource(Act.class);
    }
}
