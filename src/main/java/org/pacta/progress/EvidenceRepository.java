package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hibernate.Session;
import org.pacta.http.Listing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.model.NotFound;

/** Every query for evidence. */
@ApplicationScoped
public class EvidenceRepository {

    private final Session session;

    @Inject
    EvidenceRepository(Session session) {
        this.session = session;
    }

    Evidence get(UUID report, UUID id) {
        Evidence evidence = session.find(Evidence.class, id);
        if (evidence == null || !evidence.report().equals(report)) {
            throw new NotFound("evidence of the progress report '" + report + "'", id);
        }
        return evidence;
    }

    Page<Evidence> list(UUID report, Paging paging) {
        return Listing.of(session, Evidence.class, "id")
                .sortable("updatedAt")
                .equal("report", report)
                .page(paging);
    }

    void add(Evidence evidence) {
        session.persist(evidence);
        session.flush();
    }

    void remove(Evidence evidence) {
        session.remove(evidence);
    }
}
