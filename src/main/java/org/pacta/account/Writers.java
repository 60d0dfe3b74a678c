package org.pacta.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pacta.access.Access;
import org.pacta.access.Unauthenticated;
import org.pacta.model.Committing;

/** Notes which accounts have written something, in the transaction in which they do: from then on they have to stay. */
@ApplicationScoped
class Writers {

    private final Access access;

    /** Of whom it is known that it has been noted; it never changes again. */
    private final Set<String> noted = ConcurrentHashMap.newKeySet();

    @Inject
    Writers(Access access) {
        this.access = access;
    }

    void committing(@Observes @Priority(Committing.DERIVED) Committing committing) throws SQLException {
        String account = access.caller().account();
        if (account == null || noted.contains(account)) {
            return;
        }
        if (isNoted(account, committing)) {
            noted.add(account);
        } else {
            note(account, committing);
        }
    }

    /** As of a transaction that is committed: this one may still come to nothing, so it is looked up once more then. */
    private static boolean isNoted(String account, Committing committing) throws SQLException {
        try (PreparedStatement query =
                committing.connection().prepareStatement("select 1 from account where name = ? and wrote = true")) {
            query.setString(1, account);
            return query.executeQuery().next();
        }
    }

    private static void note(String account, Committing committing) throws SQLException {
        try (PreparedStatement update =
                committing.connection().prepareStatement("update account set wrote = true where name = ?")) {
            update.setString(1, account);
            if (update.executeUpdate() == 0) {
                // It was deleted while this was under way.
                throw new Unauthenticated();
            }
        }
    }
}
