package org.pacta.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Slug;

/** By which commitment, and since when, another is superseded. */
@Schema(
        description = "A supersession. It ends every assignment on its day, and links the two commitments.",
        examples = """
        {"by": "sco-cj-20-c08"}""")
public record CommitmentSupersessionRequest(
        @Schema(description = "The commitment that takes its place; it has been confirmed itself.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String by,
        @Schema(description = "The first day on which it no longer holds; today (UTC) if absent.") @Nullable
                LocalDate supersededOn) {}
