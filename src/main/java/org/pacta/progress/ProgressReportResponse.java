package org.pacta.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A progress report as clients see it. */
@Schema(name = "ProgressReport")
record ProgressReportResponse(
        UUID id,
        String assignment,
        String commitment,
        String party,
        LocalDate periodFrom,
        LocalDate periodTo,
        ProgressStatus claimedStatus,
        @Nullable Integer percent,
        LocalizedText narrative,
        LocalDate effectiveOn,
        @Nullable String author,
        ProgressReportState state,
        @Schema(description = "When it was submitted first: what counts for being on time.") @Nullable
                Instant firstSubmittedAt,
        @Schema(description = "When it was submitted last.") @Nullable Instant submittedAt,
        @Schema(description = "When the last decision on it was made; null while it waits for one.") @Nullable
                Instant decidedAt,
        @Schema(description = "What reviewers decided, the first decision first.") List<ReviewResponse> reviews,
        @Schema(description = "What backs it; only where the reports on a commitment are asked for with it.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                List<EvidenceResponse> evidence,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** A decision as clients see it. */
    @Schema(name = "Review")
    record ReviewResponse(
            ReviewDecision decision, @Nullable String reason, @Nullable String reviewer, Instant decidedAt) {

        static ReviewResponse from(Review review) {
            return new ReviewResponse(review.decision(), review.reason(), review.reviewer(), review.decidedAt());
        }
    }

    static ProgressReportResponse from(ProgressReport report) {
        return from(report, null);
    }

    static ProgressReportResponse from(ProgressReport report, @Nullable List<EvidenceResponse> evidence) {
        AssignmentId assignment = AssignmentId.of(report.assignment());
        return new ProgressReportResponse(
                report.id(),
                report.assignment(),
                assignment.commitment(),
                assignment.party(),
                report.periodFrom(),
                report.periodTo(),
                report.claimedStatus(),
                report.percent(),
                report.narrative(),
                report.effectiveOn(),
                report.author(),
                report.state(),
                report.firstSubmittedAt(),
                report.submittedAt(),
                report.decidedAt(),
                report.reviews().stream().map(ReviewResponse::from).toList(),
                evidence,
                report.illustrative(),
                report.sources(),
                report.version(),
                report.createdAt(),
                report.updatedAt());
    }
}
