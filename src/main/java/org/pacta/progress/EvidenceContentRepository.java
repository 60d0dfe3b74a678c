package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Every query for the contents of files. */
@ApplicationScoped
class EvidenceContentRepository {

    private final Session session;

    @Inject
    EvidenceContentRepository(Session session) {
        this.session = session;
    }

    boolean has(String sha256) {
        return session.find(EvidenceContent.class, sha256) != null;
    }

    void add(EvidenceContent content) {
        session.persist(content);
        session.flush();
    }

    /** Waits for whoever stores or removes the same content, and keeps others waiting until the end of the transaction. */
    Optional<EvidenceContent> locked(String sha256) {
        return Optional.ofNullable(session.find(EvidenceContent.class, sha256, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(EvidenceContent content) {
        session.remove(content);
        session.flush();
    }

    /** What nothing refers to and was there already then. */
    List<String> unreferencedSince(Instant then) {
        return session.createSelectionQuery(
                        """
                        select c.sha256 from EvidenceContent c
                        where c.createdAt < :then
                          and not exists (select 1 from Evidence e where e.file.sha256 = c.sha256)
                        """,
                        String.class)
                .setParameter("then", then)
                .getResultList();
    }
}
