package org.pacta.progress;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Slug;

/** A row of a table of judgements. */
@Schema(description = "A row of the table: a commitment, and how each party was judged on it.")
public record AssessmentRowRequest(
        @Schema(description = "Slug; in one row only.", examples = "sco-cj-20-c01")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String commitment,
        @Schema(
                        description = "The values by the slug of the party. One that is null or absent was not judged.",
                        maxProperties = AssessmentTableRequest.MAX_PARTIES,
                        examples = "{\"kaz\": \"2\", \"kgz\": 1, \"uzb\": null}")
                @NotNull
                @Size(max = AssessmentTableRequest.MAX_PARTIES)
                Map<@NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String, @Nullable RawValue>
                        values) {}
