package org.pacta.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of an assessment. */
@Schema(
        description = "An independent judgement of an assignment, as a value of a scale.",
        examples =
                """
        {"assignment": "sco-cj-20-c01:kaz", "scale": "implementation", "raw": "2",
         "rationale": {"texts": {"en": "An invented judgement, to show how it would look."}},
         "assessor": "Example institute", "effectiveOn": "2026-06-30", "illustrative": true}""")
public record AssessmentRequest(
        @Schema(description = "Its id: commitment, colon, party.", examples = "sco-cj-20-c01:kaz")
                @NotNull
                @Pattern(regexp = AssignmentId.PATTERN)
                @Size(max = AssignmentId.MAX_LENGTH)
                String assignment,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String scale,
        @Schema(description = "The latest if none is named.") @Min(1) @Max(1_000_000) @Nullable Integer scaleVersion,
        @Schema(description = "The value as the scale writes it, or the same number: 1 is read as +1.", examples = "2")
                @NotNull
                RawValue raw,
        @Schema(description = "Why it is judged so.") @MaxLength(MaxLength.TEXT) @Nullable LocalizedText rationale,
        @Schema(description = "Who judges.") @Size(min = 1, max = 200) @Nullable String assessor,
        @Schema(description = "The first day on which it was so; not in the future.") @NotNull LocalDate effectiveOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(Assessment assessment) {
        assessment.explain(rationale, assessor);
        assessment.rest(Provenance.of(illustrative, sources));
    }
}
