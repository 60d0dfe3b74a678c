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
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/meetings")
@Tag(name = "Meetings")
class MeetingResource {

    private final MeetingRepository repository;
    private final MeetingService meetings;

    @Inject
    MeetingResource(MeetingRepository repository, MeetingService meetings) {
        this.repository = repository;
        this.meetings = meetings;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "series", "ordinal", "startsOn", "year", "updatedAt"})
    @Operation(operationId = "listMeetings", summary = "List meetings")
    public Page<MeetingResponse> list(@BeanParam MeetingFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(MeetingResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createMeeting", summary = "Register a meeting")
    public RestResponse<MeetingResponse> create(MeetingRequest request) {
        Meeting meeting = meetings.create(request);
        return Answer.created("/api/meetings/" + meeting.slug(), MeetingResponse.from(meeting));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getMeeting", summary = "Read a meeting")
    public MeetingResponse get(@PathParam("slug") String slug) {
        return MeetingResponse.from(repository.meeting(slug));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putMeeting", summary = "Register or replace a meeting")
    public RestResponse<MeetingResponse> put(@PathParam("slug") String slug, MeetingRequest request) {
        Stored<Meeting> stored = meetings.put(slug, request);
        return Answer.stored(stored.created(), "/api/meetings/" + slug, MeetingResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMeeting", summary = "Change a meeting, or say that it was held or cancelled")
    @Patches(MeetingRequest.class)
    public MeetingResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return MeetingResponse.from(
                meetings.change(slug, current -> patch.over(MeetingResponse.toPatch(current), MeetingRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteMeeting", summary = "Delete a meeting that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        meetings.delete(slug);
        return Answer.deleted();
    }
}
