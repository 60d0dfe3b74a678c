package org.pacta.commitment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of a measurement. */
@Schema(
        description = "The value of an indicator for a party on a day.",
        examples =
                """
        {"indicator": "sco-cj-20-c01-exchanges", "party": "kaz", "measuredOn": "2026-06-30", "value": 2,
         "illustrative": true}""")
@Shown(MeasurementResponse.class)
public record MeasurementRequest(
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String indicator,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String party,
        @Schema(description = "Not in the future.") @NotNull LocalDate measuredOn,
        @Schema(description = "In units of the indicator.")
                @NotNull
                @DecimalMin(IndicatorRequest.MIN)
                @DecimalMax(IndicatorRequest.MAX)
                BigDecimal value,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources) {

    void applyTo(Measurement measurement) {
        measurement.describe(indicator, party, measuredOn, value);
        measurement.rest(Provenance.of(illustrative, sources));
    }
}
