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
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.access.OpenToAll;
import org.pacta.feed.Noun;
import org.pacta.http.Language;

@Path(Pages.DATA)
@Produces(MediaType.TEXT_HTML)
class DataResource {

    private final Frames frames;
    private final Optional<String> licence;
    private final String version;

    @Inject
    DataResource(
            Frames frames,
            @ConfigProperty(name = "pacta.licence") Optional<String> licence,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.frames = frames;
        this.licence = licence;
        this.version = version;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance data(@BeanParam View view, @Context ContainerRequestContext request) {
        String base = request.getUriInfo().getBaseUri().toString().replaceAll("/$", "");
        return new DataPage(
                frames.of(request, view),
                Language.of(request),
                view,
                base,
                Arrays.stream(Noun.values()).filter(Noun::isWhole).toList(),
                licence.orElse(null),
                version);
    }
}
