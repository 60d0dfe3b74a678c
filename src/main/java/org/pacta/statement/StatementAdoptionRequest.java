package org.pacta.statement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Slug;

/**
 * That a statement was adopted.
 *
 * @param adoptedOn the day; today at the latest
 * @param signatories slugs of the parties that adopted it; those that are signatories already may be among them
 */
@Schema(
        description = "That the statement was adopted, and by whom.",
        examples = """
        {"adoptedOn": "2026-06-30", "signatories": ["kaz", "kgz"]}""")
public record StatementAdoptionRequest(
        @Schema(description = "Today at the latest.") @NotNull LocalDate adoptedOn,
        @Schema(description = "Parties that become signatories on that day.") @Size(max = 300) @Nullable
                List<@NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String> signatories) {

    List<String> signatoriesOrNone() {
        return signatories == null ? List.of() : signatories;
    }
}
