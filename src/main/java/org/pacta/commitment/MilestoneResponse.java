package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A milestone as clients see it. */
@Schema(name = "Milestone")
record MilestoneResponse(
        UUID id,
        String commitment,
        LocalizedText title,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate doneOn,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static MilestoneResponse from(Milestone milestone) {
        return new MilestoneResponse(
                milestone.id(),
                milestone.commitment(),
                milestone.title(),
                milestone.dueOn(),
                milestone.doneOn(),
                milestone.illustrative(),
                milestone.sources(),
                milestone.version(),
                milestone.createdAt(),
                milestone.updatedAt());
    }
}
