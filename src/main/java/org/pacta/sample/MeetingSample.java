package org.pacta.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.pacta.meeting.MeetingRequest;
import org.pacta.meeting.MeetingSeriesRequest;
import org.pacta.meeting.MeetingSeriesService;
import org.pacta.meeting.MeetingService;
import org.pacta.meeting.ParticipationRequest;
import org.pacta.meeting.ParticipationService;

/** The chief justices' meetings, as far as they are known. */
@ApplicationScoped
class MeetingSample {

    private final SampleFiles files;
    private final MeetingSeriesService series;
    private final MeetingService meetings;
    private final ParticipationService participations;

    @Inject
    MeetingSample(
            SampleFiles files,
            MeetingSeriesService series,
            MeetingService meetings,
            ParticipationService participations) {
        this.files = files;
        this.series = series;
        this.meetings = meetings;
        this.participations = participations;
    }

    void load() {
        files.each("meeting-series", entry -> series.create(entry.as(MeetingSeriesRequest.class)));
        files.each("meetings", entry -> meetings.create(entry.as(MeetingRequest.class)));
        files.each(
                "participations",
                entry -> participations.create(entry.take("meeting"), entry.as(ParticipationRequest.class)));
    }
}
