package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.model.NotFound;

/** Every query for changes of status. */
@ApplicationScoped
public class StatusChangeRepository {

    private final Session session;
    private final Clock clock;

    @Inject
    StatusChangeRepository(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /**
     * The instant at which the next change of an assignment on a track is recorded or revoked: now, or a microsecond
     * after the one before if the clock has not moved on since, as when two nodes' clocks differ. So what was recorded
     * last is never in doubt. The assignment stays locked until the end of the transaction, so that no two get the same.
     */
    public Instant nextInstant(String assignment, Track track) {
        lock(assignment);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant last = lastInstant(assignment, track);
        return last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
    }

    private void lock(String assignment) {
        List<String> locked = session.createNativeQuery(
                        "select id from assignment where id = :id for update", String.class)
                .setParameter("id", assignment)
                .getResultList();
        if (locked.isEmpty()) {
            throw new NotFound("assignment", assignment);
        }
    }

    private @Nullable Instant lastInstant(String assignment, Track track) {
        return session.createQuery(
                        """
                        select max(case when c.revokedAt > c.recordedAt then c.revokedAt else c.recordedAt end)
                        from StatusChange c
                        where c.assignment = :assignment and c.track = :track
                        """,
                        Instant.class)
                .setParameter("assignment", assignment)
                .setParameter("track", track)
                .getSingleResult();
    }

    /** All of an assignment, on both tracks, in the order in which they took effect. */
    public List<StatusChange> of(String assignment) {
        return session.createQuery(
                        """
                        select c from StatusChange c
                        where c.assignment = :assignment
                        order by c.effectiveOn, c.recordedAt, c.id
                        """,
                        StatusChange.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    Optional<StatusChange> byReport(UUID report) {
        return by("report", report);
    }

    /** There is none where the scale maps the value to no status. */
    Optional<StatusChange> byAssessment(UUID assessment) {
        return by("assessment", assessment);
    }

    private Optional<StatusChange> by(String cause, UUID id) {
        return session.createQuery("select c from StatusChange c where c." + cause + " = :id", StatusChange.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    void add(StatusChange change) {
        session.persist(change);
    }
}
