package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.Clocks;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for assignments and their terms. */
@ApplicationScoped
public class AssignmentRepository {

    private final Session session;
    private final Clock clock;

    @Inject
    AssignmentRepository(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** @param id {@code {commitment}:{party}} */
    public Optional<Assignment> find(@Nullable String id) {
        return id == null ? Optional.empty() : Optional.ofNullable(session.find(Assignment.class, id));
    }

    public Assignment get(String id) {
        return find(id).orElseThrow(() -> new NotFound("assignment", id));
    }

    public boolean exists(@Nullable String id) {
        return find(id).isPresent();
    }

    public Page<Assignment> list(AssignmentFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Assignment.class, "id")
                        .sortable("commitment", "party", "role", "bindingFrom", "dueOn", "effectiveDueOn", "updatedAt"))
                .page(paging);
    }

    List<Assignment> of(String commitment) {
        return session.createQuery("from Assignment a where a.commitment = :commitment order by a.id", Assignment.class)
                .setParameter("commitment", commitment)
                .getResultList();
    }

    /** Of all the commitments, by commitment and party. */
    public List<Assignment> all(Collection<String> commitments) {
        return session.createQuery(
                        "select a from Assignment a where a.commitment in (:slugs) order by a.commitment, a.party",
                        Assignment.class)
                .setParameter("slugs", commitments)
                .getResultList();
    }

    /**
     * Since when it counts and does not, the earliest first, and of one day the one recorded first. What was recorded of
     * one of the same name that was deleted is another story.
     */
    public List<AssignmentTerm> terms(String assignment) {
        return session.createQuery(
                        """
                        from AssignmentTerm t
                        where t.assignment = :assignment
                          and not exists (select 1 from AssignmentTerm d
                            where d.assignment = t.assignment and d.term = DELETED and d.recordedAt >= t.recordedAt)
                        order by t.effectiveOn, t.recordedAt, t.id
                        """,
                        AssignmentTerm.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    /**
     * The same of several, by assignment.
     *
     * @param limit what was recorded later is left out
     */
    public List<AssignmentTerm> terms(Collection<String> assignments, Instant limit) {
        return Portions.of(assignments).stream()
                .flatMap(portion -> session.createQuery(
                                """
                                from AssignmentTerm t
                                where t.assignment in (:ids) and t.recordedAt <= :limit
                                  and not exists (select 1 from AssignmentTerm d
                                    where d.assignment = t.assignment and d.term = DELETED
                                      and d.recordedAt >= t.recordedAt and d.recordedAt <= :limit)
                                order by t.assignment, t.effectiveOn, t.recordedAt, t.id
                                """,
                                AssignmentTerm.class)
                        .setParameter("ids", portion)
                        .setParameter("limit", limit)
                        .getResultStream())
                .toList();
    }

    /**
     * Lets one transaction at a time change an assignment and what belongs to it. To be called before it is read.
     *
     * @throws NotFound if there is no such assignment
     */
    public void lock(String id) {
        if (!lockIfThere(id)) {
            throw new NotFound("assignment", id);
        }
    }

    /** Lets one transaction at a time change assignments and what belongs to them, those of them that are there. */
    public void lock(Collection<String> ids) {
        Portions.of(new TreeSet<>(ids)).forEach(this::locked);
    }

    /** When something was last recorded of each; they are locked in one order, or two transactions might wait for each other. */
    private List<@Nullable Instant> locked(Collection<String> ids) {
        return session.createNativeQuery(
                        "select last_recorded_at from assignment where id in (:ids) order by id for update",
                        Instant.class)
                .addScalar("last_recorded_at", Instant.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /**
     * The instant at which the next thing is recorded of some assignments, later than any before: on what was recorded
     * last, much depends. They stay locked until the end of the transaction, so that no two get the same.
     */
    public Instant nextInstant(Collection<String> ids) {
        session.flush();
        List<List<String>> portions = Portions.of(new TreeSet<>(ids));
        @Nullable Instant last = null;
        for (List<String> some : portions) {
            for (@Nullable Instant recorded : locked(some)) {
                last = last == null || (recorded != null && recorded.isAfter(last)) ? recorded : last;
            }
        }
        Instant next = Clocks.after(last, clock);
        for (List<String> some : portions) {
            session.createNativeMutationQuery("update assignment set last_recorded_at = :next where id in (:ids)")
                    .setParameter("next", next)
                    .setParameter("ids", some)
                    .executeUpdate();
        }
        return next;
    }

    /** As it is once every other transaction that has it is done; it stays locked until the end of this one. */
    public Optional<Assignment> locked(String id) {
        return Optional.ofNullable(session.find(Assignment.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private boolean lockIfThere(String id) {
        return !session.createNativeQuery("select id from assignment where id = :id for update", String.class)
                .addScalar("id", String.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Until the next flush they need not be in the database: many can be added at once. */
    void add(Assignment assignment) {
        session.persist(assignment);
    }

    void add(AssignmentTerm term) {
        session.persist(term);
    }

    void flush() {
        session.flush();
    }

    void remove(Assignment assignment) {
        session.remove(assignment);
        session.flush();
    }
}
