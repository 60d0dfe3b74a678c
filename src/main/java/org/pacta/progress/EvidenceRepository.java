package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.access.Seen;
import org.pacta.access.Sight;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Search;
import org.pacta.model.NotFound;
import org.pacta.model.Portions;
import org.pacta.model.Text;

/** Every query for evidence. */
@ApplicationScoped
public class EvidenceRepository {

    private final Session session;
    private final Sight sight;

    @Inject
    EvidenceRepository(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    Evidence get(UUID report, UUID id) {
        return sight.find(Evidence.class, id)
                .filter(evidence -> evidence.report().equals(report))
                .orElseThrow(() -> new NotFound(Text.of("evidence of the progress report '{0}'", report), id));
    }

    Page<Evidence> list(UUID report, Search search, Paging paging) {
        return Listing.of(session, Evidence.class, "id")
                .sortable("updatedAt")
                .equal("report", report)
                .matching(search.query(), "id")
                .page(paging);
    }

    /** All that backs a report which the caller sees, oldest first. */
    public List<Evidence> of(ProgressReport report) {
        return session.createQuery("select e from Evidence e where e.report = :report order by e.id", Evidence.class)
                .setParameter("report", report.id())
                .getResultList();
    }

    /** All that backs the reports on any of the commitments, oldest first. */
    List<Evidence> all(Collection<String> commitments) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return seen.in(session.createQuery(
                                """
                                select e from Evidence e
                                join ProgressReport r on r.id = e.report
                                join Assignment a on a.id = r.assignment
                                where a.commitment in (:slugs) and r.state in (SUBMITTED, ACCEPTED)"""
                                        + seen.and() + " order by e.id",
                                Evidence.class)
                        .setParameter("slugs", commitments))
                .getResultList();
    }

    /** All that backs these reports, those of them that are seen; oldest first. */
    public List<Evidence> backing(Collection<UUID> reports) {
        Seen seen = sight.of(ProgressReport.class, "r");
        return Portions.of(reports).stream()
                .flatMap(portion -> seen.in(session.createQuery(
                                        "select e from Evidence e join ProgressReport r on r.id = e.report"
                                                + " where r.id in (:ids)" + seen.and() + " order by e.id",
                                        Evidence.class)
                                .setParameter("ids", portion))
                        .getResultStream())
                .toList();
    }

    long count(UUID report) {
        return session.createSelectionQuery("select count(*) from Evidence where report = :report", Long.class)
                .setParameter("report", report)
                .getSingleResult();
    }

    /** The contents of the files that back a report. */
    List<String> contents(UUID report) {
        return session.createSelectionQuery(
                        "select distinct file.sha256 from Evidence where report = :report and file.sha256 is not null",
                        String.class)
                .setParameter("report", report)
                .getResultList();
    }

    boolean refersTo(String content) {
        return session.createSelectionQuery("select count(*) from Evidence where file.sha256 = :content", Long.class)
                        .setParameter("content", content)
                        .getSingleResult()
                > 0;
    }

    void add(Evidence evidence) {
        session.persist(evidence);
        session.flush();
    }

    void remove(Evidence evidence) {
        session.remove(evidence);
    }
}
