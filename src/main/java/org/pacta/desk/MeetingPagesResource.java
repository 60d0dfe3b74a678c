package org.pacta.desk;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Language;
import org.pacta.http.Precondition;
import org.pacta.meeting.Meeting;
import org.pacta.meeting.MeetingMode;
import org.pacta.meeting.MeetingRepository;
import org.pacta.meeting.MeetingSeries;
import org.pacta.meeting.MeetingSeriesRepository;
import org.pacta.meeting.MeetingStatus;
import org.pacta.statement.StatementRepository;
import org.pacta.web.Frames;
import org.pacta.web.Said;

/** Where a secretariat begins: its meetings, and what each of them has adopted. */
@Path("/work/meetings")
@Produces(MediaType.TEXT_HTML)
class MeetingPagesResource {

    private static final int LATEST = 20;

    private final Desk desk;
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final StatementRepository statements;
    private final Frames frames;

    @Inject
    MeetingPagesResource(
            Desk desk,
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            StatementRepository statements,
            Frames frames) {
        this.desk = desk;
        this.series = series;
        this.meetings = meetings;
        this.statements = statements;
        this.frames = frames;
    }

    @GET
    @Needs(Role.SECRETARIAT)
    @Operation(hidden = true)
    public TemplateInstance meetings(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return new MeetingsPage(
                frames.of(request),
                language,
                series.of(desk.organizations(Role.SECRETARIAT)).stream()
                        .map(one -> sequence(one, language))
                        .toList(),
                List.of(MeetingMode.values()));
    }

    private MeetingsPage.Sequence sequence(MeetingSeries one, Language language) {
        List<Meeting> latest = meetings.latest(one.slug(), LATEST);
        return new MeetingsPage.Sequence(
                one.slug(),
                Said.of(one.name(), language),
                latest.stream()
                        .map(Meeting::ordinal)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .map(last -> last + 1)
                        .orElse(null),
                latest.stream()
                        .map(meeting -> new MeetingsPage.Session(
                                meeting.slug(),
                                Said.of(meeting.title(), language),
                                meeting.year(),
                                meeting.status(),
                                meeting.illustrative()))
                        .toList());
    }

    @GET
    @Path("{slug}")
    @Needs(Role.SECRETARIAT)
    @Operation(hidden = true)
    public TemplateInstance meeting(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Meeting meeting = meetings.meeting(slug);
        return new MeetingPage(
                frames.of(request),
                language,
                meeting,
                Said.of(meeting.title(), language),
                statements.ofMeeting(slug).stream()
                        .map(statement -> new MeetingPage.Text(
                                statement.slug(),
                                Said.of(statement.title(), language),
                                statement.status(),
                                statement.illustrative()))
                        .toList(),
                List.of(MeetingStatus.values()),
                Precondition.seen(meeting));
    }
}
