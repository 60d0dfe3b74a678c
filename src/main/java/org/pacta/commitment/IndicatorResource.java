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
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.MergePatch;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Patches;
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/indicators")
@Tag(name = "Indicators")
class IndicatorResource {

    private final IndicatorRepository repository;
    private final IndicatorService indicators;
    private final IndicatorProgressByParty progress;
    private final Clock clock;

    @Inject
    IndicatorResource(
            IndicatorRepository repository,
            IndicatorService indicators,
            IndicatorProgressByParty progress,
            Clock clock) {
        this.repository = repository;
        this.indicators = indicators;
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "commitment", "unit", "baselineOn", "targetOn", "updatedAt"})
    @Operation(operationId = "listIndicators", summary = "List indicators")
    public Page<IndicatorResponse> list(@BeanParam IndicatorFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(IndicatorResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createIndicator", summary = "Define what is counted for a commitment")
    public RestResponse<IndicatorResponse> create(IndicatorRequest request) {
        Indicator indicator = indicators.create(request);
        return Answer.created("/api/indicators/" + indicator.slug(), IndicatorResponse.from(indicator));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getIndicator", summary = "Read an indicator")
    public IndicatorResponse get(@PathParam("slug") String slug) {
        return IndicatorResponse.from(repository.get(slug));
    }

    @GET
    @OpenToAll
    @Path("{slug}/progress")
    @Operation(
            operationId = "getIndicatorProgress",
            summary = "How far parties are on the way to the target of an indicator",
            description =
                    """
                    As Open SDG computes it (the method of Statistics Canada for indicators with a quantitative target): \
                    the compound annual growth from the base to the latest value, over that which leads from the base to \
                    the target on its day. Ratio 0.95 or more is SUBSTANTIAL_PROGRESS, 0.6 or more MODERATE_PROGRESS, 0 \
                    or more LIMITED_PROGRESS, less DETERIORATION; a latest value that reaches the target is \
                    TARGET_ACHIEVED. The score is 7.1429 x ratio - 4.2857 from 0.6 on, below that 4.1667 x ratio - 2.5, \
                    between -5 and 5. Where no ratio can be computed, `reason` says why. Unlike there, values have days: \
                    years are counted from day to day, and a part of a year is a part of one.

                    Open SDG begins in 2015 and aims for 2030 unless told otherwise; here the day of the baseline and \
                    that of the target are told, or there is no ratio. Without a baseline it begins with the first value. \
                    None of this says anything about the status of an assignment, which rests on reports and \
                    assessments.

                    Sources: https://github.com/open-sdg/sdg-build/blob/139fede74ba534d2ed8b9eee4cd878b41f54cb67/sdg/ProgressMeasure.py, \
                    https://github.com/open-sdg/open-sdg/blob/26d2e38700e4fee329fea4823e908c4298064693/docs/progress-methodology.md""")
    public IndicatorProgress progress(
            @PathParam("slug") String slug,
            @Parameter(description = "Slugs of parties.") @QueryParam("party") @Separator(",") @Nullable
                    List<String> party,
            @Parameter(description = "What was measured by this day counts; today (UTC) if none is given.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf) {
        return progress.of(List.of(repository.get(slug)), party, asOf == null ? LocalDate.now(clock) : asOf)
                .get(0);
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putIndicator", summary = "Define or replace an indicator")
    public RestResponse<IndicatorResponse> put(@PathParam("slug") String slug, IndicatorRequest request) {
        Stored<Indicator> stored = indicators.put(slug, request);
        return Answer.stored(stored.created(), "/api/indicators/" + slug, IndicatorResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchIndicator", summary = "Change an indicator")
    @Patches(IndicatorRequest.class)
    public IndicatorResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return IndicatorResponse.from(indicators.change(
                slug, current -> patch.over(IndicatorResponse.from(current), IndicatorRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteIndicator", summary = "Delete an indicator that nothing was measured on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        indicators.delete(slug);
        return Answer.deleted();
    }
}
