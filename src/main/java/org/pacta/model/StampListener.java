package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;

/** Stamps rows by the injected clock, in the microseconds that both databases keep. */
@ApplicationScoped
class StampListener {

    private final Clock clock;

    @Inject
    StampListener(Clock clock) {
        this.clock = clock;
    }

    @PrePersist
    void created(Stamped row) {
        row.created(Clocks.now(clock));
    }

    @PreUpdate
    void updated(Stamped row) {
        row.updated(Clocks.now(clock));
    }
}
