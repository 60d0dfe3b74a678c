package org.pacta.commitment;

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

/** What a client says of a milestone. */
@Schema(
        description = "A dated step of a commitment.",
        examples =
                """
        {"commitment": "sco-cj-20-c01", "title": {"texts": {"en": "First exchange of judges"}},
         "dueOn": "2027-06-30", "illustrative": true}""")
@Shown(MilestoneResponse.class)
public record MilestoneRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String commitment,
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @Nullable LocalDate dueOn,
        @Schema(description = "The day on which it was done, not in the future.") @Nullable LocalDate doneOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(Milestone milestone) {
        milestone.describe(commitment, title, dueOn, doneOn);
        milestone.rest(Provenance.of(illustrative, sources));
    }
}
