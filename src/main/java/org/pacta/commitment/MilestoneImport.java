package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How milestones are imported. */
@ApplicationScoped
class MilestoneImport implements Importable<UUID, Milestone, MilestoneRequest> {

    private final MilestoneService service;

    @Inject
    MilestoneImport(MilestoneService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "milestones";
    }

    @Override
    public Class<Milestone> entity() {
        return Milestone.class;
    }

    @Override
    public Class<MilestoneRequest> request() {
        return MilestoneRequest.class;
    }

    @Override
    public Class<MilestoneResponse> response() {
        return MilestoneResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("commitment", Commitment.class);
    }

    @Override
    public MilestoneResponse shown(Milestone entity) {
        return MilestoneResponse.from(entity);
    }

    @Override
    public Milestone create(UUID key, MilestoneRequest request, ImportedRow row) {
        return service.create(key, request);
    }

    @Override
    public Milestone change(Milestone entity, MilestoneRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
