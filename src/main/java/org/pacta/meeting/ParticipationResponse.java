package org.pacta.meeting;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A participation as clients see it. */
@Schema(name = "Participation")
record ParticipationResponse(
        String meeting,
        String party,
        String capacity,
        @Nullable LocalizedText headName,
        @Nullable LocalizedText headTitle,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ParticipationResponse from(Participation participation) {
        return new ParticipationResponse(
                participation.meeting(),
                participation.party(),
                participation.capacity(),
                participation.headName(),
                participation.headTitle(),
                participation.illustrative(),
                participation.sources(),
                participation.version(),
                participation.createdAt(),
                participation.updatedAt());
    }
}
