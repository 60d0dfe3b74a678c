package org.pacta.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Access;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;

/** The pictures of the pages as files, under the same parameters as the pages. */
@Path("/pictures/{picture}.svg")
class PictureResource {

    private final PictureMaker pictures;
    private final ToolsMaker tools;
    private final Access access;

    @Inject
    PictureResource(PictureMaker pictures, ToolsMaker tools, Access access) {
        this.pictures = pictures;
        this.tools = tools;
        this.access = access;
    }

    @GET
    @OpenToAll
    @Produces("image/svg+xml;charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> svg(
            @PathParam("picture") String picture, @BeanParam View view, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return RestResponse.ResponseBuilder.ok(
                        pictures.svg(Picture.named(picture), tools.fixed(view), ToolsMaker.base(request), language))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(
                        HttpHeaders.VARY,
                        String.join(", ", HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE))
                // Whoever has signed in may see more than the next one at the same computer.
                .header(HttpHeaders.CACHE_CONTROL, access.caller().isSignedIn() ? "no-store" : "no-cache")
                .build();
    }
}
