package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for milestones. */
@ApplicationScoped
public class MilestoneRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    MilestoneRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    Milestone get(UUID id) {
        return sight.find(Milestone.class, id).orElseThrow(() -> new NotFound("milestone", id));
    }

    Page<Milestone> list(MilestoneFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Milestone.class, "id")
                        .sortable("commitment", "dueOn", "doneOn", "updatedAt"))
                .page(paging);
    }

    /** Of all the commitments, in the order in which they are due. */
    List<Milestone> all(Collection<String> commitments) {
        return session.createQuery(
                        "select m from Milestone m where m.commitment in (:slugs) order by m.dueOn nulls last, m.id",
                        Milestone.class)
                .setParameter("slugs", commitments)
                .getResultList();
    }

    void add(Milestone milestone) {
        session.persist(milestone);
        session.flush();
    }

    void remove(Milestone milestone) {
        session.remove(milestone);
    }
}
