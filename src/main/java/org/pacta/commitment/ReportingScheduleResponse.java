package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Versioned;

/** A reporting schedule as clients see it, in the rhythm that is in force. */
@Schema(name = "ReportingSchedule")
record ReportingScheduleResponse(
        UUID id,
        @Nullable String statement,
        @Nullable String commitment,
        LocalDate firstDueOn,
        int everyMonths,
        @Nullable LocalDate lastDueOn,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static ReportingScheduleResponse from(ReportingSchedule schedule) {
        return new ReportingScheduleResponse(
                schedule.id(),
                schedule.statement(),
                schedule.commitment(),
                schedule.firstDueOn(),
                schedule.everyMonths(),
                schedule.lastDueOn(),
                schedule.illustrative(),
                schedule.sources(),
                schedule.version(),
                schedule.createdAt(),
                schedule.updatedAt());
    }
}
