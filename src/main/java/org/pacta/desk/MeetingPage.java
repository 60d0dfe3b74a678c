package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingMode;
import org.pacta.meeting.MeetingStatus;
import org.pacta.statement.StatementStatus;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/**
 * A meeting, and the statements that come out of it.
 *
 * @param hosts the parties that may have hosted it or taken part, the host marked
 * @param capacities in which they may have taken part
 * @param further how a further statement may be called in addresses; null for the first, which is called by the meeting
 * @param seen what a change of it sends as If-Match
 */
record MeetingPage(
        Frame frame,
        Language language,
        Meeting meeting,
        Said title,
        List<Text> statements,
        List<MeetingStatus> statuses,
        List<MeetingMode> modes,
        List<Choice> hosts,
        List<Participant> participants,
        List<Choice> capacities,
        @Nullable String further,
        String seen)
        implements TemplateInstance {

    /**
     * A party that took part.
     *
     * @param capacity in which it did
     * @param head who led its delegation, as far as that is recorded
     * @param seen what a change of it sends as If-Match
     */
    record Participant(String party, Said name, Said capacity, List<Said> head, boolean illustrative, String seen) {}

    /** A statement. */
    record Text(String slug, Said title, StatementStatus status, boolean illustrative) {}
}
