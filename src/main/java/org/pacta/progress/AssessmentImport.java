package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.model.Faults;
import org.pacta.model.RuleBroken;

/** How assessments are imported: new ones; none is ever overwritten. */
@ApplicationScoped
class AssessmentImport implements Importable<UUID, Assessment, AssessmentRequest> {

    private final AssessmentService service;
    private final ScaleRepository scales;

    @Inject
    AssessmentImport(AssessmentService service, ScaleRepository scales) {
        this.service = service;
        this.scales = scales;
    }

    @Override
    public String noun() {
        return "assessments";
    }

    @Override
    public Class<Assessment> entity() {
        return Assessment.class;
    }

    @Override
    public Class<AssessmentRequest> request() {
        return AssessmentRequest.class;
    }

    @Override
    public Class<AssessmentResponse> response() {
        return AssessmentResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public AssessmentResponse shown(Assessment entity) {
        return AssessmentResponse.from(
                entity,
                scales.version(entity.scale(), entity.scaleVersion())
                        .value(entity.raw())
                        .orElseThrow());
    }

    @Override
    public Assessment create(UUID key, AssessmentRequest request, ImportedRow row) {
        if (row.values().hasNonNull("revokedAt")) {
            throw new Faults()
                    .add(
                            "/revokedAt",
                            "It was revoked, and a new one would be in force. Leave the row out, or the cell or the column.")
                    .invalid();
        }
        return service.create(key, request);
    }

    @Override
    public Assessment change(Assessment entity, AssessmentRequest request) {
        throw new RuleBroken("An assessment is never overwritten; revoke it, and make another.");
    }
}
