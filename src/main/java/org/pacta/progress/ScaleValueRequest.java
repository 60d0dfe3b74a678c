package org.pacta.progress;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;

/** What a client says of one value of a scale. */
@Schema(description = "One value that can be given on a scale.")
public record ScaleValueRequest(
        @Schema(description = "The value as the scheme writes it.", examples = "+1")
                @NotNull
                @Pattern(regexp = "^\\S(.*\\S)?$")
                @Size(min = 1, max = 40)
                String raw,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText label,
        @Schema(description = "The common status it stands for; absent where it says nothing about progress.") @Nullable
                ProgressStatus status,
        @Schema(description = "What it counts for in averages.") @DecimalMin("-999999") @DecimalMax("999999") @Nullable
                BigDecimal score,
        @Schema(
                        description = "The values of the version before that it takes the place of, each in one value "
                                + "at most. Not in a first version.",
                        examples = "[\"1\", \"2\"]")
                @Size(max = 100)
                @Nullable
                List<@NotNull @Size(min = 1, max = 40) String> replaces) {}
