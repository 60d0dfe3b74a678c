package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How reporting schedules are imported. */
@ApplicationScoped
class ReportingScheduleImport implements Importable<UUID, ReportingSchedule, ReportingScheduleRequest> {

    private final ReportingScheduleService service;

    @Inject
    ReportingScheduleImport(ReportingScheduleService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "reporting-schedules";
    }

    @Override
    public Class<ReportingSchedule> entity() {
        return ReportingSchedule.class;
    }

    @Override
    public Class<ReportingScheduleRequest> request() {
        return ReportingScheduleRequest.class;
    }

    @Override
    public Class<ReportingScheduleResponse> response() {
        return ReportingScheduleResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public ReportingScheduleResponse shown(ReportingSchedule entity) {
        return ReportingScheduleResponse.from(entity);
    }

    @Override
    public ReportingSchedule create(UUID key, ReportingScheduleRequest request, ImportedRow row) {
        return service.create(key, request);
    }

    @Override
    public ReportingSchedule change(ReportingSchedule entity, ReportingScheduleRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
