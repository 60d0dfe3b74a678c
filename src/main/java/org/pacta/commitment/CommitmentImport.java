package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.statement.Statement;

/** How commitments are imported. */
@ApplicationScoped
class CommitmentImport implements Importable<String, Commitment, CommitmentRequest> {

    private final CommitmentService service;
    private final CommitmentRepository commitments;

    @Inject
    CommitmentImport(CommitmentService service, CommitmentRepository commitments) {
        this.service = service;
        this.commitments = commitments;
    }

    @Override
    public String noun() {
        return "commitments";
    }

    @Override
    public Class<Commitment> entity() {
        return Commitment.class;
    }

    @Override
    public Class<CommitmentRequest> request() {
        return CommitmentRequest.class;
    }

    @Override
    public Class<CommitmentResponse> response() {
        return CommitmentResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("statement", Statement.class);
    }

    @Override
    public void lock(List<ImportedRow> rows) {
        commitments.lock(rows.stream().map(this::key).toList());
    }

    @Override
    public CommitmentResponse shown(Commitment entity) {
        return CommitmentResponse.from(entity);
    }

    @Override
    public Commitment create(String key, CommitmentRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Commitment change(Commitment entity, CommitmentRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
