package org.pacta.model;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row rests on.
 *
 * @param illustrative whether it is made up, to show how it would look
 * @param sources where the facts were read: addresses or citations
 */
@Embeddable
public record Provenance(boolean illustrative, @Convert(converter = Columns.Strings.class) List<String> sources) {

    /** What a client said of it; nothing said means a statement of fact without a source. */
    public static Provenance of(@Nullable Boolean illustrative, @Nullable List<String> sources) {
        return new Provenance(Boolean.TRUE.equals(illustrative), sources == null ? List.of() : sources);
    }
}
