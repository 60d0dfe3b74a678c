package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** An assignment as clients see it. */
@Schema(name = "Assignment")
record AssignmentResponse(
        @Schema(description = "The commitment and the party, with a colon between.", examples = "sco-cj-20-c01:kaz")
                String id,
        String commitment,
        String party,
        AssignmentRole role,
        @Schema(description = "Which institution of the party is responsible.") @Nullable LocalizedText institution,
        @Schema(description = "The first day on which it binds.") LocalDate bindingFrom,
        @Schema(description = "The party's own day, if another one than the commitment's.") @Nullable LocalDate dueOn,
        @Schema(description = "The day by which it has to be kept; null for one that is continuing.") @Nullable
                LocalDate effectiveDueOn,
        boolean applicable,
        @Nullable String notApplicableBecause,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AssignmentResponse from(Assignment assignment) {
        return new AssignmentResponse(
                assignment.id(),
                assignment.commitment(),
                assignment.party(),
                assignment.role(),
                assignment.institution(),
                assignment.bindingFrom(),
                assignment.dueOn(),
                assignment.effectiveDueOn(),
                assignment.applicable(),
                assignment.notApplicableBecause(),
                assignment.illustrative(),
                assignment.sources(),
                assignment.version(),
                assignment.createdAt(),
                assignment.updatedAt());
    }
}
