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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.pacta.meeting.Participation;
import org.pacta.meeting.ParticipationRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementRepository;
import org.pacta.web.Frames;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** Where a secretariat begins: its meetings, and what each of them has adopted. */
@Path("/work/meetings")
@Produces(MediaType.TEXT_HTML)
class MeetingPagesResource {

    private static final int LATEST = 20;
    private static final String GUEST = "guest";

    private final Desk desk;
    private final MeetingSeriesRepository series;
    private final MeetingRepository meetings;
    private final StatementRepository statements;
    private final ParticipationRepository participations;
    private final Members members;
    private final Names names;
    private final Clock clock;
    private final Frames frames;

    @Inject
    MeetingPagesResource(
            Desk desk,
            MeetingSeriesRepository series,
            MeetingRepository meetings,
            StatementRepository statements,
            ParticipationRepository participations,
            Members members,
            Names names,
            Clock clock,
            Frames frames) {
        this.desk = desk;
        this.series = series;
        this.meetings = meetings;
        this.statements = statements;
        this.participations = participations;
        this.members = members;
        this.names = names;
        this.clock = clock;
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
        List<Statement> texts = statements.ofMeeting(slug);
        return new MeetingPage(
                frames.of(request),
                language,
                meeting,
                Said.of(meeting.title(), language),
                texts.stream()
                        .map(statement -> new MeetingPage.Text(
                                statement.slug(),
                                Said.of(statement.title(), language),
                                statement.status(),
                                statement.illustrative()))
                        .toList(),
                List.of(MeetingStatus.values()),
                List.of(MeetingMode.values()),
                members.present(
                        meeting.organization(),
                        Objects.requireNonNullElse(meeting.startsOn(), LocalDate.now(clock)),
                        meeting.host() == null ? Set.of() : Set.of(meeting.host()),
                        language),
                participants(slug, language),
                capacities(meeting.organization(), language),
                texts.isEmpty() ? null : further(slug, texts),
                Precondition.seen(meeting));
    }

    private List<MeetingPage.Participant> participants(String meeting, Language language) {
        List<Participation> all = participations.of(meeting);
        Map<String, Said> called =
                names.of(Dimension.PARTY, all.stream().map(Participation::party).toList(), language);
        return all.stream()
                .map(one -> new MeetingPage.Participant(
                        one.party(),
                        called.getOrDefault(one.party(), Said.here(one.party())),
                        Members.called(one.capacity(), language),
                        Stream.of(one.headName(), one.headTitle())
                                .filter(Objects::nonNull)
                                .map(text -> Said.of(text, language))
                                .toList(),
                        one.illustrative(),
                        Precondition.seen(one)))
                .toList();
    }

    /** Others than those with a standing come as guests. */
    private List<Choice> capacities(String organization, Language language) {
        List<Choice> capacities = new ArrayList<>(members.standings(organization, language));
        capacities.add(new Choice(GUEST, Members.called(GUEST, language), false));
        return capacities;
    }

    private static String further(String meeting, List<Statement> texts) {
        Set<String> taken = texts.stream().map(Statement::slug).collect(Collectors.toSet());
        return IntStream.iterate(texts.size() + 1, number -> number + 1)
                .mapToObj(number -> meeting + "-statement-" + number)
                .filter(slug -> !taken.contains(slug))
                .findFirst()
                .orElseThrow();
    }
}
