package org.pacta.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the organizations and the parties that a row is for, by what it belongs to. */
final class OwnerLookup {

    private OwnerLookup() {}

    /**
     * For whom a row is.
     *
     * @param organizations each of which has to be the writer's; none where it is of nobody's yet
     * @param party if it is one's
     */
    record Found(Set<Scope> organizations, Optional<Scope> party) {

        /** As in {@code organization:sco, party:kaz}. */
        @Override
        public String toString() {
            return Stream.concat(organizations.stream(), party.stream())
                    .map(Scope::toString)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        /** Whether the caller's grants suffice to write it, as one of the roles. */
        boolean isWritableBy(Caller caller, Set<Role> roles) {
            return roles.stream()
                    .anyMatch(role -> role == Role.FOCAL_POINT
                            ? party.isPresent() && caller.is(role, party.get())
                            : caller.is(role)
                                    && organizations.stream().allMatch(organization -> caller.is(role, organization)));
        }
    }

    /** @return empty if what it belongs to is not there */
    static Optional<Found> find(Connection connection, Owner owner) throws SQLException {
        return switch (owner.via()) {
            case EVERYTHING, ACCOUNT -> Optional.of(new Found(Set.of(Scope.EVERYTHING), Optional.empty()));
            case ORGANIZATION -> Optional.of(found(owner.key()));
            case SERIES -> one(connection, "select organization from meeting_series where slug = ?", owner.key());
            case MEETING ->
                one(
                        connection,
                        "select s.organization from meeting m join meeting_series s on s.slug = m.series where m.slug = ?",
                        owner.key());
            case STATEMENT -> one(connection, "select organization from statement where slug = ?", owner.key());
            case COMMITMENT ->
                one(
                        connection,
                        "select s.organization from commitment c join statement s on s.slug = c.statement where c.slug = ?",
                        owner.key());
            case INDICATOR ->
                one(
                        connection,
                        "select s.organization from indicator i join commitment c on c.slug = i.commitment join statement s on s.slug = c.statement where i.slug = ?",
                        owner.key());
            case THEME -> Optional.of(new Found(underTheme(connection, owner.key()), Optional.empty()));
            case ASSIGNMENT -> assignment(connection, owner.key());
            case REPORT -> report(connection, owner.key());
        };
    }

    private static Found found(String organization) {
        return new Found(Set.of(Scope.organization(organization)), Optional.empty());
    }

    private static Optional<Found> one(Connection connection, String sql, Object key) throws SQLException {
        return value(connection, sql, key).map(OwnerLookup::found);
    }

    private static Optional<Found> assignment(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select s.organization, a.party from assignment a join commitment c on c.slug = a.commitment"
                        + " join statement s on s.slug = c.statement where a.id = ?")) {
            statement.setString(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Found(
                                Set.of(Scope.organization(rows.getString(1))),
                                Optional.of(Scope.party(rows.getString(2)))))
                        : Optional.empty();
            }
        }
    }

    private static Optional<Found> report(Connection connection, String id) throws SQLException {
        Optional<String> assignment =
                value(connection, "select assignment from progress_report where id = ?", UUID.fromString(id));
        return assignment.isPresent() ? assignment(connection, assignment.get()) : Optional.empty();
    }

    /**
     * Whose commitments stand under a theme or one beneath it: themes are three deep at most. What is only proposed does not
     * count: nobody else would know why the theme is not theirs to change any more.
     */
    private static Set<Scope> underTheme(Connection connection, String theme) throws SQLException {
        Set<String> organizations = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select distinct s.organization
                from commitment_theme ct
                join commitment c on c.slug = ct.commitment
                join statement s on s.slug = c.statement
                join theme t on t.slug = ct.theme
                left join theme p on p.slug = t.parent
                where c.confirmed_at is not null and (t.slug = ? or t.parent = ? or p.parent = ?)""")) {
            statement.setString(1, theme);
            statement.setString(2, theme);
            statement.setString(3, theme);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    organizations.add(rows.getString(1));
                }
            }
        }
        Set<Scope> scopes = new HashSet<>();
        organizations.forEach(organization -> scopes.add(Scope.organization(organization)));
        return scopes;
    }

    private static Optional<String> value(Connection connection, String sql, Object key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }
}
