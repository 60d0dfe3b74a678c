package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import org.pacta.http.ProblemException;
import org.pacta.http.ProblemType;
import org.pacta.model.Faults;
import org.pacta.model.Ids;
import org.pacta.model.Text;

/**
 * How files of evidence come and go.
 *
 * <p><b>The law:</b> what evidence refers to is on disk. The row of a content ({@link EvidenceContent}) is what everybody
 * who touches that content locks, on whichever node:
 *
 * <ol>
 *   <li>Who adds evidence writes the content to a file of its own, all of it, to the disk. Then it announces the content:
 *       its row is there, if nothing else yet. Then, in one transaction, it locks the report and the row, moves the file
 *       to its place, and refers to it. So what was acknowledged is on disk; and what is rolled back, or breaks off,
 *       leaves a row to which nothing refers, with its content or without.
 *   <li>Who deletes evidence commits that first. Then, in another transaction, it locks the row; and only if nothing
 *       refers to the content by then, it removes first the content and with the commit the row. So nothing is removed
 *       of which the deletion is rolled back, and nothing that other evidence has: it had to lock the row before, and
 *       refers to it by now, or will find no row and announce it anew.
 *   <li>What nothing refers to for a while is removed in the same way, and files that never got all of their content by
 *       their age ({@link EvidenceSweep}). A content without a row does not come about, and so is never looked for: a
 *       wrong directory can lose nothing by that.
 * </ol>
 */
@ApplicationScoped
public class EvidenceFiles {

    private static final Logger LOG = Logger.getLogger(EvidenceFiles.class);

    /** Each further one needs another deletion of the same content, in the moment after it was announced. */
    private static final int ATTEMPTS = 20;

    private final EvidenceService evidence;
    private final EvidenceContentService contents;
    private final EvidenceContentRepository repository;
    private final FileStore store;
    private final FileTypes types;
    private final EvidenceConfig config;

    @Inject
    EvidenceFiles(
            EvidenceService evidence,
            EvidenceContentService contents,
            EvidenceContentRepository repository,
            FileStore store,
            FileTypes types,
            EvidenceConfig config) {
        this.evidence = evidence;
        this.contents = contents;
        this.repository = repository;
        this.store = store;
        this.types = types;
        this.config = config;
    }

    /** A file that is about to come in; it has to be closed. */
    public IncomingFile incoming() {
        return new IncomingFile(store.incoming(), config.maxSize().asLongValue(), types);
    }

    public Evidence create(UUID report, EvidenceFileRequest request, IncomingFile file) {
        return create(report, Ids.next(), request, file);
    }

    /** From a stream, under an id that is known beforehand. */
    public Evidence create(UUID report, UUID id, EvidenceFileRequest request, InputStream content) {
        try (IncomingFile file = incoming()) {
            new Faults().addAll(file.receive(request.file(), content)).throwIfAny();
            return create(report, id, request, file);
        }
    }

    private Evidence create(UUID report, UUID id, EvidenceFileRequest request, IncomingFile file) {
        request.faults().throwIfAny();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Evidence> added = evidence.create(report, id, request, file);
            if (added.isPresent()) {
                return added.get();
            }
            announce(file.file().sha256());
        }
        throw new ProblemException(
                ProblemType.CHANGED_MEANWHILE, Text.of("The same content is being deleted again and again."));
    }

    /**
     * Says that its content is about to be referred to: before a transaction begins, as this takes another one, and so a
     * connection more.
     */
    void announce(EvidenceFileRequest request, IncomingFile file) {
        request.faults().throwIfAny();
        announce(file.file().sha256());
    }

    private void announce(String sha256) {
        try {
            contents.announce(sha256);
        } catch (ConstraintViolationException e) {
            // Somebody else announces it at this moment, which is as good.
        }
    }

    /**
     * Where the content of a file is.
     *
     * @throws IllegalStateException if it is not there, which is for the operator to mend
     */
    Path content(Evidence piece, EvidenceFile file) {
        Path place = store.place(file.sha256());
        if (!Files.isReadable(place)) {
            throw new IllegalStateException("The content of the evidence " + piece.id() + " cannot be read at " + place
                    + ": is the directory of PACTA_FILES the right one, and complete?");
        }
        return place;
    }

    /**
     * Removes those contents to which nothing refers any more. Whoever asks has got what they asked for already; what is
     * not possible just now is left to the sweep.
     */
    public void release(Collection<String> released) {
        for (String sha256 : released) {
            try {
                contents.release(sha256);
            } catch (RuntimeException e) {
                LOG.warnf("The content %s stays for now: %s", sha256, e.getMessage());
            }
        }
    }

    /** Removes what nothing refers to since then. */
    void sweep(Instant then) {
        store.sweepIncoming(then);
        release(repository.unreferencedSince(then));
    }
}
