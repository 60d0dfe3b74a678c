package org.pacta.meeting;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/** A meeting series as clients see it. */
@Schema(name = "MeetingSeries")
record MeetingSeriesResponse(
        String slug,
        String organization,
        LocalizedText name,
        @Nullable LocalizedText convenes,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static MeetingSeriesResponse from(MeetingSeries series) {
        return new MeetingSeriesResponse(
                series.slug(),
                series.organization(),
                series.name(),
                series.convenes(),
                series.illustrative(),
                series.sources(),
                series.version(),
                series.createdAt(),
                series.updatedAt());
    }
}
