package org.pacta.commitment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why and since when a commitment is withdrawn. */
@Schema(
        description = "A withdrawal. It ends every assignment on its day.",
        examples = """
        {"reason": "The parties decided not to pursue it."}""")
public record CommitmentWithdrawalRequest(
        @NotBlank @Size(max = 4000) String reason,
        @Schema(description = "The first day on which it no longer holds; today (UTC) if absent.") @Nullable
                LocalDate withdrawnOn) {}
