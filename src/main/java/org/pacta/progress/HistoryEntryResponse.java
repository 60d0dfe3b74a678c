package org.pacta.progress;

import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.AssignmentTerm;

/** One step of how an assignment came to stand as it does. */
@Schema(name = "HistoryEntry")
record HistoryEntryResponse(
        UUID id,
        @Schema(description = "Who says so; null for what concerns the assignment itself, and so both tracks.")
                @Nullable
                Track track,
        @Schema(
                        description =
                                "How it stood from then on. Where it began to bind or applied again: how it stood that"
                                        + " day by the reports that count now, NOT_REPORTED if there were none."
                                        + " NOT_APPLICABLE when it ceased to apply; null when it ended.")
                @Nullable
                Status status,
        @Schema(description = "Whether it ceased to bind: the commitment was withdrawn or superseded.") boolean ended,
        @Schema(description = "The first day on which it was so.") LocalDate effectiveOn,
        @Schema(description = "When it became known here.") Instant recordedAt,
        @Schema(description = "Since when it counts no more; null while it does.") @Nullable Instant revokedAt,
        @Schema(description = "The accepted report that says so.") @Nullable UUID report,
        @Schema(description = "The assessment that says so.") @Nullable UUID assessment,
        @Schema(description = "Why it does not apply or ended, or why it was revoked.") @Nullable String reason,
        @Schema(
                        description =
                                "Whether the report, the assessment or else the assignment that says so is made up, to"
                                        + " show how it would look.")
                boolean illustrative,
        HistoryLinks links) {

    /** @param said what was in force that day by the reports, if it began to apply then and there were any */
    static HistoryEntryResponse from(AssignmentTerm term, @Nullable StatusChange said, boolean illustrative) {
        @Nullable
        Status status =
                switch (term.term()) {
                    case APPLICABLE ->
                        said == null ? Status.NOT_REPORTED : said.status().status();
                    case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
                    case ENDED, DELETED -> null;
                };
        return new HistoryEntryResponse(
                term.id(),
                null,
                status,
                status == null,
                term.effectiveOn(),
                term.recordedAt(),
                null,
                null,
                null,
                term.reason(),
                illustrative,
                HistoryLinks.NONE);
    }

    static HistoryEntryResponse from(
            StatusChange change, StatusChangeRepository.Cause cause, @Nullable UriInfo request) {
        return new HistoryEntryResponse(
                change.id(),
                change.track(),
                change.status().status(),
                false,
                change.effectiveOn(),
                change.recordedAt(),
                change.revokedAt(),
                change.report(),
                change.assessment(),
                change.revokedAt() == null ? null : cause.reasonOfRevocation(),
                cause.illustrative(),
                HistoryLinks.of(change, request));
    }
}
