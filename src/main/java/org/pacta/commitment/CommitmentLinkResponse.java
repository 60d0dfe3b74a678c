package org.pacta.commitment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.Versioned;

/** A link between commitments as clients see it. */
@Schema(name = "CommitmentLink")
record CommitmentLinkResponse(
        UUID id,
        @Schema(description = "The later commitment, which says something of the other.") String from,
        @Schema(description = "The earlier commitment.") String to,
        CommitmentLinkKind kind,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static CommitmentLinkResponse from(CommitmentLink link) {
        return new CommitmentLinkResponse(
                link.id(),
                link.from(),
                link.to(),
                link.kind(),
                link.illustrative(),
                link.sources(),
                link.version(),
                link.createdAt(),
                link.updatedAt());
    }
}
