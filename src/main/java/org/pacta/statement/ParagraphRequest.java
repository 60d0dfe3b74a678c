package org.pacta.statement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;

/** What a client says of a paragraph. */
@Schema(
        description = "A numbered piece of a statement.",
        examples =
                """
        {"number": "9", "heading": {"texts": {"en": "Training"}}, "illustrative": true,
         "text": {"original": "en", "texts": {"en": "The courts will train judges together.",
                                              "ru": "Суды будут вместе обучать судей."}}}""")
@Shown(ParagraphResponse.class)
public record ParagraphRequest(
        @Schema(
                        description =
                                "As it is printed: 1, 2.3, IV, a. Unique in the statement. May be left out where the address says it.")
                @Pattern(regexp = ParagraphRequest.NUMBER)
                @Size(max = ParagraphRequest.MAX_NUMBER)
                @Nullable
                String number,
        @Schema(
                        description =
                                "What paragraphs are ordered by. Left out, a new one comes last, and one that is there stays where it is.")
                @Min(1)
                @Max(ParagraphRequest.LAST_POSITION)
                @Nullable
                Integer position,
        @MaxLength(MaxLength.TITLE) @Nullable LocalizedText heading,
        @NotNull @MaxLength(MaxLength.TEXT) LocalizedText text,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    /** What a number looks like: words with single dots or hyphens between, no more than there is room for. */
    public static final String NUMBER = "^[A-Za-z0-9]+([.-][A-Za-z0-9]+){0,9}$";

    public static final int MAX_NUMBER = 20;

    static final int LAST_POSITION = 1_000_000;

    Provenance provenance() {
        return Provenance.of(illustrative, sources);
    }
}
