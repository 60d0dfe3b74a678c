package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;

@Path(Pages.MATRIX)
@Produces(MediaType.TEXT_HTML)
class MatrixResource {

    private final Matrices matrices;
    private final ControlsMaker controls;
    private final Frames frames;

    @Inject
    MatrixResource(Matrices matrices, ControlsMaker controls, Frames frames) {
        this.matrices = matrices;
        this.controls = controls;
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance matrix(
            @QueryParam("page") @DefaultValue("1") Integer page,
            @BeanParam View view,
            @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        Matrix matrix = matrices.of(view, page, language);
        return new MatrixPage(frames.of(request, view), language, view, controls.of(view, language), matrix);
    }
}
