package org.pacta.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.model.Versioned;

/** A measurement as clients see it. */
@Schema(name = "Measurement")
record MeasurementResponse(
        UUID id,
        String indicator,
        String party,
        LocalDate measuredOn,
        BigDecimal value,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static MeasurementResponse from(Measurement measurement) {
        return new MeasurementResponse(
                measurement.id(),
                measurement.indicator(),
                measurement.party(),
                measurement.measuredOn(),
                measurement.value(),
                measurement.illustrative(),
                measurement.sources(),
                measurement.version(),
                measurement.createdAt(),
                measurement.updatedAt());
    }
}
