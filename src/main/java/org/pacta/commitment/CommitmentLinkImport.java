package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How links between commitments are imported: where one is from is a column of each row. */
@ApplicationScoped
class CommitmentLinkImport implements Importable<UUID, CommitmentLink, CommitmentLinkRequest> {

    private final CommitmentLinkService service;

    @Inject
    CommitmentLinkImport(CommitmentLinkService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "commitment-links";
    }

    @Override
    public Class<CommitmentLink> entity() {
        return CommitmentLink.class;
    }

    @Override
    public Class<CommitmentLinkRequest> request() {
        return CommitmentLinkRequest.class;
    }

    @Override
    public Class<CommitmentLinkResponse> response() {
        return CommitmentLinkResponse.class;
    }

    @Override
    public UUID key(ImportedRow row) {
        return row.idOrNew();
    }

    @Override
    public CommitmentLinkResponse shown(CommitmentLink entity) {
        return CommitmentLinkResponse.from(entity);
    }

    @Override
    public CommitmentLink create(UUID key, CommitmentLinkRequest request, ImportedRow row) {
        return service.create(key, row.text("from"), request);
    }

    @Override
    public CommitmentLink change(CommitmentLink entity, CommitmentLinkRequest request) {
        return service.change(entity.from(), entity.id(), current -> request);
    }
}
