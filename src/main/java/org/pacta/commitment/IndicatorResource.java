package org.pacta.commitment;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.http.Answer;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.model.Stored;

@Path("/api/indicators")
@Tag(name = "Indicators")
class IndicatorResource {

    private final IndicatorRepository repository;
    private final IndicatorService indicators;

    @Inject
    IndicatorResource(IndicatorRepository repository, IndicatorService indicators) {
        this.repository = repository;
        this.indicators = indicators;
    }

    @GET
    @Operation(operationId = "listIndicators", summary = "List indicators")
    public Page<IndicatorResponse> list(@BeanParam IndicatorFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(IndicatorResponse::from);
    }

    @POST
    @Operation(operationId = "createIndicator", summary = "Define what is counted for a commitment")
    public RestResponse<IndicatorResponse> create(IndicatorRequest request) {
        Indicator indicator = indicators.create(request);
        return Answer.created("/api/indicators/" + indicator.slug(), IndicatorResponse.from(indicator));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getIndicator", summary = "Read an indicator")
    public IndicatorResponse get(@PathParam("slug") String slug) {
        return IndicatorResponse.from(repository.get(slug));
    }

    @PUT
    @Path("{slug}")
    @Operation(operationId = "putIndicator", summary = "Define or replace an indicator")
    public RestResponse<IndicatorResponse> put(@PathParam("slug") String slug, IndicatorRequest request) {
        Stored<Indicator> stored = indicators.put(slug, request);
        return Answer.stored(stored.created(), "/api/indicators/" + slug, IndicatorResponse.from(stored.entity()));
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchIndicator", summary = "Change an indicator")
    @Patches(IndicatorRequest.class)
    public IndicatorResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return IndicatorResponse.from(indicators.change(
                slug, current -> patch.over(IndicatorResponse.from(current), IndicatorRequest.class)));
    }

    @DELETE
    @Path("{slug}")
    @Operation(operationId = "deleteIndicator", summary = "Delete an indicator that nothing was measured on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        indicators.delete(slug);
        return Answer.deleted();
    }
}
