package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.scoreboard.Dimension;
import org.pacta.scoreboard.Moment;
import org.pacta.scoreboard.Moments;

/** The pages about one party, theme, meeting or statement: the same parts, of each of them. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class ProfileResource {

    private static final int MOST_REPORTERS = 12;

    private final Subjects subjects;
    private final Boards boards;
    private final TrendChart trend;
    private final Ahead ahead;
    private final ProgressReportRepository reports;
    private final Moments moments;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    ProfileResource(
            Subjects subjects,
            Boards boards,
            TrendChart trend,
            Ahead ahead,
            ProgressReportRepository reports,
            Moments moments,
            ControlsMaker controls,
            Frames frames) {
        this.subjects = subjects;
        this.boards = boards;
        this.trend = trend;
        this.ahead = ahead;
        this.reports = reports;
        this.moments = moments;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @Path("parties/{slug}")
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance party(
            @PathParam("slug") String slug, @BeanParam View view, @Context ContainerRequestContext request) {
        return profile(subjects.party(slug, Language.of(request)), view, request);
    }

    @GET
    @Path("themes/{slug}")
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance theme(
            @PathParam("slug") String slug, @BeanParam View view, @Context ContainerRequestContext request) {
        return profile(subjects.theme(slug, view, Language.of(request)), view, request);
    }

    @GET
    @Path("meetings/{slug}")
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance meeting(
            @PathParam("slug") String slug, @BeanParam View view, @Context ContainerRequestContext request) {
        return profile(subjects.meeting(slug, view, Language.of(request)), view, request);
    }

    @GET
    @Path("statements/{slug}")
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance statement(
            @PathParam("slug") String slug, @BeanParam View view, @Context ContainerRequestContext request) {
        return profile(subjects.statement(slug, view, Language.of(request)), view, request);
    }

    private Profile profile(Subject subject, View view, ContainerRequestContext request) {
        Language language = Language.of(request);
        Controls chosen = controls.ofOneThing(view, language);
        View whole = view.copy();
        view.narrow(subject.dimension(), List.of(subject.slug()));
        Board board = boards.of(view, subject.by(), language);
        Ahead.Course course = ahead.of(view, language);
        Moment moment = moments.of(view);
        boolean party = subject.dimension() == Dimension.PARTY;
        return new Profile(
                frames.of(request, whole, view),
                language,
                view,
                chosen,
                subject.kind(),
                Said.of(subject.name(), language),
                Gist.of(board, course.overdue(), language),
                subject.facts(),
                subject.parts(),
                language.label(subject.by()),
                board,
                trend.of(view, language),
                course,
                party ? reports.reporters(subject.slug(), moment.asOf(), moment.limit(), MOST_REPORTERS) : List.of(),
                party,
                subject.thing() == null ? List.of() : subject.thing().sources(),
                subject.thing() != null && subject.thing().illustrative(),
                subject.api());
    }
}
