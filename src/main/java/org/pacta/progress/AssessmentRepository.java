package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;

/** Every query for assessments, and for what is to be assessed. */
@ApplicationScoped
public class AssessmentRepository {

    private final Session session;

    @Inject
    AssessmentRepository(Session session) {
        this.session = session;
    }

    public Assessment get(UUID id) {
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

    /** All of the assignments, the revoked ones too, in the order in which they were recorded. */
    public List<Assessment> on(Collection<String> assignments) {
        return Portions.of(assignments).stream()
                .flatMap(portion -> session.createQuery(
                                "select x from Assessment x where x.assignment in (:ids) order by x.recordedAt, x.id",
                                Assessment.class)
                        .setParameter("ids", portion)
                        .getResultStream())
                .toList();
    }

    /** What has to be known of assignments, by their ids; what is not there is left out. */
    Map<String, Judgeable> judgeable(Collection<String> assignments) {
        Map<String, Judgeable> found = new HashMap<>();
        for (List<String> portion : Portions.of(assignments)) {
            session.createQuery(
                            """
                            select a.id, a.party, s.organization, a.applicable, a.bindingFrom, c.endedOn
                            from Assignment a join Commitment c on c.slug = a.commitment
                            join Statement s on s.slug = c.statement
                            where a.id in (:ids)
                            """,
                            Object[].class)
                    .setParameter("ids", portion)
                    .getResultList()
                    .forEach(row -> found.put(
                            (String) row[0],
                            new Judgeable(
                                    (String) row[0],
                                    (String) row[1],
                                    (String) row[2],
                                    (Boolean) row[3],
                                    (LocalDate) row[4],
                                    (LocalDate) row[5])));
        }
        return found;
    }

    /** Writes them, and lets go of them: there may be very many. */
    void add(Collection<Assessment> some) {
        some.forEach(session::persist);
        session.flush();
        some.forEach(session::detach);
    }

    /** As it is in the database now, which may be otherwise than when it was first read. */
    void refresh(Assessment assessment) {
        session.refresh(assessment);
    }
}
