package org.pacta.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A statement as clients see it. */
@Schema(name = "Statement")
public record StatementResponse(
        String slug,
        String organization,
        @Nullable String meeting,
        String kind,
        LocalizedText title,
        StatementStatus status,
        @Nullable LocalDate adoptedOn,
        @Schema(description = "Which wording holds now: 1 is the text as adopted, each correction counts one more.")
                int revision,
        @Nullable String sourceAddress,
        @Schema(description = "The statement that took its place.") @Nullable String supersededBy,
        @Nullable LocalDate terminatedOn,
        @Nullable String terminationReason,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static StatementResponse from(Statement statement) {
        return new StatementResponse(
                statement.slug(),
                statement.organization(),
                statement.meeting(),
                statement.kind(),
                statement.title(),
                statement.status(),
                statement.adoptedOn(),
                statement.revision(),
                statement.sourceAddress(),
                statement.supersededBy(),
                statement.terminatedOn(),
                statement.terminationReason(),
                statement.illustrative(),
                statement.sources(),
                statement.version(),
                statement.createdAt(),
                statement.updatedAt());
    }
}
