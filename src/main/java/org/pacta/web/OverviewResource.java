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
import org.pacta.model.Text;
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
        return new OverviewPage(
                frames.of(request, view),
                language,
                view,
                controls.of(view, language),
                language.say(gist(themes, view, language)),
                themes,
                boards.of(view, Dimension.PARTY, language),
                trend.of(view, language),
                ahead.of(view, language));
    }

    private Text gist(Board board, View view, Language language) {
        Board.Row whole = board.whole();
        String day = language.day(board.asOf());
        if (board.isEmpty()) {
            return Text.of("No commitment binds anyone on {0}, as far as is recorded here.", day);
        }
        return board.isAssessed()
                ? Text.of(
                        "As of {0}, {1} of {2, plural, one {# assignment} other {# assignments}} have an assessment;"
                                + " {3, plural, one {# is} other {# are}} complete.",
                        day, whole.withReport(), whole.applicable(), whole.of(Level.COMPLETE))
                : Text.of(
                        "As of {0}, {1} of {2, plural, one {# assignment} other {# assignments}} have an accepted report;"
                                + " {3, plural, one {# is} other {# are}} complete;"
                                + " {4, plural, one {# report is} other {# reports are}} overdue.",
                        day, whole.withReport(), whole.applicable(), whole.of(Level.COMPLETE), ahead.overdue(view));
    }
}
