package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.scoreboard.Dimension;

/**
 * The pictures of the pages, each as a small page that may be shown within any page of others: {@link PageFilter} lets it.
 * There is nothing on it that changes anything, and it needs no cookies.
 */
@Path(Pages.EMBED + "{picture}")
@Produces(MediaType.TEXT_HTML)
class EmbedResource {

    private final PictureMaker pictures;
    private final Boards boards;
    private final TrendChart trend;
    private final Matrices matrices;
    private final TimelineChart timeline;
    private final ToolsMaker tools;

    @Inject
    EmbedResource(
            PictureMaker pictures,
            Boards boards,
            TrendChart trend,
            Matrices matrices,
            TimelineChart timeline,
            ToolsMaker tools) {
        this.pictures = pictures;
        this.boards = boards;
        this.trend = trend;
        this.matrices = matrices;
        this.timeline = timeline;
        this.tools = tools;
    }

    /** @param page of a matrix that has several, from 1 */
    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance embed(
            @PathParam("picture") String name,
            @QueryParam("page") @DefaultValue("1") Integer page,
            @BeanParam View view,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Picture picture = Picture.named(name);
        Dimension by = Objects.requireNonNullElse(picture.by(), Dimension.THEME);
        Board board = boards.of(view, by, language);
        return new EmbedPage(
                language,
                view,
                name,
                picture.title(language),
                pictures.told(tools.fixed(view), language),
                view.to(picture.page(view)),
                language.label(by),
                board,
                picture == Picture.MAP ? TileMap.of(board) : null,
                picture == Picture.TREND ? trend.of(view, language) : null,
                picture == Picture.MATRIX ? matrices.of(view, page, language) : null,
                picture == Picture.TIMELINE ? timeline.of(view, language) : null);
    }
}
