package org.pacta.progress;

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
                                "How it stood from then on: NOT_REPORTED when it began to bind, NOT_APPLICABLE when it"
                                        + " ceased to apply; null when it ended.")
                @Nullable
                Status status,
        @Schema(description = "Whether it ceased to bind: the commitment was withdrawn or superseded.") boolean ended,
        @Schema(description = "The first day on which it was so.") LocalDate effectiveOn,
        @Schema(description = "When it became known here.") Instant recordedAt,
        @Schema(description = "Since when it counts no more; null while it does.") @Nullable Instant revokedAt,
        @Schema(description = "The accepted report that says so.") @Nullable UUID report,
        @Schema(description = "The assessment that says so.") @Nullable UUID assessment,
        @Schema(description = "Why it does not apply or ended, or why it was revoked.") @Nullable String reason) {

    static HistoryEntryResponse from(AssignmentTerm term) {
        @Nullable
        Status status =
                switch (term.term()) {
                    case APPLICABLE -> Status.NOT_REPORTED;
                    case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
                    case ENDED -> null;
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
                term.reason());
    }

    static HistoryEntryResponse from(StatusChange change, @Nullable String reason) {
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
                reason);
    }
}
