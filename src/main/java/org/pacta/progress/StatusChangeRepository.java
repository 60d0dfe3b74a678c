package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Portions;

/** Every query for changes of status. */
@ApplicationScoped
public class StatusChangeRepository {

    private final Session session;

    @Inject
    StatusChangeRepository(Session session) {
        this.session = session;
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

    /** What assessments of these assignments found, by their ids; none of what the scale maps to no status. */
    public Map<UUID, Status> found(Collection<String> assignments) {
        Map<UUID, Status> found = new HashMap<>();
        for (List<String> portion : Portions.of(assignments)) {
            session.createQuery(
                            """
                            select c.assessment, c.status from StatusChange c
                            where c.assignment in (:ids) and c.assessment is not null
                            """,
                            Tuple.class)
                    .setParameter("ids", portion)
                    .getResultStream()
                    .forEach(row -> found.put(
                            row.get(0, UUID.class),
                            row.get(1, ProgressStatus.class).status()));
        }
        return found;
    }

    /**
     * What is said only of the report or the assessment that caused a change.
     *
     * @param illustrative whether it is made up
     * @param reasonOfRevocation why it was revoked; null while it counts
     */
    record Cause(boolean illustrative, @Nullable String reasonOfRevocation) {}

    /** The causes of all changes of an assignment, by the ids of the changes. */
    Map<UUID, Cause> causes(String assignment) {
        Map<UUID, Cause> causes = new HashMap<>();
        session.createNativeQuery(
                        """
                        select c.id, coalesce(p.illustrative, a.illustrative) as illustrative,
                               coalesce(r.reason, a.revocation_reason) as reason
                        from status_change c
                        left join progress_report p on p.id = c.report
                        left join review r on r.report = c.report and r.decision = 'REVOKED'
                        left join assessment a on a.id = c.assessment
                        where c.assignment = :assignment
                        """,
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("illustrative", Boolean.class)
                .addScalar("reason", String.class)
                .setParameter("assignment", assignment)
                .getResultList()
                .forEach(row -> causes.put(
                        row.get(0, UUID.class), new Cause(row.get(1, Boolean.class), row.get(2, String.class))));
        return causes;
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

    /** Writes them, and lets go of them: there may be very many. */
    void add(Collection<StatusChange> some) {
        some.forEach(session::persist);
        session.flush();
        some.forEach(session::detach);
    }
}
