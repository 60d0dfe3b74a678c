package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for assignments and their terms. */
@ApplicationScoped
public class AssignmentRepository {

    private final Session session;

    @Inject
    AssignmentRepository(Session session) {
        this.session = session;
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

    /** Since when it counts and does not, the earliest first, and of one day the one recorded first. */
    public List<AssignmentTerm> terms(String assignment) {
        return session.createQuery(
                        """
                        from AssignmentTerm t where t.assignment = :assignment
                        order by t.effectiveOn, t.recordedAt, t.id
                        """,
                        AssignmentTerm.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    /** When anything was last recorded of its terms; null for one that is new. */
    @Nullable
    Instant lastRecorded(String assignment) {
        return session.createQuery(
                        "select max(t.recordedAt) from AssignmentTerm t where t.assignment = :assignment",
                        Instant.class)
                .setParameter("assignment", assignment)
                .getSingleResultOrNull();
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

    /** As it is once every other transaction that has it is done; it stays locked until the end of this one. */
    public Optional<Assignment> locked(String id) {
        return lockIfThere(id) ? find(id) : Optional.empty();
    }

    private boolean lockIfThere(String id) {
        return !session.createNativeQuery("select id from assignment where id = :id for update", String.class)
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
