package org.pacta.statement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A revision as clients see it. */
@Schema(name = "Revision")
record RevisionResponse(
        String statement,
        @Schema(description = "1 is the text as adopted, each later one a correction.") int revision,
        @Schema(description = "Why the text was corrected; null for the text as adopted.") @Nullable String reason,
        Instant recordedAt,
        @Schema(description = "Numbers of the paragraphs that read as they do since this revision.")
                List<String> paragraphs) {

    static RevisionResponse from(Revision revision, List<String> paragraphs) {
        return new RevisionResponse(
                revision.statement(), revision.revision(), revision.reason(), revision.recordedAt(), paragraphs);
    }
}
