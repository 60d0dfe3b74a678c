package org.pacta.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** What a client says of a meeting. */
@Schema(
        description =
                "A session of a series. Without a slug it gets one from the series and its ordinal, or its title.",
        examples =
                """
        {"series": "sco-cj", "ordinal": 22, "status": "PLANNED", "year": 2027, "mode": "IN_PERSON",
         "title": {"texts": {"en": "22nd Meeting of Chief Justices of Supreme Courts"}}, "illustrative": true}""")
@Shown(MeetingResponse.class)
public record MeetingRequest(
        @Pattern(regexp = Slug.PATTERN) @Size(max = Slug.MAX_LENGTH) @Nullable String slug,
        @Schema(description = "The series it belongs to. It never changes.")
                @NotNull
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                String series,
        @Schema(description = "Which session of its series it is; unique there.") @Min(1) @Max(100_000) @Nullable
                Integer ordinal,
        @NotNull @MaxLength(MaxLength.TITLE) LocalizedText title,
        @Schema(
                        description =
                                "PLANNED if nothing is said of a new one. A planned meeting can become HELD or CANCELLED;"
                                        + " left out, it stays as it is.")
                @Nullable
                MeetingStatus status,
        @Schema(description = "The year in which it begins, for when the day is not known; else that of the day.")
                @Min(1)
                @Max(9999)
                @Nullable
                Integer year,
        @Nullable LocalDate startsOn,
        @Schema(description = "Its last day.") @Nullable LocalDate endsOn,
        @MaxLength(MaxLength.NAME) @Nullable LocalizedText city,
        @Schema(description = "The party that hosts it.")
                @Pattern(regexp = Slug.PATTERN)
                @Size(max = Slug.MAX_LENGTH)
                @Nullable
                String host,
        @Nullable MeetingMode mode,
        @Nullable Boolean illustrative,
        @Size(max = 20) @Nullable List<@NotNull @Size(min = 1, max = 500) String> sources)
        implements Coherent {

    /** The slug that is given, or else made of series and ordinal, or of the title; empty when that is not possible. */
    String slugOrDerived() {
        if (slug != null) {
            return slug;
        }
        return ordinal == null ? Slug.from(title.in("en")) : series + "-" + ordinal;
    }

    @Override
    public Faults faults() {
        return new Faults()
                .when(
                        endsOn != null && startsOn == null,
                        "/endsOn",
                        "A meeting ends only on a day if it starts on one.")
                .order(startsOn, endsOn, "/endsOn", "A meeting cannot end before it starts.")
                .when(
                        year != null && startsOn != null && startsOn.getYear() != year,
                        "/year",
                        "It starts in another year; leave the year out, or say the same.");
    }

    /** Whether it has not begun on that day, as far as day or year are known. */
    boolean isAfter(LocalDate day) {
        return startsOn != null ? startsOn.isAfter(day) : year != null && year > day.getYear();
    }

    void applyTo(Meeting meeting) {
        meeting.describe(ordinal, title, city, host, mode);
        meeting.schedule(year, startsOn, endsOn);
        if (status != null) {
            meeting.become(status);
        }
        meeting.rest(Provenance.of(illustrative, sources));
    }
}
