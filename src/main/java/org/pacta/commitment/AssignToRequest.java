package org.pacta.commitment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Slug;

/** Whom a confirmed commitment binds: all that held one of the standings in the statement's organization on a day. */
@Schema(description = "All parties that held one of the standings in the statement's organization on a day.")
public record AssignToRequest(
        @Schema(description = "Standings, such as member or partner.", examples = "[\"member\"]")
                @NotNull
                @Size(min = 1, max = 20)
                List<@NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String> standings,
        @Schema(description = "The day on which they held it; the day of adoption if absent.") @Nullable LocalDate on,
        @Schema(description = "CONTRIBUTING if absent.") @Nullable AssignmentRole role) {}
