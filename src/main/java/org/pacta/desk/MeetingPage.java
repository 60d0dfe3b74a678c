package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.pacta.http.Language;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingStatus;
import org.pacta.statement.StatementStatus;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/**
 * A meeting, and the statements that come out of it.
 *
 * @param seen what a change of it sends as If-Match
 */
record MeetingPage(
        Frame frame,
        Language language,
        Meeting meeting,
        Said title,
        List<Text> statements,
        List<MeetingStatus> statuses,
        String seen)
        implements TemplateInstance {

    /** A statement. */
    record Text(String slug, Said title, StatementStatus status, boolean illustrative) {}
}
