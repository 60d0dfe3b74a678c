package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for progress reports. */
@ApplicationScoped
public class ProgressReportRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    ProgressReportRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    ProgressReport get(UUID id) {
        return sight.find(ProgressReport.class, id).orElseThrow(() -> unknown(id));
    }

    /**
     * The report as it is once every other transaction that has it is done, so that each step is taken from the state in
     * which it really is. It stays locked until the end of the transaction.
     */
    ProgressReport locked(UUID id) {
        // Nobody waits for what they do not see.
        ProgressReport report = sight.mayBe(ProgressReport.class, id)
                ? session.find(ProgressReport.class, id, LockModeType.PESSIMISTIC_WRITE)
                : null;
        if (report == null) {
            throw unknown(id);
        }
        return report;
    }

    Page<ProgressReport> list(ProgressReportFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, ProgressReport.class, "id")
                        .sortable("periodTo", "effectiveOn", "submittedAt", "updatedAt"))
                .page(paging);
    }

    /** Those on any of the commitments that reviewers have or have accepted, by assignment, the latest period first. */
    List<ProgressReport> made(Collection<String> commitments) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select r from ProgressReport r
                                join Assignment a on a.id = r.assignment
                                left join fetch r.reviews
                                where a.commitment in (:slugs) and r.state in (SUBMITTED, ACCEPTED)"""
                                        + seen.and() + " order by r.assignment, r.periodTo desc, r.id",
                                ProgressReport.class)
                        .setParameter("slugs", commitments))
                .getResultList();
    }

    void add(ProgressReport report) {
        session.persist(report);
        session.flush();
    }

    void remove(ProgressReport report) {
        session.remove(report);
    }

    private static NotFound unknown(UUID id) {
        return new NotFound("progress report", id);
    }
}
