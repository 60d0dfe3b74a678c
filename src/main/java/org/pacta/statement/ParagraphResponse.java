package org.pacta.statement;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A paragraph as clients see it. */
@Schema(name = "Paragraph")
public record ParagraphResponse(
        String statement,
        String number,
        int position,
        @Nullable LocalizedText heading,
        LocalizedText text,
        @Schema(description = "The revision of the statement since which it reads so.") int revision,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ParagraphResponse from(Paragraph paragraph) {
        return new ParagraphResponse(
                paragraph.statement(),
                paragraph.number(),
                paragraph.position(),
                paragraph.heading(),
                paragraph.text(),
                paragraph.revision(),
                paragraph.illustrative(),
                paragraph.sources(),
                paragraph.version(),
                paragraph.createdAt(),
                paragraph.updatedAt());
    }

    public static ParagraphResponse from(Wording wording) {
        return new ParagraphResponse(
                wording.statement(),
                wording.number(),
                wording.position(),
                wording.heading(),
                wording.text(),
                wording.firstRevision(),
                wording.illustrative(),
                wording.sources(),
                wording.version(),
                wording.createdAt(),
                wording.updatedAt());
    }
}
