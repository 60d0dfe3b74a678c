package org.pacta.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.hibernate.Session;

/** When anything that the caller sees was changed last, on whichever node. */
@ApplicationScoped
public class LastChange {

    private final Session session;
    private final Sight sight;

    @Inject
    LastChange(Session session, Sight sight) {
        this.session = session;
        this.sight = sight;
    }

    /**
     * The instant of the last such change that is committed. Nothing that they can read was recorded later, whatever the
     * clocks of several nodes say: so what is known by it is all that is known, and it stays the same until something
     * changes that they see.
     */
    public Instant at() {
        Seen seen = sight.ofChanges();
        // Not max(changed_at): with a condition, H2 goes through all of them for that.
        return seen.in(session.createNativeQuery(
                                "select changed_at from change where 1 = 1" + seen.and() + " order by changed_at desc",
                                Instant.class)
                        .addScalar("changed_at", Instant.class)
                        .setMaxResults(1))
                .uniqueResultOptional()
                .orElse(Instant.EPOCH);
    }
}
