package org.pacta.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** An indicator as clients see it. */
@Schema(name = "Indicator")
record IndicatorResponse(
        String slug,
        String commitment,
        LocalizedText name,
        String unit,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static IndicatorResponse from(Indicator indicator) {
        return new IndicatorResponse(
                indicator.slug(),
                indicator.commitment(),
                indicator.name(),
                indicator.unit(),
                indicator.baseline(),
                indicator.baselineOn(),
                indicator.target(),
                indicator.targetOn(),
                indicator.illustrative(),
                indicator.sources(),
                indicator.version(),
                indicator.createdAt(),
                indicator.updatedAt());
    }
}
