package org.pacta.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** An assessment as clients see it. */
@Schema(name = "Assessment")
record AssessmentResponse(
        UUID id,
        String assignment,
        String commitment,
        String party,
        String scale,
        int scaleVersion,
        String raw,
        @Schema(description = "The common status that the value stands for, if any.") @Nullable ProgressStatus status,
        @Schema(description = "What the value counts for in averages, if it does.") @Nullable BigDecimal score,
        @Nullable LocalizedText rationale,
        @Nullable String assessor,
        LocalDate effectiveOn,
        Instant recordedAt,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static AssessmentResponse from(Assessment assessment, ScaleValue value) {
        AssignmentId assignment = AssignmentId.of(assessment.assignment());
        return new AssessmentResponse(
                assessment.id(),
                assessment.assignment(),
                assignment.commitment(),
                assignment.party(),
                assessment.scale(),
                assessment.scaleVersion(),
                assessment.raw(),
                value.status(),
                value.score(),
                assessment.rationale(),
                assessment.assessor(),
                assessment.effectiveOn(),
                assessment.recordedAt(),
                assessment.revokedAt(),
                assessment.revocationReason(),
                assessment.illustrative(),
                assessment.sources(),
                assessment.version(),
                assessment.createdAt(),
                assessment.updatedAt());
    }
}
