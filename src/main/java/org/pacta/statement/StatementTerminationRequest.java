package org.pacta.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a statement holds no longer. */
@Schema(
        description = "That the statement holds no longer.",
        examples = """
        {"terminatedOn": "2026-06-30", "reason": "Its term ended."}""")
public record StatementTerminationRequest(
        @Schema(description = "Not before its adoption; today at the latest.") @NotNull LocalDate terminatedOn,
        @NotBlank @Size(max = 4000) String reason) {}
