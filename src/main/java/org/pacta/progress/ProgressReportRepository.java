package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for progress reports. */
@ApplicationScoped
public class ProgressReportRepository {

    private final Session session;

    @Inject
    ProgressReportRepository(Session session) {
        this.session = session;
    }

    ProgressReport get(UUID id) {
        return existing(id, session.find(ProgressReport.class, id));
    }

    /**
     * The report as it is once every other transaction that has it is done, so that each step is taken from the state in
     * which it really is. It stays locked until the end of the transaction.
     */
    ProgressReport locked(UUID id) {
        return existing(id, session.find(ProgressReport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Page<ProgressReport> list(ProgressReportFilter filter, Paging paging) {
        return filter.narrow(Listing.of(session, ProgressReport.class, "id")
                        .sortable("periodTo", "effectiveOn", "submittedAt", "updatedAt"))
                .page(paging);
    }

    /** Those on any of the commitments that reviewers have or have accepted, by assignment, the latest period first. */
    List<ProgressReport> made(Collection<String> commitments) {
        return session.createQuery(
                        """
                        select r from ProgressReport r
                        join Assignment a on a.id = r.assignment
                        left join fetch r.reviews
                        where a.commitment in (:slugs) and r.state in (SUBMITTED, ACCEPTED)
                        order by r.assignment, r.periodTo desc, r.id
                        """,
                        ProgressReport.class)
                .setParameter("slugs", commitments)
                .getResultList();
    }

    void add(ProgressReport report) {
        session.persist(report);
        session.flush();
    }

    void remove(ProgressReport report) {
        session.remove(report);
    }

    private static ProgressReport existing(UUID id, @Nullable ProgressReport report) {
        if (report == null) {
            throw new NotFound("progress report", id);
        }
        return report;
    }
}
