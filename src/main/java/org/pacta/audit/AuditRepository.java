package org.pacta.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for the audit but those by which it is verified. None changes what is there. */
@ApplicationScoped
public class AuditRepository {

    private final Session session;

    @Inject
    AuditRepository(Session session) {
        this.session = session;
    }

    AuditEntry get(UUID id) {
        AuditEntry entry = session.find(AuditEntry.class, id);
        if (entry == null) {
            throw new NotFound("audit entry", id);
        }
        return entry;
    }

    public Page<AuditEntry> list(AuditFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, AuditEntry.class, "id").sortableAs("at", "notedAt"))
                .page(paging);
    }

    void add(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into audit_entry (id, act, position, noted_at, actor, account, token, tried, client, operation, path,
                                         outcome, status, noun, item_key, change, state_before, state_after, occurrences, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AuditEntry entry : entries) {
                add(statement, entry);
            }
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, AuditEntry entry) throws SQLException {
        Happening happening = entry.happening();
        statement.setObject(1, entry.id());
        statement.setObject(2, entry.act());
        statement.setInt(3, entry.position());
        statement.setObject(4, entry.notedAt().atOffset(ZoneOffset.UTC));
        statement.setString(5, happening.actor().name());
        statement.setString(6, happening.account());
        statement.setString(7, happening.token());
        statement.setString(8, happening.tried());
        statement.setString(9, happening.client());
        statement.setString(10, happening.operation());
        statement.setString(11, happening.path());
        statement.setString(12, happening.outcome().name());
        statement.setObject(13, happening.status(), Types.INTEGER);
        statement.setString(14, happening.noun());
        statement.setString(15, happening.itemKey());
        @Nullable RowFate change = happening.change();
        statement.setString(16, change == null ? null : change.name());
        statement.setString(17, happening.stateBefore());
        statement.setString(18, happening.stateAfter());
        statement.setInt(19, happening.occurrences());
        statement.setString(20, entry.hash());
        statement.addBatch();
    }

    /** The last of an act: from the commit on it waits to be sealed. */
    void finish(Connection connection, Act act) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into audit_act (act, entries, last_hash) values (?, ?, ?)")) {
            statement.setObject(1, act.id());
            statement.setInt(2, act.entries());
            statement.setString(3, act.last());
            statement.executeUpdate();
        }
    }

    /**
     * Seals acts that are committed, in their order. Whoever else does waits until the end of the transaction.
     *
     * @param most at once
     * @return how many there were
     */
    int seal(Connection connection, int most) throws SQLException {
        long number;
        String hash;
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select seals, hash from audit_head where id = 1 for update")) {
            if (!head.next()) {
                throw new SQLException("The audit has lost its head");
            }
            number = head.getLong(1);
            hash = head.getString(2);
        }
        int sealed = 0;
        int sealedEntries = 0;
        try (Statement statement = connection.createStatement();
                ResultSet acts = statement.executeQuery("select act, entries, last_hash from audit_act order by act"
                        + " fetch first " + most + " rows only");
                PreparedStatement seal = connection.prepareStatement(
                        "insert into audit_seal (number, act, entries, last_hash, hash) values (?, ?, ?, ?, ?)");
                PreparedStatement head = connection.prepareStatement(
                        "update audit_head set seals = ?, entries = entries + ?, hash = ? where id = 1");
                PreparedStatement taken = connection.prepareStatement("delete from audit_act where act = ?")) {
            while (acts.next()) {
                UUID act = acts.getObject(1, UUID.class);
                int entries = acts.getInt(2);
                String last = acts.getString(3);
                number++;
                sealed++;
                sealedEntries += entries;
                hash = Chain.seal(hash, number, act, entries, last);
                seal.setLong(1, number);
                seal.setObject(2, act);
                seal.setInt(3, entries);
                seal.setString(4, last);
                seal.setString(5, hash);
                seal.addBatch();
                taken.setObject(1, act);
                taken.addBatch();
            }
            if (sealed > 0) {
                seal.executeBatch();
                taken.executeBatch();
                head.setLong(1, number);
                head.setInt(2, sealedEntries);
                head.setString(3, hash);
                head.executeUpdate();
            }
        }
        return sealed;
    }
}
