package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.http.Precondition;
import org.pacta.model.Ids;
import org.pacta.model.RuleBroken;

/**
 * What can be done with evidence, and only while its report may still change. The report is locked meanwhile, so that
 * what is submitted is what the reviewers get to see, and changed with it, so that nobody submits what they have not seen. The content of a file is locked after it, never before.
 */
@ApplicationScoped
@Transactional
public class EvidenceService {

    private static final int MAX_PIECES = 50;

    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;
    private final EvidenceContentRepository contents;
    private final FileStore store;
    private final Precondition precondition;
    private final ReportRights rights;

    @Inject
    EvidenceService(
            ProgressReportRepository reports,
            EvidenceRepository evidence,
            EvidenceContentRepository contents,
            FileStore store,
            Precondition precondition,
            ReportRights rights) {
        this.reports = reports;
        this.evidence = evidence;
        this.contents = contents;
        this.store = store;
        this.precondition = precondition;
        this.rights = rights;
    }

    public Evidence create(UUID report, EvidenceRequest request) {
        return create(report, Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Evidence create(UUID report, UUID id, EvidenceRequest request) {
        ProgressReport backed = written(report);
        requireRoom(backed);
        Evidence piece = Evidence.link(id, report, request.title(), request.address());
        piece.rest(request.provenance());
        evidence.add(piece);
        backed.partChanged();
        return piece;
    }

    /** @return empty if the content has been removed since it was announced */
    Optional<Evidence> create(UUID report, UUID id, EvidenceFileRequest request, IncomingFile file) {
        ProgressReport backed = written(report);
        requireRoom(backed);
        if (contents.locked(file.file().sha256()).isEmpty()) {
            return Optional.empty();
        }
        store.keep(file.path(), file.file().sha256());
        Evidence piece = Evidence.file(id, report, request.localizedTitle(), file.file());
        piece.rest(request.provenance());
        evidence.add(piece);
        backed.partChanged();
        return Optional.of(piece);
    }

    /** Says early what it would come to later; it may have changed by then. */
    void requireRoom(UUID report) {
        ProgressReport backed = reports.get(report);
        rights.requireWriter(backed);
        requireRoom(backed);
    }

    /** The report, which somebody who may write it is about to back. */
    private ProgressReport written(UUID report) {
        ProgressReport backed = reports.locked(report);
        rights.requireWriter(backed);
        rights.noteWriter(backed);
        return backed;
    }

    private void requireRoom(ProgressReport report) {
        report.requireOpenToEvidence();
        if (evidence.count(report.id()) >= MAX_PIECES) {
            throw new RuleBroken("A progress report has at most {0} pieces of evidence.", MAX_PIECES);
        }
    }

    public Evidence change(UUID report, UUID id, Function<Evidence, EvidenceChangeRequest> change) {
        ProgressReport backed = written(report);
        Evidence piece = evidence.get(report, id);
        precondition.holdsFor(piece);
        EvidenceChangeRequest request = change.apply(piece);
        request.faults(piece).throwIfAny();
        backed.requireOpenToEvidence();
        request.applyTo(piece);
        backed.partChanged();
        return piece;
    }

    /** @return the contents that it referred to, which are to be released after the commit */
    List<String> delete(UUID report, UUID id) {
        ProgressReport backed = written(report);
        Evidence piece = evidence.get(report, id);
        precondition.holdsFor(piece);
        backed.requireOpenToEvidence();
        evidence.remove(piece);
        backed.partChanged();
        return Optional.ofNullable(piece.file()).map(EvidenceFile::sha256).stream()
                .toList();
    }
}
