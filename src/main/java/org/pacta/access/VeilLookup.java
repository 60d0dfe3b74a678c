package org.pacta.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pacta.model.Portions;

/** Finds among whom things are kept, as it is in a transaction. */
public final class VeilLookup {

    private VeilLookup() {}

    /** Of each that is there. */
    public static Map<Kept, Veil> find(Connection connection, Collection<Kept> wholes) throws SQLException {
        Map<Kept, Veil> found = new HashMap<>();
        for (Whole whole : Whole.values()) {
            List<Object> keys = wholes.stream()
                    .filter(kept -> kept.whole() == whole)
                    .map(Kept::key)
                    .distinct()
                    .toList();
            for (List<Object> portion : Portions.of(keys)) {
                find(connection, whole, portion, found);
            }
        }
        return found;
    }

    private static void find(Connection connection, Whole whole, List<Object> keys, Map<Kept, Veil> found)
            throws SQLException {
        String query = query(whole).formatted(keys.stream().map(key -> "?").collect(Collectors.joining(", ")));
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < keys.size(); i++) {
                statement.setObject(i + 1, keys.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Object key = whole == Whole.REPORT ? rows.getObject(1, UUID.class) : rows.getString(1);
                    found.put(
                            new Kept(whole, key),
                            rows.getBoolean(2) ? Veil.NONE : new Veil(false, rows.getString(3), rows.getString(4)));
                }
            }
        }
    }

    /** Its key, whether it is public, the organization, and of a report the party. */
    private static String query(Whole whole) {
        return switch (whole) {
            case STATEMENT ->
                "select s.slug, s.status <> 'DRAFT', s.organization, null from statement s where s.slug in (%s)";
            case COMMITMENT ->
                "select c.slug, c.confirmed_at is not null, s.organization, null from commitment c"
                        + " join statement s on s.slug = c.statement where c.slug in (%s)";
            case INDICATOR ->
                "select i.slug, c.confirmed_at is not null, s.organization, null from indicator i"
                        + " join commitment c on c.slug = i.commitment join statement s on s.slug = c.statement"
                        + " where i.slug in (%s)";
            case REPORT ->
                "select r.id, r.state in ('ACCEPTED', 'REVOKED'), s.organization, a.party from progress_report r"
                        + " join assignment a on a.id = r.assignment join commitment c on c.slug = a.commitment"
                        + " join statement s on s.slug = c.statement where r.id in (%s)";
        };
    }

    /** Of a report that was not accepted and is no more. */
    public static Veil ofReportOn(Connection connection, String assignment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select s.organization, a.party from assignment a join commitment c on c.slug = a.commitment"
                        + " join statement s on s.slug = c.statement where a.id = ?")) {
            statement.setString(1, assignment);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Veil.of(rows.getString(1), rows.getString(2)) : Veil.OF_NOBODY;
            }
        }
    }
}
