package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;

@Path(Pages.OVERVIEW)
@Produces(MediaType.TEXT_HTML)
class OverviewResource {

    private final Boards boards;
    private final TrendChart trend;
    private final Ahead ahead;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    OverviewResource(Boards boards, TrendChart trend, Ahead ahead, ControlsMaker controls, Frames frames) {
        this.boards = boards;
        this.trend = trend;
        this.ahead = ahead;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance overview(@BeanParam View view, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Board themes = boards.of(view, Dimension.THEME, language);
        Ahead.Course course = ahead.of(view, language);
        return new OverviewPage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                Gist.of(themes, course.overdue(), language),
                themes,
                boards.of(view, Dimension.PARTY, language),
                trend.of(view, language),
                course);
    }
}
