package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How progress reports: as drafts, if they are new are imported. */
@ApplicationScoped
class ProgressReportImport implements Importable<UUID, ProgressReport, ProgressReportRequest> {

    private final ProgressReportService service;

    @Inject
    ProgressReportImport(ProgressReportService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "progress-reports";
    }

    @Override
    public Class<ProgressReport> entity() {
        return ProgressReport.class;
    }

    @Override
    public Class<ProgressReportRequest> request() {
        return ProgressReportRequest.class;
    }

    @Override
    public Class<ProgressReportResponse> response() {
        return ProgressReportResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public ProgressReportRequest said(ProgressReport entity) {
        return ProgressReportRequest.from(entity);
    }

    @Override
    public ProgressReportResponse shown(ProgressReport entity) {
        return ProgressReportResponse.from(entity);
    }

    @Override
    public ProgressReport create(UUID key, ProgressReportRequest request, ImportedRow row) {
        return service.create(key, request);
    }

    @Override
    public ProgressReport change(ProgressReport entity, ProgressReportRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
