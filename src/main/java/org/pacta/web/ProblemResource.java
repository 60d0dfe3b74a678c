package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.http.ProblemType;
import org.pacta.model.NotFound;

/** What the {@code type} of each problem leads to: a page, or the same as JSON for who asks for that. */
@Path("/problems")
class ProblemResource {

    private final Frames frames;

    @Inject
    ProblemResource(Frames frames) {
        this.frames = frames;
    }

    @GET
    @OpenToAll
    @Produces("text/html;qs=1")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> all(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return in(language, new ProblemsPage(frames.of(request), described(language), language));
    }

    @GET
    @OpenToAll
    @Produces("application/json;qs=0.5")
    @Operation(hidden = true)
    public RestResponse<List<ProblemDescription>> allAsJson(@Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return in(language, described(language));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Produces("text/html;qs=1")
    @Operation(hidden = true)
    public RestResponse<TemplateInstance> one(
            @PathParam("slug") String slug, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return in(language, new ProblemPage(frames.of(request), ProblemDescription.of(type(slug), language), language));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Produces("application/json;qs=0.5")
    @Operation(hidden = true)
    public RestResponse<ProblemDescription> oneAsJson(
            @PathParam("slug") String slug, @Context ContainerRequestContext request) {
        Language language = Language.of(request);
        return in(language, ProblemDescription.of(type(slug), language));
    }

    private static <T> RestResponse<T> in(Language language, T answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static List<ProblemDescription> described(Language language) {
        return Arrays.stream(ProblemType.values())
                .map(type -> ProblemDescription.of(type, language))
                .toList();
    }

    private static ProblemType type(String slug) {
        return Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem", slug));
    }
}
