package org.pacta.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Versioned;

/**
 * A meeting as clients see it.
 *
 * @param organization whose series it belongs to
 */
@Schema(name = "Meeting")
public record MeetingResponse(
        String slug,
        String series,
        String organization,
        @Nullable Integer ordinal,
        LocalizedText title,
        MeetingStatus status,
        @Nullable Integer year,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalizedText city,
        @Nullable String host,
        @Nullable MeetingMode mode,
        boolean illustrative,
        List<String> sources,
        int version,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    public static MeetingResponse from(Meeting meeting) {
        return from(meeting, meeting.year());
    }

    /**
     * What a patch is laid over: a year that only follows from the day is not there, so that the day can be moved to
     * another year without naming that too.
     */
    static MeetingResponse toPatch(Meeting meeting) {
        return from(meeting, meeting.startsOn() == null ? meeting.year() : null);
    }

    private static MeetingResponse from(Meeting meeting, @Nullable Integer year) {
        return new MeetingResponse(
                meeting.slug(),
                meeting.series(),
                meeting.organization(),
                meeting.ordinal(),
                meeting.title(),
                meeting.status(),
                year,
                meeting.startsOn(),
                meeting.endsOn(),
                meeting.city(),
                meeting.host(),
                meeting.mode(),
                meeting.illustrative(),
                meeting.sources(),
                meeting.version(),
                meeting.createdAt(),
                meeting.updatedAt());
    }
}
