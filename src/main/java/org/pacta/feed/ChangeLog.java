package org.pacta.feed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Disclosed;
import org.pacta.model.Clocks;
import org.pacta.model.Committing;
import org.pacta.model.Noted;
import org.pacta.model.RowChange;
import org.pacta.progress.StatusMove;

/**
 * Writes the feed: collects what a transaction changes, and puts it down as the last thing before the commit, so that the
 * feed has it if and only if it was committed.
 */
@ApplicationScoped
class ChangeLog {

    private final ChangeRepository repository;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    @Inject
    ChangeLog(ChangeRepository repository, TransactionSynchronizationRegistry transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    void changed(@Observes RowChange change) {
        Object row = change.row();
        if (row instanceof Noted noted) {
            collected().noted(noted.notedAt());
        }
        @Nullable Rows rows = Rows.of(row);
        if (rows != null) {
            collected().add(rows, row, change.kind());
            if (rows.noun() == Noun.VERSIONS) {
                collected().addScaleOf(rows.keyOf(row));
            }
        }
    }

    /** For those who did not see it before, what hangs on it comes with it. */
    void disclosed(@Observes Disclosed disclosed) {
        repository.hangingOn(disclosed.whole()).forEach(row -> changed(RowChange.asSeen(row)));
    }

    void moved(@Observes StatusMove.All moved) {
        collected().add(moved.moves());
    }

    void write(@Observes @Priority(Committing.FEED) Committing committing) throws SQLException {
        List<Change> changes = collected().changes(committing.connection());
        if (!changes.isEmpty()) {
            Instant now = Clocks.now(clock);
            Instant noted = collected().noted();
            repository.add(committing.connection(), changes, noted.isAfter(now) ? noted : now);
        }
    }

    private Collected collected() {
        if (transaction.getResource(Collected.class) instanceof Collected collected) {
            return collected;
        }
        Collected collected = new Collected();
        transaction.putResource(Collected.class, collected);
        return collected;
    }
}
