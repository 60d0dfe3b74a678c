package org.pacta.party;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/** A membership as clients see it. */
@Schema(name = "Membership")
record MembershipResponse(
        UUID id,
        String organization,
        String party,
        String standing,
        LocalDate from,
        @Nullable LocalDate to,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static MembershipResponse from(KnownMembership known) {
        return new MembershipResponse(
                known.id(),
                known.organization(),
                known.party(),
                known.standing(),
                known.from(),
                known.to(),
                known.provenance().illustrative(),
                known.provenance().sources(),
                known.changes(),
                known.firstKnown(),
                known.knownFrom());
    }

    static MembershipResponse from(Membership membership) {
        return new MembershipResponse(
                membership.id(),
                membership.organization(),
                membership.party(),
                membership.standing(),
                membership.from(),
                membership.to(),
                membership.illustrative(),
                membership.sources(),
                membership.version(),
                membership.createdAt(),
                membership.updatedAt());
    }
}
