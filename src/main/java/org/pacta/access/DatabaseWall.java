package org.pacta.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.hibernate.exception.GenericJDBCException;

/**
 * Tells PostgreSQL for whom the present transaction writes, so that it refuses reports of other parties whatever the service
 * has missed: {@code migrations/postgresql/V018__reports_by_party.sql}. H2 has nothing of the kind.
 */
@ApplicationScoped
public class DatabaseWall {

    private final Access access;
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    DatabaseWall(Access access, DataSource database, TransactionSynchronizationRegistry transaction) {
        this.access = access;
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Says so, unless it was said in this transaction before. Before any savepoint that the transaction may go back to, or it
     * would be forgotten.
     */
    public void stand() {
        stand("select set_config('pacta.caller', ?, true), set_config('plan_cache_mode', 'auto', true)");
    }

    /**
     * The same, of a transaction that writes very many rows. Each of its statements is planned for the tables as they are, as
     * they grow under a plan that was good for little ones; others find single rows by their keys, and plan that once.
     */
    public void standForMany() {
        stand("select set_config('pacta.caller', ?, true)");
    }

    private void stand(String telling) {
        int status = transaction.getTransactionStatus();
        if ((status != Status.STATUS_ACTIVE && status != Status.STATUS_MARKED_ROLLBACK)
                || transaction.getResource(DatabaseWall.class) != null) {
            return;
        }
        transaction.putResource(DatabaseWall.class, true);
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (PreparedStatement statement = connection.prepareStatement(telling)) {
                    statement.setString(1, said(access.caller()));
                    statement.execute();
                }
            }
        } catch (SQLException e) {
            throw new GenericJDBCException("The database cannot be told who writes", e);
        }
    }

    static String said(Caller caller) {
        if (caller.isService()) {
            return "service";
        }
        StringBuilder scopes = new StringBuilder(" ");
        if (caller.isEverywhere(Role.FOCAL_POINT)) {
            scopes.append("party:* ");
        }
        if (caller.isEverywhere(Role.REVIEWER, Role.SECRETARIAT)) {
            scopes.append("organization:* ");
        }
        caller.parties().forEach(party -> scopes.append("party:").append(party).append(' '));
        caller.organizations(Role.REVIEWER, Role.SECRETARIAT)
                .forEach(organization ->
                        scopes.append("organization:").append(organization).append(' '));
        return scopes.toString();
    }
}
