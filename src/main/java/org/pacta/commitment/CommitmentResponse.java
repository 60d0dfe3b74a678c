package org.pacta.commitment;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A commitment as clients see it. */
@Schema(name = "Commitment")
record CommitmentResponse(
        String slug,
        @Schema(description = "The organization whose statement it is in.") String organization,
        @Schema(description = "The meeting that adopted the statement.") @Nullable String meeting,
        String statement,
        @Schema(description = "The number of the paragraph.") @Nullable String paragraph,
        @Nullable Quote quote,
        LocalizedText title,
        @Nullable LocalizedText text,
        @Schema(description = "Slugs of themes, the primary one first.") List<String> themes,
        CommitmentKind kind,
        @Schema(description = "How binding the words are.") @Nullable Grade obligation,
        @Schema(description = "How specific the words are.") @Nullable Grade precision,
        @Schema(description = "Whether a body was mandated.") @Nullable Grade delegation,
        @Nullable LocalDate dueOn,
        @Schema(description = "Whether it has no day by which it is due.") boolean continuing,
        CommitmentStatus status,
        @Nullable Instant confirmedAt,
        @Schema(description = "Since when it is withdrawn or superseded.") @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Schema(description = "The commitment that took its place.") @Nullable String supersededBy,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(description = "What is asked for with `expand`, each under its name; only then.")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Nullable
                Expanded expanded)
        implements Versioned {

    /** What was asked for, by name; null where the commitment has none. */
    @Schema(name = "CommitmentExpanded", description = "What belongs to a commitment; only what is asked for is there.")
    record Expanded(@JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> values) {}

    static CommitmentResponse from(Commitment commitment) {
        return from(commitment, null);
    }

    static CommitmentResponse from(Commitment commitment, @Nullable Expanded expanded) {
        return new CommitmentResponse(
                commitment.slug(),
                commitment.organization(),
                commitment.meeting(),
                commitment.statement(),
                commitment.paragraph(),
                commitment.quote(),
                commitment.title(),
                commitment.text(),
                commitment.themes(),
                commitment.kind(),
                commitment.grades().obligation(),
                commitment.grades().precision(),
                commitment.grades().delegation(),
                commitment.dueOn(),
                commitment.dueOn() == null,
                commitment.status(),
                commitment.confirmedAt(),
                commitment.endedOn(),
                commitment.endReason(),
                commitment.supersededBy(),
                commitment.illustrative(),
                commitment.sources(),
                commitment.version(),
                commitment.createdAt(),
                commitment.updatedAt(),
                expanded);
    }
}
