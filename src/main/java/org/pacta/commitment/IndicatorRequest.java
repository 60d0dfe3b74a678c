package org.pacta.commitment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Shown;
import org.pacta.model.Coherent;
import org.pacta.model.Faults;
import org.pacta.model.LocalizedText;
import org.pacta.model.MaxLength;
import org.pacta.model.Provenance;
import org.pacta.model.Slug;

/** What a client says of an indicator. */
@Schema(
        description = "What is counted for a commitment. Without a slug it gets one from the commitment and its name.",
        examples =
                """
        {"commitment": "sco-cj-20-c01", "name": {"texts": {"en": "Judges trained"}}, "unit": "judges",
         "baseline": 0, "baselineOn": "2025-04-23", "target": 120, "targetOn": "2028-12-31", "illustrative": true}""")
@Shown(IndicatorResponse.class)
public record IndicatorRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @NotNull @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) String commitment,
        @NotNull @MaxLength(MaxLength.NAME) LocalizedText name,
        @Schema(description = "What one is.", examples = "judges") @NotBlank @Size(max = 100) String unit,
        @Schema(description = "Where it began, in units.")
                @DecimalMin(IndicatorRequest.MIN)
                @DecimalMax(IndicatorRequest.MAX)
                @Nullable
                BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Schema(description = "Where it should come to, in units.")
                @DecimalMin(IndicatorRequest.MIN)
                @DecimalMax(IndicatorRequest.MAX)
                @Nullable
                BigDecimal target,
        @Schema(description = "By when; not before the baseline.") @Nullable LocalDate targetOn,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    /** The bounds of everything that is counted. */
    static final String MAX = "99999999999999";

    static final String MIN = "-" + MAX;

    @Override
    public Faults faults() {
        return new Faults()
                .order(baselineOn, targetOn, "/targetOn", "A target cannot be set for a day before the baseline.");
    }

    /** The slug that is given, or else made of the commitment and the name; empty when that cannot be written in ASCII. */
    String slugOrDerived() {
        if (slug != null) {
            return slug;
        }
        String ofName = Slug.from(name.in("en"));
        return ofName.isEmpty() ? "" : Slug.from(commitment + "-" + ofName);
    }

    void applyTo(Indicator indicator) {
        indicator.describe(commitment, name, unit);
        indicator.lead(baseline, baselineOn, target, targetOn);
        indicator.rest(Provenance.of(illustrative, sources));
    }
}
