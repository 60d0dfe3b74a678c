package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pacta.http.ProblemType;
import org.pacta.model.NotFound;

/** What the {@code type} of each problem leads to. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML)
class ProblemResource {

    @GET
    @Operation(hidden = true)
    public TemplateInstance all() {
        return new ProblemsPage(List.of(ProblemType.values()));
    }

    @GET
    @Path("{slug}")
    @Operation(hidden = true)
    public TemplateInstance one(@PathParam("slug") String slug) {
        return new ProblemPage(Arrays.stream(ProblemType.values())
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFound("problem", slug)));
    }
}
