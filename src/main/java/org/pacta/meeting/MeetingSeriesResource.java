package org.pacta.meeting;

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
import org.pacta.http.Search;
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/meeting-series")
@Tag(name = "Meeting series")
class MeetingSeriesResource {

    private final MeetingSeriesRepository repository;
    private final MeetingSeriesService service;

    @Inject
    MeetingSeriesResource(MeetingSeriesRepository repository, MeetingSeriesService service) {
        this.repository = repository;
        this.service = service;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "organization", "updatedAt"})
    @Operation(operationId = "listMeetingSeries", summary = "List meeting series")
    public Page<MeetingSeriesResponse> list(
            @Parameter(description = "Slugs of organizations.") @QueryParam("organization") @Separator(",") @Nullable
                    List<String> organization,
            @BeanParam Search search,
            @BeanParam Paging paging) {
        return repository.list(organization, search, paging).map(MeetingSeriesResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createMeetingSeries", summary = "Register a meeting series")
    public RestResponse<MeetingSeriesResponse> create(MeetingSeriesRequest request) {
        MeetingSeries series = service.create(request);
        return Answer.created("/api/meeting-series/" + series.slug(), MeetingSeriesResponse.from(series));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getMeetingSeries", summary = "Read a meeting series")
    public MeetingSeriesResponse get(@PathParam("slug") String slug) {
        return MeetingSeriesResponse.from(repository.series(slug));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putMeetingSeries", summary = "Register or replace a meeting series")
    public RestResponse<MeetingSeriesResponse> put(@PathParam("slug") String slug, MeetingSeriesRequest request) {
        Stored<MeetingSeries> stored = service.put(slug, request);
        return Answer.stored(
                stored.created(), "/api/meeting-series/" + slug, MeetingSeriesResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMeetingSeries", summary = "Change a meeting series")
    @Patches(MeetingSeriesRequest.class)
    public MeetingSeriesResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return MeetingSeriesResponse.from(service.change(
                slug, current -> patch.over(MeetingSeriesResponse.from(current), MeetingSeriesRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteMeetingSeries", summary = "Delete a meeting series that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        service.delete(slug);
        return Answer.deleted();
    }
}
