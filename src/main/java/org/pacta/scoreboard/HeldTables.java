package org.pacta.scoreboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Known;
import org.pacta.model.Portions;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Reads the tables into {@link Held}: all of them, or what was changed; in plain SQL, as there are millions of rows. */
final class HeldTables {

    /** So many rows come at a time. */
    private static final int FETCHED = 10_000;

    private static final String FACTS =
            """
            select commitment, statement, meeting, series, organization, kind, due_on, illustrative, known_from, known_until
            from known_commitment""";

    private static final String THEMES =
            "select commitment, theme, known_from, known_until from known_commitment_theme";

    private static final String PRESENT =
            """
            select commitment, party, track, status, illustrative, due_on, effective_from, known_from
            from standing""";

    private static final String EARLIER =
            """
            select commitment, party, track, status, illustrative, due_on, effective_from, known_from,
                   effective_until, known_until
            from earlier_standing""";

    private static final int LAST_DAY = Held.day(LocalDate.of(9999, 12, 31));
    private static final long FOR_EVER = Held.micros(Known.FOR_EVER);

    private final Connection connection;

    /** @param connection in a transaction that sees the database as it was at one moment */
    HeldTables(Connection connection) {
        this.connection = connection;
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    /**
     * Everything.
     *
     * @param mostRows of how assignments stand and stood
     * @return null if there are more, or it cannot be held for another reason
     */
    @Nullable
    Held all(long mostRows) throws SQLException {
        long present = count("standing");
        long rows = present + count("earlier_standing");
        if (rows > mostRows) {
            return null;
        }
        Held held = new Held((int) (present / Track.values().length), (int) rows);
        members(held);
        themes(held);
        // One after the other, as they are counted: what is near in memory is there sooner.
        read(FACTS + " order by commitment", List.of(), row -> facts(held, row));
        read(THEMES + " order by commitment", List.of(), row -> theme(held, row));
        // Those that are known still come last, and so are the first to be looked at.
        try {
            read(EARLIER + " order by assignment", List.of(), row -> span(held, row, true));
            read(PRESENT + " order by assignment", List.of(), row -> span(held, row, false));
        } catch (Once.TooMany e) {
            return null;
        }
        read(PromisedDays.all(""), List.of(), row -> promise(held, row));
        return held;
    }

    void members(Held held) throws SQLException {
        List<Held.Member> members = new ArrayList<>();
        read(
                "select organization, party, from_date, to_date, known_from, known_until from known_membership",
                List.of(),
                row -> members.add(new Held.Member(
                        held.organizations.of(row.getString(1)),
                        held.parties.of(row.getString(2)),
                        day(row, 3),
                        day(row, 4),
                        instant(row, 5),
                        instant(row, 6))));
        held.members(members);
    }

    void themes(Held held) throws SQLException {
        List<Held.ThemeRecord> records = new ArrayList<>();
        read(
                "select theme, parent, effective_on, recorded_at from theme_record",
                List.of(),
                row -> records.add(new Held.ThemeRecord(
                        held.themes.of(row.getString(1)),
                        held.themes.of(row.getString(2)),
                        day(row, 3),
                        instant(row, 4))));
        held.themeRecords(records);
    }

    /** Where commitments belong, anew. */
    void commitments(Held held, Collection<String> slugs) throws SQLException {
        for (List<String> some : Portions.of(slugs)) {
            some.forEach(slug -> held.commitment(slug).clear());
            read(FACTS + anyOf("commitment", some), some, row -> facts(held, row));
            read(THEMES + anyOf("commitment", some), some, row -> theme(held, row));
        }
    }

    /** How assignments stand and stood, anew. */
    void assignments(Held held, Collection<String> ids) throws SQLException {
        for (List<String> some : Portions.of(ids)) {
            some.forEach(id -> held.clear(assignment(held, id)));
            read(EARLIER + anyOf("assignment", some), some, row -> span(held, row, true));
            read(PRESENT + anyOf("assignment", some), some, row -> span(held, row, false));
            String only = " and a.assignment in (" + places(some) + ")";
            List<String> twice = new ArrayList<>(some);
            twice.addAll(some);
            read(PromisedDays.all(only), twice, row -> promise(held, row));
        }
    }

    /** The ids of assignments that rows of other tables are about. */
    List<String> assignmentsOf(String table, Collection<String> keys) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (List<String> some : Portions.of(keys)) {
            read(
                    "select distinct assignment from " + table + anyOf("id", some),
                    some.stream().map(UUID::fromString).toList(),
                    row -> ids.add(row.getString(1)));
        }
        return ids;
    }

    List<String> assignmentsOfCommitments(Collection<String> slugs) throws SQLException {
        List<String> ids = new ArrayList<>();
        for (List<String> some : Portions.of(slugs)) {
            read("select id from assignment" + anyOf("commitment", some), some, row -> ids.add(row.getString(1)));
        }
        return ids;
    }

    /** The slugs of commitments that belong, or belonged, to one of some wholes. */
    List<String> commitmentsOf(String column, Collection<String> wholes) throws SQLException {
        List<String> slugs = new ArrayList<>();
        for (List<String> some : Portions.of(wholes)) {
            read(
                    "select distinct commitment from known_commitment" + anyOf(column, some),
                    some,
                    row -> slugs.add(row.getString(1)));
        }
        return slugs;
    }

    private static void facts(Held held, ResultSet row) throws SQLException {
        held.commitment(row.getString(1))
                .add(new HeldCommitment.Facts(
                        held.statements.of(row.getString(2)),
                        held.meetings.of(row.getString(3)),
                        held.series.of(row.getString(4)),
                        held.organizations.of(row.getString(5)),
                        held.kinds.of(row.getString(6)),
                        day(row, 7),
                        row.getBoolean(8),
                        instant(row, 9),
                        instant(row, 10)));
    }

    private static void theme(Held held, ResultSet row) throws SQLException {
        held.commitment(row.getString(1))
                .add(new HeldCommitment.ThemeSpan(held.themes.of(row.getString(2)), instant(row, 3), instant(row, 4)));
    }

    private static void span(Held held, ResultSet row, boolean earlier) throws SQLException {
        int assignment = held.assignment(held.commitment(row.getString(1)), held.parties.of(row.getString(2)));
        held.add(
                assignment,
                Track.valueOf(row.getString(3)),
                new Spans.Row(
                        day(row, 7),
                        earlier ? day(row, 9) : LAST_DAY,
                        instant(row, 8),
                        earlier ? instant(row, 10) : FOR_EVER,
                        Status.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        day(row, 6)));
    }

    private static void promise(Held held, ResultSet row) throws SQLException {
        held.promise(assignment(held, row.getString(1)), day(row, 2), instant(row, 3));
    }

    private static int assignment(Held held, String id) {
        int colon = id.indexOf(':');
        return held.assignment(held.commitment(id.substring(0, colon)), held.parties.of(id.substring(colon + 1)));
    }

    private static int day(ResultSet row, int column) throws SQLException {
        @Nullable LocalDate day = row.getObject(column, LocalDate.class);
        return Held.day(day);
    }

    private static long instant(ResultSet row, int column) throws SQLException {
        return Held.micros(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    private static String anyOf(String column, Collection<String> values) {
        return " where " + column + " in (" + places(values) + ")";
    }

    private static String places(Collection<String> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private void read(String query, List<?> parameters, Reading reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCHED);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reading.row(rows);
                }
            }
        }
    }

    /** What is done with a row. */
    private interface Reading {

        void row(ResultSet row) throws SQLException;
    }
}
