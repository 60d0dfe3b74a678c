package org.pacta.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Kept;
import org.pacta.access.Seen;
import org.pacta.access.SeenWith;
import org.pacta.access.Sight;
import org.pacta.access.Veil;
import org.pacta.access.Whole;
import org.pacta.commitment.Indicator;
import org.pacta.progress.Status;
import org.pacta.progress.StatusMove;
import org.pacta.progress.Track;

/** Every query for changes. */
@ApplicationScoped
class ChangeRepository {

    private static final SecureRandom LOT = new SecureRandom();

    private final Session session;
    private final Sight sight;
    private final Positions onH2;
    private final Positions onPostgresql = new PostgresqlPositions();

    @Inject
    ChangeRepository(Session session, Sight sight, TransactionSynchronizationRegistry transaction) {
        this.session = session;
        this.sight = sight;
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
                                    effective_on, is_public, organization, party, token)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
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
        statement.setBoolean(11, change.veil().isPublic());
        statement.setString(12, change.veil().organization());
        statement.setString(13, change.veil().party());
        statement.setLong(14, LOT.nextLong() & Long.MAX_VALUE);
        statement.addBatch();
    }

    private static @Nullable String nameOf(@Nullable Status status) {
        return status == null ? null : status.name();
    }

    /** Up to which position nothing is to come any more. */
    long settled() {
        return session.doReturningWork(connection -> positions(connection).settled(connection));
    }

    /** The last position that is committed; 0 if there is none. */
    long last() {
        Long last = session.createNativeQuery("select position from change order by position desc", Long.class)
                .addScalar("position", Long.class)
                .setMaxResults(1)
                .getSingleResultOrNull();
        return last == null ? 0 : last;
    }

    /** The last position that the caller can read, and up to which nothing is to come. */
    Position end() {
        long settled = settled();
        Seen seen = sight.ofChanges();
        // Not max(position): H2 goes through all of them for that.
        return seen.in(session.createNativeQuery(
                                "select position, changed_at, token from change where position <= :settled" + seen.and()
                                        + " order by position desc",
                                Tuple.class)
                        .addScalar("position", Long.class)
                        .addScalar("changed_at", Instant.class)
                        .addScalar("token", Long.class)
                        .setParameter("settled", settled)
                        .setMaxResults(1))
                .uniqueResultOptional()
                .map(ChangeRepository::position)
                .orElse(Position.BEGINNING);
    }

    /** What a text that clients hold stands for; empty if there is no such place in this feed. */
    Optional<Position> at(Position.Named named) {
        if (named.equals(Position.BEGINNING.name())) {
            return Optional.of(Position.BEGINNING);
        }
        NativeQuery<Tuple> query = session.createNativeQuery(
                        "select position, changed_at, token from change where "
                                + (named.isDrawn() ? "token = :number" : "position = :number and token is null"),
                        Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("changed_at", Instant.class)
                .addScalar("token", Long.class)
                .setParameter("number", named.number());
        return query.uniqueResultOptional().map(ChangeRepository::position).filter(position -> position.name()
                .equals(named));
    }

    private static Position position(Tuple row) {
        long value = row.get("position", Long.class);
        @Nullable Long token = row.get("token", Long.class);
        return new Position(
                value,
                token == null
                        ? Position.Named.before(value, row.get("changed_at", Instant.class))
                        : Position.Named.drawn(token));
    }

    /** The rows that are seen by whoever sees a whole: those with an address. */
    List<Object> hangingOn(Kept whole) {
        List<Object> parts = new ArrayList<>();
        for (Class<?> entity : Rows.BY_ENTITY.keySet()) {
            for (SeenWith with : entity.getAnnotationsByType(SeenWith.class)) {
                if (with.value() == whole.whole() && !whole.whole().isOf(entity)) {
                    parts.addAll(session.createSelectionQuery(
                                    "select e from " + entity.getName() + " e where e." + with.by() + " = :whole",
                                    entity)
                            .setParameter("whole", whole.key())
                            .getResultList());
                }
            }
        }
        parts.stream()
                .filter(Indicator.class::isInstance)
                .map(part -> new Kept(Whole.INDICATOR, ((Indicator) part).slug()))
                .toList()
                .forEach(indicator -> parts.addAll(hangingOn(indicator)));
        return parts;
    }

    /** The first changes that the caller sees after a position, up to another one. */
    List<Placed> between(Position since, Position end, Collection<Noun> nouns, int limit) {
        Seen seen = sight.ofChanges();
        NativeQuery<Tuple> query = session.createNativeQuery(
                        """
                        select position, noun, item_key, kind, changed_at, version, track, from_status, to_status,
                               effective_on, token
                        from change
                        where position > :since and position <= :end %s %s
                        order by position
                        """
                                .formatted(nouns.isEmpty() ? "" : "and noun in (:nouns)", seen.and()),
                        Tuple.class)
                .addScalar("position", Long.class)
                .addScalar("token", Long.class)
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
        return seen.in(query).setMaxResults(limit).getResultList().stream()
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
                position(row),
                at,
                new Change(
                        Noun.called(row.get("noun", String.class)),
                        key,
                        ChangeKind.valueOf(row.get("kind", String.class)),
                        row.get("version", Integer.class),
                        move,
                        Veil.NONE));
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    private Positions positions(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? onPostgresql : onH2;
    }
}
