package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.http.Search;
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/scales")
@Tag(name = "Scales")
class ScaleResource {

    private final ScaleRepository repository;
    private final ScaleService scales;

    @Inject
    ScaleResource(ScaleRepository repository, ScaleService scales) {
        this.repository = repository;
        this.scales = scales;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "updatedAt"})
    @Operation(operationId = "listScales", summary = "List scales")
    public Page<ScaleResponse> list(@BeanParam Search search, @BeanParam Paging paging) {
        return repository.list(search, paging).mapTogether(scales -> {
            Map<String, ScaleVersion> latest =
                    repository.latest(scales.stream().map(Scale::slug).toList());
            // One that somebody deletes between the two queries has no version any more.
            return scales.stream()
                    .flatMap(scale -> Stream.ofNullable(latest.get(scale.slug()))
                            .map(version -> ScaleResponse.from(scale, version)))
                    .toList();
        });
    }

    @POST
    @Needs(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "createScale", summary = "Publish a scale")
    public RestResponse<ScaleResponse> create(ScaleRequest request) {
        Scale scale = scales.create(request);
        return Answer.created("/api/scales/" + scale.slug(), seen(scale));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getScale", summary = "Read a scale")
    public ScaleResponse get(@PathParam("slug") String slug) {
        return seen(repository.get(slug));
    }

    @PUT
    @Needs(Role.ADMIN)
    @Path("{slug}")
    @Operation(operationId = "putScale", summary = "Publish a scale, or replace what is said of it")
    public RestResponse<ScaleResponse> put(@PathParam("slug") String slug, ScaleRequest request) {
        Stored<Scale> stored = scales.put(slug, request);
        return Answer.stored(stored.created(), "/api/scales/" + slug, seen(stored.entity()));
    }

    @PATCH
    @Needs(Role.ADMIN)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchScale", summary = "Change what is said of a scale")
    @Patches(ScaleRequest.class)
    public ScaleResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return seen(scales.change(slug, current -> patch.over(seen(current), ScaleRequest.class)));
    }

    @DELETE
    @Needs(Role.ADMIN)
    @Path("{slug}")
    @Operation(operationId = "deleteScale", summary = "Delete a scale that no assessment uses, with its versions")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        scales.delete(slug);
        return Answer.deleted();
    }

    private ScaleResponse seen(Scale scale) {
        return ScaleResponse.from(scale, repository.latest(scale.slug()));
    }
}
