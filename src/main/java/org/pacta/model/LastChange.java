package org.pacta.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.Session;

/** When anything was changed last, on whichever node. */
@ApplicationScoped
public class LastChange {

    private final Session session;

    @Inject
    LastChange(Session session) {
        this.session = session;
    }

    /**
     * The instant of the last change that is committed. Nothing that can be read was recorded later, whatever the clocks
     * of several nodes say: so what is known by it is all that is known, and it stays the same until something changes.
     */
    public Instant at() {
        return session.createNativeQuery("select max(changed_at) as last from change", Instant.class)
                .addScalar("last", Instant.class)
                .getSingleResult();
    }
}
