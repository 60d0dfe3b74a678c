package org.pacta.party;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.Importable;
import org.pacta.http.ImportedRow;

/** How states are imported. */
@ApplicationScoped
class StateImport implements Importable<String, State, StateRequest> {

    private final StateService service;

    @Inject
    StateImport(StateService service) {
        this.service = service;
    }

    @Override
    public String noun() {
        return "states";
    }

    @Override
    public Class<State> entity() {
        return State.class;
    }

    @Override
    public Class<StateRequest> request() {
        return StateRequest.class;
    }

    @Override
    public Class<StateResponse> response() {
        return StateResponse.class;
    }

    @Override
    public String key(ImportedRow row) {
        return row.text("slug");
    }

    @Override
    public Class<?> lookedUpAs() {
        return Party.class;
    }

    @Override
    public StateResponse shown(State entity) {
        return StateResponse.from(entity);
    }

    @Override
    public State create(String key, StateRequest request, ImportedRow row) {
        return service.put(key, request).entity();
    }

    @Override
    public State change(State entity, StateRequest request) {
        return service.change(entity.slug(), current -> request);
    }
}
