package org.pacta.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How assignments are imported, by their ids or by commitment and party. */
@ApplicationScoped
class AssignmentImport implements Importable<String, Assignment, AssignmentRequest> {

    private final AssignmentService service;
    private final CommitmentRepository commitments;

    @Inject
    AssignmentImport(AssignmentService service, CommitmentRepository commitments) {
        this.service = service;
        this.commitments = commitments;
    }

    @Override
    public String noun() {
        return "assignments";
    }

    @Override
    public Class<Assignment> entity() {
        return Assignment.class;
    }

    @Override
    public Class<AssignmentRequest> request() {
        return AssignmentRequest.class;
    }

    @Override
    public Class<AssignmentResponse> response() {
        return AssignmentResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.textOrNull("id") == null
                ? Assignment.idOf(row.text("commitment"), row.text("party"))
                : row.text("id");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("commitment", Commitment.class, "party", Party.class);
    }

    @Override
    public void lock(List<ImportedRow> rows) {
        commitments.lock(
                rows.stream().map(row -> key(row).replaceFirst(":.*$", "")).toList());
    }

    @Override
    public AssignmentResponse shown(Assignment entity) {
        return AssignmentResponse.from(entity);
    }

    @Override
    public Assignment create(String key, AssignmentRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Assignment change(Assignment entity, AssignmentRequest request) {
        return service.change(entity.id(), current -> request);
    }
}
