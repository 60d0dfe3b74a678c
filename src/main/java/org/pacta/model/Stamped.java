package org.pacta.model;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** A row that can change, with what the system itself knows of it: how often it changed, and since when it is there. */
@MappedSuperclass
@EntityListeners({StampListener.class, RowListener.class})
public abstract class Stamped implements Versioned {

    @Version
    private int version;

    private Instant createdAt = Instant.EPOCH;

    private Instant updatedAt = Instant.EPOCH;

    @Override
    public int version() {
        return version;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /**
     * Something that belongs to it was added, changed or removed. It is then another one than before, so that nobody takes a
     * step with the whole who has not seen that.
     */
    public void partChanged() {
        // A row that is changed; when, is put in as it is written.
        updatedAt = Instant.EPOCH;
    }

    void created(Instant now) {
        createdAt = now;
        updatedAt = now;
    }

    void updated(Instant now) {
        updatedAt = now;
    }
}
