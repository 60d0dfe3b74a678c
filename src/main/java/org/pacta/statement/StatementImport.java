package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.meeting.Meeting;
import org.pacta.party.Party;

/** How statements are imported. */
@ApplicationScoped
class StatementImport implements Importable<String, Statement, StatementRequest> {

    private final StatementService service;

    @Inject
    StatementImport(StatementService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "statements";
    }

    @Override
    public Class<Statement> entity() {
        return Statement.class;
    }

    @Override
    public Class<StatementRequest> request() {
        return StatementRequest.class;
    }

    @Override
    public Class<StatementResponse> response() {
        return StatementResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("organization", Party.class, "meeting", Meeting.class);
    }

    @Override
    public StatementResponse shown(Statement entity) {
        return StatementResponse.from(entity);
    }

    @Override
    public Statement create(String key, StatementRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public Statement change(Statement entity, StatementRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
