package org.pacta.commitment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;
import org.pacta.statement.ParagraphRequest;

/** What a client says of a commitment. */
@Schema(
        description = "What is promised in a statement. Without a slug it gets the next number of its statement, as in"
                + " sco-cj-20-c03. Without a due day it is continuing.",
        examples =
                """
        {"statement": "sco-cj-20-statement", "title": {"texts": {"en": "Hold a yearly seminar of judges"}},
         "themes": ["cyber"], "kind": "EXCHANGE", "obligation": "LOW", "precision": "MEDIUM", "dueOn": "2027-12-31",
         "illustrative": true}""")
@Shown(CommitmentResponse.class)
public record CommitmentRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String statement,
        @Schema(description = "The number of the paragraph in which it is promised.")
                @Pattern(regexp = ParagraphRequest.NUMBER)
                @Size(max = ParagraphRequest.MAX_NUMBER)
                @Nullable
                String paragraph,
        @Valid @Nullable QuoteRequest quote,
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @MaxLength(MaxLength.TEXT) @Nullable LocalizedText text,
        @Schema(description = "Slugs of themes, the primary one first.") @NotNull @Size(min = 1, max = 10)
                List<@NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String> themes,
        @NotNull CommitmentKind kind,
        @Schema(description = "How binding the words are.") @Nullable Grade obligation,
        @Schema(description = "How specific the words are.") @Nullable Grade precision,
        @Schema(description = "Whether a body was mandated.") @Nullable Grade delegation,
        @Schema(description = "Not before the statement was adopted; absent for one that is continuing.") @Nullable
                LocalDate dueOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** Where it is anchored, and in what theme, is for {@link CommitmentService} to see. */
    void applyTo(Commitment commitment) {
        commitment.describe(title, text, kind, new Grades(obligation, precision, delegation), dueOn);
        commitment.themes(themes);
        commitment.rest(Provenance.of(illustrative, sources));
    }
}
