package org.pacta.model;

import jakarta.persistence.Convert;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;

/**
 * A row that can change, with what the system itself knows of it: how often it changed, since when it is there, and
 * whether it states a fact.
 *
 * <p>Real states are named in this system. So every row says of itself whether it is {@code illustrative} (made up, to
 * show how it would look) and, if it is not, which sources say so.
 */
@MappedSuperclass
@EntityListeners({RecordedListener.class, RowListener.class})
public abstract class Recorded implements Versioned {

    @Version
    private int version;

    private Instant createdAt = Instant.EPOCH;

    private Instant updatedAt = Instant.EPOCH;

    private boolean illustrative;

    @Convert(converter = Columns.Strings.class)
    private List<String> sources = List.of();

    @Override
    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean illustrative() {
        return illustrative;
    }

    public List<String> sources() {
        return sources;
    }

    public Provenance provenance() {
        return new Provenance(illustrative, sources);
    }

    /** Says what this row rests on. */
    public void rest(Provenance provenance) {
        illustrative = provenance.illustrative();
        sources = List.copyOf(provenance.sources());
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
