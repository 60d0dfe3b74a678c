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

@Path("/api/meetings/{slug}/participations")
@Tag(name = "Meetings")
class ParticipationResource {

    private final MeetingRepository meetings;
    private final ParticipationRepository repository;
    private final ParticipationService participations;

    @Inject
    ParticipationResource(
            MeetingRepository meetings, ParticipationRepository repository, ParticipationService participations) {
        this.meetings = meetings;
        this.repository = repository;
        this.participations = participations;
    }

    @GET
    @OpenToAll
    @SortedBy({"party", "capacity", "updatedAt"})
    @Operation(operationId = "listParticipations", summary = "List who took part in a meeting")
    public Page<ParticipationResponse> list(
            @PathParam("slug") String slug,
            @Parameter(description = "Capacities, such as member or observer.")
                    @QueryParam("capacity")
                    @Separator(",")
                    @Nullable
                    List<String> capacity,
            @BeanParam Search search,
            @BeanParam Paging paging) {
        meetings.meeting(slug);
        return repository.list(slug, capacity, search, paging).map(ParticipationResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createParticipation", summary = "Record that a party took part")
    public RestResponse<ParticipationResponse> create(@PathParam("slug") String slug, ParticipationRequest request) {
        Participation participation = participations.create(slug, request);
        return Answer.created(
                "/api/meetings/" + slug + "/participations/" + participation.party(),
                ParticipationResponse.from(participation));
    }

    @GET
    @OpenToAll
    @Path("{party}")
    @Operation(operationId = "getParticipation", summary = "Read a participation")
    public ParticipationResponse get(@PathParam("slug") String slug, @PathParam("party") String party) {
        return ParticipationResponse.from(repository.participation(slug, party));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Operation(operationId = "putParticipation", summary = "Record or replace a participation")
    public RestResponse<ParticipationResponse> put(
            @PathParam("slug") String slug, @PathParam("party") String party, ParticipationRequest request) {
        Stored<Participation> stored = participations.put(slug, party, request);
        return Answer.stored(
                stored.created(),
                "/api/meetings/" + slug + "/participations/" + party,
                ParticipationResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchParticipation", summary = "Change a participation")
    @Patches(ParticipationRequest.class)
    public ParticipationResponse patch(
            @PathParam("slug") String slug, @PathParam("party") String party, MergePatch patch) {
        return ParticipationResponse.from(participations.change(
                slug, party, current -> patch.over(ParticipationResponse.from(current), ParticipationRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Operation(operationId = "deleteParticipation", summary = "Delete a participation")
    public RestResponse<Void> delete(@PathParam("slug") String slug, @PathParam("party") String party) {
        participations.delete(slug, party);
        return Answer.deleted();
    }
}
