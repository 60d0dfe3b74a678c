package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Language;
import org.pacta.progress.Track;

@Path("/")
@Produces(MediaType.TEXT_HTML)
class HomeResource {

    private final ThemeFigures figures;
    private final String version;

    @Inject
    HomeResource(ThemeFigures figures, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.figures = figures;
        this.version = version;
    }

    @GET
    @OpenToAll
    @Operation(hidden = true)
    public TemplateInstance home(
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("track") @DefaultValue("reported") Track track,
            @Context UriInfo address) {
        String base = address.getBaseUri().toString().replaceAll("/$", "");
        return new HomePage(
                figures.asOf(asOf, track), asOf != null, List.of(Track.values()), base, version, Language.EN);
    }
}
