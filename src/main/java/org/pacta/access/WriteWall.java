package org.pacta.access;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Committing;
import org.pacta.model.Known;
import org.pacta.model.RowChange;

/**
 * Looks at each row that is written, and lets it through only if it is one of the caller's: whichever use case writes it,
 * and whether or not that has asked before. A row that does not say whose it is, nobody may write but the service itself.
 */
@ApplicationScoped
public class WriteWall {

    /** Before anything is derived from what may have to be undone. */
    private static final int FIRST = Committing.DERIVED - 500;

    private final Access access;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    WriteWall(Access access, DataSource database, TransactionSynchronizationRegistry transaction) {
        this.access = access;
        this.database = database;
        this.transaction = transaction;
    }

    /** What was found out in one transaction, and what could not be yet. */
    private static final class Seen {
        private final Map<String, OwnerLookup.Found> found = new HashMap<>();
        private final List<Owner> pending = new ArrayList<>();
    }

    /**
     * This is about to be changed: it has to be the caller's as it is now, and not only as it will be.
     *
     * @throws Unauthenticated if nobody has signed in
     * @throws Forbidden if it is not theirs
     */
    public void stands(Owned thing) {
        Caller caller = access.signedIn();
        Owner owner = thing.owner();
        if (!caller.isService() && !isThemselves(caller, owner)) {
            OwnerLookup.@Nullable Found found = find(owner);
            if (found == null || !found.isWritableBy(caller, owner.roles())) {
                throw new Forbidden(owner, found);
            }
        }
    }

    void written(@Observes RowChange change) {
        Caller caller = access.signedIn();
        if (caller.isService()) {
            return;
        }
        if (change.row() instanceof Known) {
            // What was known of a row is written along with it.
            return;
        }
        if (!(change.row() instanceof Owned thing)) {
            throw new Forbidden("Only the service itself writes that.");
        }
        Owner owner = thing.owner();
        if (isThemselves(caller, owner)) {
            return;
        }
        OwnerLookup.@Nullable Found found =
                seen().found.computeIfAbsent(owner.via() + " " + owner.key(), key -> find(owner));
        if (found != null) {
            requireWritable(caller, owner, found);
        } else if (change.kind() != RowChange.Kind.DELETED) {
            // What it belongs to is written a moment later. What is deleted along with its whole went with that.
            seen().pending.add(owner);
        }
    }

    void committing(@Observes @Priority(FIRST) Committing committing) throws SQLException {
        Caller caller = access.caller();
        if (caller.isService()) {
            return;
        }
        for (Owner owner : seen().pending) {
            Optional<OwnerLookup.Found> found = OwnerLookup.find(committing.connection(), owner);
            if (found.isEmpty()) {
                throw new Forbidden("It belongs to nobody.");
            }
            requireWritable(caller, owner, found.get());
        }
    }

    private static boolean isThemselves(Caller caller, Owner owner) {
        return owner.via() == Owner.Via.ACCOUNT && owner.key().equals(caller.account());
    }

    private static void requireWritable(Caller caller, Owner owner, OwnerLookup.Found found) {
        if (!found.isWritableBy(caller, owner.roles())) {
            throw new Forbidden(owner, found);
        }
    }

    /** By plain SQL: the session may be about to flush. */
    private OwnerLookup.@Nullable Found find(Owner owner) {
        try (Connection connection = database.getConnection()) {
            return OwnerLookup.find(connection, owner).orElse(null);
        } catch (SQLException e) {
            throw new GenericJDBCException("Whose it is cannot be found out", e);
        }
    }

    private Seen seen() {
        if (transaction.getResource(Seen.class) instanceof Seen seen) {
            return seen;
        }
        Seen seen = new Seen();
        transaction.putResource(Seen.class, seen);
        return seen;
    }
}
