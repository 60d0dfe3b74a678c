package org.pacta.model;

import jakarta.persistence.Convert;
import jakarta.persistence.MappedSuperclass;
import java.util.List;

/**
 * A row that states something, and says whether that is a fact.
 *
 * <p>Real states are named in this system. So every row says of itself whether it is {@code illustrative} (made up, to
 * show how it would look) and, if it is not, which sources say so.
 */
@MappedSuperclass
public abstract class Recorded extends Stamped {

    private boolean illustrative;

    @Convert(converter = Columns.Strings.class)
    private List<String> sources = List.of();

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
}
