package org.pacta.audit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.pacta.model.Derived;

/**
 * One row of the audit. Written by {@link AuditRepository} and never changed.
 *
 * @see Chain for what the hash is made of
 */
@Entity
@Immutable
@Derived
public class AuditEntry {

    @Id
    private UUID id;

    /** What was done in one transaction has the same. */
    private UUID act;

    private int position;

    private Instant notedAt;

    @Embedded
    private Happening happening;

    private String hash;

    AuditEntry(UUID id, UUID act, int position, Instant notedAt, Happening happening, String hash) {
        this.id = id;
        this.act = act;
        this.position = position;
        this.notedAt = notedAt;
        this.happening = happening;
        this.hash = hash;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected AuditEntry() {}

    public UUID id() {
        return id;
    }

    UUID act() {
        return act;
    }

    /** Its place in the act, from 0. */
    int position() {
        return position;
    }

    public Instant notedAt() {
        return notedAt;
    }

    public Happening happening() {
        return happening;
    }

    String hash() {
        return hash;
    }
}
