package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.pacta.model.Clocks;

/** The transactions of contents; each is one of its own. {@link EvidenceFiles} has the law. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EvidenceContentService {

    private final EvidenceContentRepository contents;
    private final EvidenceRepository evidence;
    private final FileStore store;
    private final Clock clock;

    @Inject
    EvidenceContentService(
            EvidenceContentRepository contents, EvidenceRepository evidence, FileStore store, Clock clock) {
        this.contents = contents;
        this.evidence = evidence;
        this.store = store;
        this.clock = clock;
    }

    /** Announces that a content will be stored; committed by itself, whatever comes of it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void announce(String sha256) {
        if (!contents.has(sha256)) {
            contents.add(new EvidenceContent(sha256, Clocks.now(clock)));
        }
    }

    /** Removes a content unless evidence refers to it. */
    void release(String sha256) {
        contents.locked(sha256).filter(content -> !evidence.refersTo(sha256)).ifPresent(content -> {
            contents.remove(content);
            store.remove(sha256);
        });
    }
}
