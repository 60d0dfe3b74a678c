package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How evidence is imported: links, with the report as a column of each row; of a file only what is said of it. */
@ApplicationScoped
class EvidenceImport implements Importable<UUID, Evidence, EvidenceChangeRequest> {

    private final EvidenceService service;

    @Inject
    EvidenceImport(EvidenceService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "evidence";
    }

    @Override
    public Class<Evidence> entity() {
        return Evidence.class;
    }

    @Override
    public Class<EvidenceChangeRequest> request() {
        return EvidenceChangeRequest.class;
    }

    @Override
    public Class<EvidenceResponse> response() {
        return EvidenceResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public EvidenceResponse shown(Evidence entity) {
        return EvidenceResponse.from(entity);
    }

    @Override
    public Evidence create(UUID key, EvidenceChangeRequest request, ImportedRow row) {
        return service.create(row.uuid("report"), key, request.ofLink());
    }

    @Override
    public Evidence change(Evidence entity, EvidenceChangeRequest request) {
        return service.change(entity.report(), entity.id(), current -> request);
    }
}
