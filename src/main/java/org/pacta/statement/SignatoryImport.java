package org.pacta.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;
import org.pacta.party.Party;

/** How signatories are imported: the statement is a column of each row. */
@ApplicationScoped
class SignatoryImport implements Importable<Signatory.Key, Signatory, SignatoryRequest> {

    private final SignatoryService service;

    @Inject
    SignatoryImport(SignatoryService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "signatories";
    }

    @Override
    public Class<Signatory> entity() {
        return Signatory.class;
    }

    @Override
    public Class<SignatoryRequest> request() {
        return SignatoryRequest.class;
    }

    @Override
    public Class<SignatoryResponse> response() {
        return SignatoryResponse.class;
    }

    @Override
    public Signatory.Key key(ImportedRow row) {
        return new Signatory.Key(row.text("statement"), row.text("party"));
    }

    @Override
    public Map<String, Class<?>> references() {
        return Map.of("statement", Statement.class, "party", Party.class);
    }

    @Override
    public SignatoryResponse shown(Signatory entity) {
        return SignatoryResponse.from(entity);
    }

    @Override
    public Signatory create(Signatory.Key key, SignatoryRequest request, ImportedRow row) {
        return service.put(key.statement(), key.party(), request).entity();
    }

    @Override
    public Signatory change(Signatory entity, SignatoryRequest request) {
        return service.change(entity.statement(), entity.party(), current -> request);
    }
}
