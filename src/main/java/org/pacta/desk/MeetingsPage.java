package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.meeting.MeetingMode;
import org.pacta.meeting.MeetingStatus;
import org.pacta.web.Frame;
import org.pacta.web.Said;

/** The series of meetings of a secretariat, and the latest meetings of each. */
record MeetingsPage(Frame frame, Language language, List<Sequence> series, List<MeetingMode> modes)
        implements TemplateInstance {

    /** A series. */
    record Sequence(String slug, Said name, @Nullable Integer nextOrdinal, List<Session> meetings) {}

    /** A meeting of it. */
    record Session(String slug, Said title, @Nullable Integer year, MeetingStatus status, boolean illustrative) {}
}
