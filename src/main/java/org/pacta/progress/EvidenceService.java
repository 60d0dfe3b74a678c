package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.pacta.model.Ids;

/**
 * What can be done with evidence, and only while its report may still change. The report is locked meanwhile, so that
 * what is submitted is what the reviewers get to see.
 */
@ApplicationScoped
@Transactional
public class EvidenceService {

    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;

    @Inject
    EvidenceService(ProgressReportRepository reports, EvidenceRepository evidence) {
        this.reports = reports;
        this.evidence = evidence;
    }

    public Evidence create(UUID report, EvidenceRequest request) {
        return create(report, Ids.next(), request);
    }

    /** Under an id that is known beforehand. */
    public Evidence create(UUID report, UUID id, EvidenceRequest request) {
        reports.locked(report).requireOpenToEvidence();
        Evidence piece = new Evidence(id, report, request.title(), request.address());
        request.applyTo(piece);
        evidence.add(piece);
        return piece;
    }

    public Evidence change(UUID report, UUID id, Function<Evidence, EvidenceRequest> change) {
        ProgressReport backed = reports.locked(report);
        Evidence piece = evidence.get(report, id);
        EvidenceRequest request = change.apply(piece);
        backed.requireOpenToEvidence();
        request.applyTo(piece);
        return piece;
    }

    public void delete(UUID report, UUID id) {
        ProgressReport backed = reports.locked(report);
        Evidence piece = evidence.get(report, id);
        backed.requireOpenToEvidence();
        evidence.remove(piece);
    }
}
