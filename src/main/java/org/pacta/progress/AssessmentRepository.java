package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for assessments. */
@ApplicationScoped
public class AssessmentRepository {

    private final Session session;

    @Inject
    AssessmentRepository(Session session) {
        this.session = session;
    }

    Assessment get(UUID id) {
        Assessment assessment = session.find(Assessment.class, id);
        if (assessment == null) {
            throw new NotFound("assessment", id);
        }
        return assessment;
    }

    Page<Assessment> list(AssessmentFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, Assessment.class, "id")
                        .sortable("assignment", "scale", "effectiveOn", "recordedAt", "updatedAt"))
                .page(paging);
    }

    /** Those of the commitments that are not revoked, by assignment, the latest first. */
    List<Assessment> standing(Collection<String> commitments) {
        return session.createQuery(
                        """
                        select x from Assessment x
                        join Assignment a on a.id = x.assignment
                        where a.commitment in (:slugs) and x.revokedAt is null
                        order by x.assignment, x.effectiveOn desc, x.recordedAt desc, x.id desc
                        """,
                        Assessment.class)
                .setParameter("slugs", commitments)
                .getResultList();
    }

    void add(Assessment assessment) {
        session.persist(assessment);
        session.flush();
    }

    /** As it is in the database now, which may be otherwise than when it was first read. */
    void refresh(Assessment assessment) {
        session.refresh(assessment);
    }
}
