package org.pacta.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.StatusMove;
import org.pacta.progress.Track;

/** Every query for changes. */
@ApplicationScoped
class ChangeRepository {

    private final Session session;
    private final Positions onH2;
    private final Positions onPostgresql = new PostgresqlPositions();

    @Inject
    ChangeRepository(Session session, TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.onH2 = new H2Positions(transaction);
    }

    /** A change with its place in the feed. */
    record Placed(Position position, Instant at, Change change) {}

    /** The last thing before the commit. */
    void add(Connection connection, List<Change> changes, Instant at) throws SQLException {
        long[] positions = positions(connection).draw(connection, changes.size());
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into change (position, noun, item_key, kind, changed_at, version, track, from_status, to_status,
                                    effective_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int i = 0; i < positions.length; i++) {
                add(statement, positions[i], at, changes.get(i));
            }
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement statement, long position, Instant at, Change change) throws SQLException {
        @Nullable StatusMove move = change.move();
        statement.setLong(1, position);
        statement.setString(2, change.noun().toString());
        statement.setString(3, change.key());
        statement.setString(4, change.kind().name());
        statement.setObject(5, at.atOffset(ZoneOffset.UTC));
        statement.setObject(6, change.version(), Types.INTEGER);
        statement.setString(7, move == null ? null : move.track().name());
        statement.setString(8, nameOf(move == null ? null : move.from()));
        statement.setString(9, nameOf(move == null ? null : move.to()));
        statement.setObject(10, move == null ? null : move.effectiveOn(), Types.DATE);
        statement.addBatch();
    }

    private static @Nullable String nameOf(@Nullable Status status) {
        return status == null ? null : status.name();
    }

    /** The last position that can be read, and up to which nothing is to come. */
    Position end() {
        long settled =
                session.doReturningWork(connection -> positions(connection).settled(connection));
        // Not max(position): H2 goes through all of them for that.
        return session.createNativeQuery(
                        """
                        select position, changed_at from change where position <= :settled
                        order by position desc""",
                        Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("changed_at", Instant.class)
                .setParameter("settled", settled)
                .setMaxResults(1)
                .uniqueResultOptional()
                .map(row -> Position.of(row.get("position", Long.class), row.get("changed_at", Instant.class)))
                .orElse(Position.BEGINNING);
    }

    /** Whether it is one of this feed. */
    boolean has(Position position) {
        return position.equals(Position.BEGINNING)
                || session.createNativeQuery("select changed_at from change where position = :value", Instant.class)
                        .addScalar("changed_at", Instant.class)
                        .setParameter("value", position.value())
                        .uniqueResultOptional()
                        .map(at -> Position.of(position.value(), at).equals(position))
                        .orElse(false);
    }

    /** The first changes after a position, up to another one. */
    List<Placed> between(Position since, Position end, Collection<Noun> nouns, int limit) {
        NativeQuery<Tuple> query = session.createNativeQuery(
                        """
                        select position, noun, item_key, kind, changed_at, version, track, from_status, to_status,
                               effective_on
                        from change
                        where position > :since and position <= :end %s
                        order by position
                        """
                                .formatted(nouns.isEmpty() ? "" : "and noun in (:nouns)"),
                        Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("noun", String.class)
                .addScalar("item_key", String.class)
                .addScalar("kind", String.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("version", Integer.class)
                .addScalar("track", String.class)
                .addScalar("from_status", String.class)
                .addScalar("to_status", String.class)
                .addScalar("effective_on", LocalDate.class)
                .setParameter("since", since.value())
                .setParameter("end", end.value());
        if (!nouns.isEmpty()) {
            query.setParameter("nouns", nouns.stream().map(Noun::toString).toList());
        }
        return query.setMaxResults(limit).getResultList().stream()
                .map(ChangeRepository::placed)
                .toList();
    }

    private static Placed placed(Tuple row) {
        String key = row.get("item_key", String.class);
        @Nullable String track = row.get("track", String.class);
        @Nullable
        StatusMove move = track == null
                ? null
                : new StatusMove(
                        key,
                        Track.valueOf(track),
                        status(row.get("from_status", String.class)),
                        status(row.get("to_status", String.class)),
                        row.get("effective_on", LocalDate.class));
        Instant at = row.get("changed_at", Instant.class);
        return new Placed(
                Position.of(row.get("position", Long.class), at),
                at,
                new Change(
                        Noun.called(row.get("noun", String.class)),
                        key,
                        ChangeKind.valueOf(row.get("kind", String.class)),
                        row.get("version", Integer.class),
                        move));
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    private Positions positions(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? onPostgresql : onH2;
    }
}
