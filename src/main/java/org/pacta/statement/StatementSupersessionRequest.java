package org.pacta.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.Slug;

/** That another statement took a statement's place. */
@Schema(
        description = "That another adopted statement took its place.",
        examples = """
        {"by": "sco-cj-21-draft"}""")
public record StatementSupersessionRequest(
        @Schema(description = "The other statement.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String by) {}
