package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;

/** How a theme was called, and where in the tree it was, since a day. */
@Schema(name = "ThemeRecord")
record ThemeRecordResponse(
        @Schema(description = "The first day on which it was so.") LocalDate effectiveOn,
        @Schema(description = "When it became known here.") Instant recordedAt,
        @Schema(description = "The theme of which it was a part; null for a root.") @Nullable String parent,
        @Schema(description = "What it was called; null where it was deleted.") @Nullable LocalizedText name,
        @Schema(description = "Whether it was deleted: from that day on there was no such theme.") boolean deleted,
        boolean illustrative,
        List<String> sources) {

    static ThemeRecordResponse from(ThemeRecord record) {
        return new ThemeRecordResponse(
                record.effectiveOn(),
                record.recordedAt(),
                record.parent(),
                record.name(),
                record.isDeletion(),
                record.provenance().illustrative(),
                record.provenance().sources());
    }
}
