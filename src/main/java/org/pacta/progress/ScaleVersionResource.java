package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;

@Path("/api/scales/{slug}/versions")
@Tag(name = "Scales")
class ScaleVersionResource {

    private final ScaleRepository repository;
    private final ScaleService scales;

    @Inject
    ScaleVersionResource(ScaleRepository repository, ScaleService scales) {
        this.repository = repository;
        this.scales = scales;
    }

    @GET
    @OpenToAll
    @SortedBy({"number", "createdAt"})
    @Operation(operationId = "listScaleVersions", summary = "List the versions of a scale")
    public Page<ScaleVersionResponse> list(@PathParam("slug") String slug, @BeanParam Paging paging) {
        return repository.versions(repository.get(slug).slug(), paging).map(ScaleVersionResponse::from);
    }

    @POST
    @Needs(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "createScaleVersion", summary = "Publish a new version of a scale")
    public RestResponse<ScaleVersionResponse> create(@PathParam("slug") String slug, ScaleVersionRequest request) {
        ScaleVersion version = scales.addVersion(slug, request);
        return Answer.created(
                "/api/scales/" + slug + "/versions/" + version.number(), ScaleVersionResponse.from(version));
    }

    @GET
    @OpenToAll
    @Path("{number}")
    @Operation(operationId = "getScaleVersion", summary = "Read a version of a scale")
    public ScaleVersionResponse get(@PathParam("slug") String slug, @PathParam("number") int number) {
        return ScaleVersionResponse.from(repository.version(slug, number));
    }

    @PUT
    @Needs(Role.ADMIN)
    @Path("{number}")
    @Operation(
            operationId = "putScaleVersion",
            summary = "Replace the values of a version",
            description = "Only as long as no assessment uses it.")
    public ScaleVersionResponse put(
            @PathParam("slug") String slug, @PathParam("number") int number, ScaleVersionRequest request) {
        return ScaleVersionResponse.from(scales.replaceVersion(slug, number, request));
    }

    @DELETE
    @Needs(Role.ADMIN)
    @Path("{number}")
    @Operation(
            operationId = "deleteScaleVersion",
            summary = "Delete a version",
            description = "Only as long as no assessment uses it, and never the only one.")
    public RestResponse<Void> delete(@PathParam("slug") String slug, @PathParam("number") int number) {
        scales.deleteVersion(slug, number);
        return Answer.deleted();
    }
}
