package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.pacta.commitment.Term;

/** Every query for the tables {@code standing} and {@code earlier_standing}, and for what they are derived from. */
@ApplicationScoped
class StandingRepository {

    private static final String LACKING =
            """
            select distinct t.assignment from assignment_term t
            where not exists (select 1 from standing s where s.assignment = t.assignment)
              and not exists (select 1 from earlier_standing s where s.assignment = t.assignment)""";

    private final Session session;

    @Inject
    StandingRepository(Session session) {
        this.session = session;
    }

    /** Whose standing on which track. */
    record Key(String assignment, Track track) {}

    /** A row of one of the two tables. */
    record Row(Key key, KnownSpan known) {}

    /** All that was recorded of assignments, by their ids. */
    Map<String, Timeline> timelines(Collection<String> assignments) {
        // Native queries do not see what is not written yet; who only reads has nothing to write, and no transaction.
        if (session.isJoinedToTransaction()) {
            session.flush();
        }
        Map<String, List<Timeline.Fact>> facts = new HashMap<>();
        for (Tuple row : select(
                        "select assignment, due_on, illustrative, known_from, known_until from known_assignment",
                        assignments)
                .addScalar("assignment", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("illustrative", Boolean.class)
                .addScalar("known_from", Instant.class)
                .addScalar("known_until", Instant.class)
                .getResultList()) {
            of(facts, row)
                    .add(new Timeline.Fact(
                            row.get(1, LocalDate.class),
                            row.get(2, Boolean.class),
                            row.get(3, Instant.class),
                            row.get(4, Instant.class)));
        }
        Map<String, List<Timeline.TermChange>> terms = new HashMap<>();
        for (Tuple row : select("select assignment, term, effective_on, recorded_at from assignment_term", assignments)
                .addScalar("assignment", String.class)
                .addScalar("term", String.class)
                .addScalar("effective_on", LocalDate.class)
                .addScalar("recorded_at", Instant.class)
                .getResultList()) {
            of(terms, row)
                    .add(new Timeline.TermChange(
                            Term.valueOf(row.get(1, String.class)),
                            row.get(2, LocalDate.class),
                            row.get(3, Instant.class)));
        }
        Map<String, List<Timeline.Change>> changes = new HashMap<>();
        for (Tuple row : select(
                        """
                        select c.assignment, c.track, c.status, c.effective_on, c.recorded_at, c.revoked_at, c.report,
                               c.assessment, coalesce(r.illustrative, a.illustrative) as illustrative
                        from status_change c
                        left join progress_report r on r.id = c.report
                        left join assessment a on a.id = c.assessment""",
                        "c.assignment",
                        assignments)
                .addScalar("assignment", String.class)
                .addScalar("track", String.class)
                .addScalar("status", String.class)
                .addScalar("effective_on", LocalDate.class)
                .addScalar("recorded_at", Instant.class)
                .addScalar("revoked_at", Instant.class)
                .addScalar("report", UUID.class)
                .addScalar("assessment", UUID.class)
                .addScalar("illustrative", Boolean.class)
                .getResultList()) {
            of(changes, row)
                    .add(new Timeline.Change(
                            Track.valueOf(row.get(1, String.class)),
                            Status.valueOf(row.get(2, String.class)),
                            row.get(3, LocalDate.class),
                            row.get(4, Instant.class),
                            row.get(5, Instant.class),
                            row.get(6, UUID.class),
                            row.get(7, UUID.class),
                            row.get(8, Boolean.class)));
        }
        Map<String, Timeline> timelines = new HashMap<>();
        for (String assignment : assignments) {
            timelines.put(
                    assignment,
                    new Timeline(
                            facts.getOrDefault(assignment, List.of()),
                            terms.getOrDefault(assignment, List.of()),
                            changes.getOrDefault(assignment, List.of())));
        }
        return timelines;
    }

    /** What is known now of how assignments stand and stood. */
    Map<Key, List<KnownSpan>> known(Collection<String> assignments) {
        return rows(assignments, " and known_until = :ever");
    }

    /** All that is and was known of that. */
    Map<Key, List<KnownSpan>> all(Collection<String> assignments) {
        return rows(assignments, " and known_until <= :ever");
    }

    private Map<Key, List<KnownSpan>> rows(Collection<String> assignments, String earlier) {
        Map<Key, List<KnownSpan>> known = new HashMap<>();
        for (Tuple row : session.createNativeQuery(
                        """
                        select assignment, track, effective_from, date '9999-12-31' as effective_until, status, report,
                               assessment, due_on, illustrative, known_from, cast(:ever as timestamp(6) with time zone) as known_until
                        from standing where assignment in (:assignments)
                        union all
                        select assignment, track, effective_from, effective_until, status, report,
                               assessment, due_on, illustrative, known_from, known_until
                        from earlier_standing where assignment in (:assignments)
                        """
                                + earlier,
                        Tuple.class)
                .addScalar("assignment", String.class)
                .addScalar("track", String.class)
                .addScalar("effective_from", LocalDate.class)
                .addScalar("effective_until", LocalDate.class)
                .addScalar("status", String.class)
                .addScalar("report", UUID.class)
                .addScalar("assessment", UUID.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("illustrative", Boolean.class)
                .addScalar("known_from", Instant.class)
                .addScalar("known_until", Instant.class)
                .setParameter("assignments", assignments)
                .setParameter("ever", KnownSpan.FOR_EVER)
                .getResultList()) {
            Span span = new Span(
                    row.get(2, LocalDate.class),
                    row.get(3, LocalDate.class),
                    Status.valueOf(row.get(4, String.class)),
                    row.get(5, UUID.class),
                    row.get(6, UUID.class),
                    row.get(7, LocalDate.class),
                    row.get(8, Boolean.class));
            known.computeIfAbsent(
                            new Key(row.get(0, String.class), Track.valueOf(row.get(1, String.class))),
                            key -> new ArrayList<>())
                    .add(new KnownSpan(span, row.get(9, Instant.class), row.get(10, Instant.class)));
        }
        return known;
    }

    /** Whether there are assignments of which there are terms, but no row in either table. */
    boolean anyLacks() {
        return !session.createNativeQuery(LACKING + " fetch first 1 rows only", String.class)
                .addScalar("assignment", String.class)
                .getResultList()
                .isEmpty();
    }

    /** Which of some assignments are such. */
    List<String> lacking(Collection<String> some) {
        return session.createNativeQuery(LACKING + " and t.assignment in (:some) order by t.assignment", String.class)
                .addScalar("assignment", String.class)
                .setParameter("some", some)
                .getResultList();
    }

    /** Assignments of which there are terms: some at a time, in order. */
    List<String> recorded(String after, int limit) {
        return session.createNativeQuery(
                        "select distinct assignment from assignment_term where assignment > :after order by assignment",
                        String.class)
                .addScalar("assignment", String.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes some rows out and puts others in, many at a time. */
    void replace(List<Row> removed, List<Row> added) {
        session.doWork(connection -> {
            try (PreparedStatement present =
                            connection.prepareStatement("delete from standing where assignment = ? and track = ?");
                    PreparedStatement earlier = connection.prepareStatement(
                            """
                            delete from earlier_standing
                            where assignment = ? and track = ? and effective_from = ? and known_from = ?""")) {
                for (Row row : removed) {
                    PreparedStatement statement = row.known.isPresent() ? present : earlier;
                    statement.setString(1, row.key.assignment);
                    statement.setString(2, row.key.track.name());
                    if (!row.known.isPresent()) {
                        statement.setObject(3, row.known.span().from());
                        statement.setObject(4, row.known.from().atOffset(ZoneOffset.UTC));
                    }
                    statement.addBatch();
                }
                present.executeBatch();
                earlier.executeBatch();
            }
            try (PreparedStatement present = connection.prepareStatement(
                            """
                            insert into standing (assignment, track, commitment, party, status, report, assessment, due_on,
                                                  illustrative, effective_from, known_from)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                    PreparedStatement earlier = connection.prepareStatement(
                            """
                            insert into earlier_standing (assignment, track, commitment, party, status, report, assessment,
                                                          due_on, illustrative, effective_from, known_from,
                                                          effective_until, known_until)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
                for (Row row : added) {
                    add(row, row.known.isPresent() ? present : earlier);
                }
                present.executeBatch();
                earlier.executeBatch();
            }
        });
    }

    private static void add(Row row, PreparedStatement statement) throws SQLException {
        String assignment = row.key.assignment;
        int colon = assignment.indexOf(':');
        Span span = row.known.span();
        statement.setString(1, assignment);
        statement.setString(2, row.key.track.name());
        statement.setString(3, assignment.substring(0, colon));
        statement.setString(4, assignment.substring(colon + 1));
        statement.setString(5, span.status().name());
        statement.setObject(6, span.report());
        statement.setObject(7, span.assessment());
        statement.setObject(8, span.dueOn());
        statement.setBoolean(9, span.illustrative());
        statement.setObject(10, span.from());
        statement.setObject(11, row.known.from().atOffset(ZoneOffset.UTC));
        if (!row.known.isPresent()) {
            statement.setObject(12, span.until());
            statement.setObject(13, row.known.until().atOffset(ZoneOffset.UTC));
        }
        statement.addBatch();
    }

    private NativeQuery<Tuple> select(String columns, Collection<String> assignments) {
        return select(columns, "assignment", assignments);
    }

    private NativeQuery<Tuple> select(String columns, String assignment, Collection<String> assignments) {
        return session.createNativeQuery(columns + " where " + assignment + " in (:assignments)", Tuple.class)
                .setParameter("assignments", assignments);
    }

    private static <T> List<T> of(Map<String, List<T>> byAssignment, Tuple row) {
        return byAssignment.computeIfAbsent(row.get(0, String.class), assignment -> new ArrayList<>());
    }
}
