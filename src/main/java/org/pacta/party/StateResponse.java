package org.pacta.party;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A state as clients see it. */
@Schema(name = "State")
record StateResponse(
        String slug,
        String alpha2,
        LocalizedText name,
        @Nullable LocalizedText officialName,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static StateResponse from(State state) {
        return new StateResponse(
                state.slug(),
                state.alpha2(),
                state.name(),
                state.officialName(),
                state.illustrative(),
                state.sources(),
                state.version(),
                state.createdAt(),
                state.updatedAt());
    }
}
