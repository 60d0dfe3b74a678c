package org.pacta.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.http.SeenVersion;

/** The state that somebody sees is as of the last change that they are told of. */
@ApplicationScoped
class SeenChanges implements SeenVersion {

    private final ChangeRepository repository;

    @Inject
    SeenChanges(ChangeRepository repository) {
        this.repository = repository;
    }

    @Override
    public String current() {
        return repository.end().text();
    }
}
