package org.pacta.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Isolation;

/**
 * Goes through the whole audit from its beginning and says whether anybody has changed it: in plain SQL and in constant
 * memory, so that it can be done beside a running service, and without one.
 *
 * <p>Whoever can write to the database can also make all hashes anew. That is found by holding the chain against a head that
 * was noted elsewhere.
 */
public final class AuditCheck {

    private static final int ROWS_AT_ONCE = 500;

    private static final String ENTRY =
            """
            e.id, e.act, e.position, e.noted_at, e.actor, e.account, e.token, e.tried, e.client, e.operation, e.path,
            e.outcome, e.status, e.noun, e.item_key, e.change, e.state_before, e.state_after, e.occurrences, e.hash""";

    /** All that there is at one moment: each seal with its entries, in order. */
    private static final String SEALED =
            """
            select s.number, s.act as sealed_act, s.entries, s.last_hash, s.hash as seal_hash, %s
            from audit_seal s left join audit_entry e on e.act = s.act
            order by s.number, e.position"""
                    .formatted(ENTRY);

    /** And each act that is committed and will be sealed in a moment. */
    private static final String WAITING =
            """
            select cast(0 as bigint) as number, s.act as sealed_act, s.entries, s.last_hash, '' as seal_hash, %s
            from audit_act s left join audit_entry e on e.act = s.act
            order by s.act, e.position"""
                    .formatted(ENTRY);

    /** Entries that are of neither. */
    private static final String UNSEALED =
            """
            select e.id from audit_entry e
            where not exists (select 1 from audit_seal s where s.act = e.act)
              and not exists (select 1 from audit_act s where s.act = e.act)
            order by e.id""";

    private final @Nullable Head noted;
    private long seals;
    private long entries;
    private String last = Chain.BEGINNING;
    private @Nullable Seal current;
    private boolean metNoted;

    private AuditCheck(@Nullable Head noted) {
        this.noted = noted;
    }

    /**
     * How far a chain goes.
     *
     * @param entries how many there are
     * @param hash of the last seal
     */
    public record Head(long entries, String hash) {}

    /**
     * What was found.
     *
     * @param head how far it is unbroken
     * @param fault what is wrong after that, in a sentence; null if nothing is
     */
    public record Finding(Head head, @Nullable String fault) {}

    /**
     * @param connection in which nothing is done besides; left in a transaction that has changed nothing
     * @param noted a head that the chain has to have had; null if none was noted
     */
    public static Finding of(Connection connection, @Nullable Head noted) throws SQLException {
        connection.setAutoCommit(false);
        // All queries see the same rows, whatever is written meanwhile.
        connection.setTransactionIsolation(Isolation.ofOneMoment(connection));
        return within(connection, noted);
    }

    /** In the present transaction, which sees the same rows as long as it lasts. */
    public static Finding within(Connection connection, @Nullable Head noted) throws SQLException {
        AuditCheck check = new AuditCheck(noted);
        @Nullable String fault = check.fault(connection);
        return new Finding(new Head(check.entries, check.last), fault);
    }

    private static final class Seal {
        private final long number;
        private final UUID act;
        private final int entries;
        private final String lastHash;
        private final String hash;
        private int found;
        private String last = Chain.BEGINNING;

        Seal(ResultSet row) throws SQLException {
            number = row.getLong("number");
            act = row.getObject("sealed_act", UUID.class);
            entries = row.getInt("entries");
            lastHash = row.getString("last_hash");
            hash = row.getString("seal_hash");
        }

        boolean isWaiting() {
            return number == 0;
        }

        @Override
        public String toString() {
            return isWaiting() ? "act " + act + ", which is not sealed yet" : "seal " + number;
        }
    }

    private @Nullable String fault(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            Head head;
            long sealed;
            try (ResultSet row = statement.executeQuery("select seals, entries, hash from audit_head where id = 1")) {
                if (!row.next()) {
                    return "The head is missing.";
                }
                sealed = row.getLong("seals");
                head = new Head(row.getLong("entries"), row.getString("hash"));
            }
            try (ResultSet rows = statement.executeQuery(SEALED)) {
                while (rows.next()) {
                    String fault = next(rows);
                    if (fault != null) {
                        return fault;
                    }
                }
            }
            String fault = end();
            if (fault != null) {
                return fault;
            }
            if (seals != sealed || !head.equals(new Head(entries, last))) {
                return "The end is missing: the head counts %d entries under %d seals and ends with %s."
                        .formatted(head.entries, sealed, head.hash);
            }
            String waiting = waiting(statement);
            if (waiting != null) {
                return waiting;
            }
            try (ResultSet rows = statement.executeQuery(UNSEALED)) {
                if (rows.next()) {
                    return "Entry %s belongs to no seal.".formatted(rows.getString(1));
                }
            }
        }
        return noted == null || metNoted
                ? null
                : "It is another chain than the one that had %d entries and ended with %s."
                        .formatted(noted.entries, noted.hash);
    }

    private @Nullable String waiting(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(WAITING)) {
            while (rows.next()) {
                String fault = next(rows);
                if (fault != null) {
                    return fault;
                }
            }
        }
        return end();
    }

    private @Nullable String next(ResultSet row) throws SQLException {
        if (current == null || !row.getObject("sealed_act", UUID.class).equals(current.act)) {
            String fault = end();
            if (fault != null) {
                return fault;
            }
            current = new Seal(row);
        }
        Seal seal = current;
        UUID id = row.getObject("id", UUID.class);
        if (id == null) {
            return null; // a seal without entries, which its end tells
        }
        String hash = Chain.entry(
                seal.last,
                id,
                row.getObject("act", UUID.class),
                seal.found,
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                happening(row));
        if (row.getInt("position") != seal.found || !hash.equals(row.getString("hash"))) {
            return "Entry %s, number %d of %s, is not as it was written, or one before it is missing."
                    .formatted(id, row.getInt("position"), seal);
        }
        seal.last = hash;
        seal.found++;
        return null;
    }

    /** All entries of a seal have come by. */
    private @Nullable String end() {
        Seal seal = current;
        if (seal == null) {
            return null;
        }
        current = null;
        if (!seal.isWaiting()) {
            if (seal.number != seals + 1) {
                return "Seal %d is missing.".formatted(seals + 1);
            }
            if (!seal.hash.equals(Chain.seal(last, seal.number, seal.act, seal.entries, seal.lastHash))) {
                return "Seal %d is not as it was written.".formatted(seal.number);
            }
        }
        if (seal.found != seal.entries || !seal.last.equals(seal.lastHash)) {
            return "Of the %d entries under %s, there are %d, and they end with another hash."
                    .formatted(seal.entries, seal, seal.found);
        }
        if (!seal.isWaiting()) {
            seals = seal.number;
            entries += seal.entries;
            last = seal.hash;
            metNoted |= noted != null && noted.equals(new Head(entries, last));
        }
        return null;
    }

    private static Happening happening(ResultSet row) throws SQLException {
        @Nullable String change = row.getString("change");
        int status = row.getInt("status");
        @Nullable Integer answered = row.wasNull() ? null : status;
        return new Happening(
                Actor.valueOf(row.getString("actor")),
                row.getString("account"),
                row.getString("token"),
                row.getString("tried"),
                row.getString("client"),
                row.getString("operation"),
                row.getString("path"),
                AuditOutcome.valueOf(row.getString("outcome")),
                answered,
                row.getString("noun"),
                row.getString("item_key"),
                change == null ? null : RowFate.valueOf(change),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getInt("occurrences"));
    }
}
