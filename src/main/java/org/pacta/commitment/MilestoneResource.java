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
import java.util.UUID;
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

@Path("/api/milestones")
@Tag(name = "Milestones")
class MilestoneResource {

    private final MilestoneRepository repository;
    private final MilestoneService milestones;

    @Inject
    MilestoneResource(MilestoneRepository repository, MilestoneService milestones) {
        this.repository = repository;
        this.milestones = milestones;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "commitment", "dueOn", "doneOn", "updatedAt"})
    @Operation(operationId = "listMilestones", summary = "List milestones")
    public Page<MilestoneResponse> list(@BeanParam MilestoneFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(MilestoneResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createMilestone", summary = "Set a milestone of a commitment")
    public RestResponse<MilestoneResponse> create(MilestoneRequest request) {
        Milestone milestone = milestones.create(request);
        return Answer.created("/api/milestones/" + milestone.id(), MilestoneResponse.from(milestone));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getMilestone", summary = "Read a milestone")
    public MilestoneResponse get(@PathParam("id") UUID id) {
        return MilestoneResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putMilestone", summary = "Replace a milestone")
    public MilestoneResponse put(@PathParam("id") UUID id, MilestoneRequest request) {
        return MilestoneResponse.from(milestones.change(id, milestone -> request));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMilestone", summary = "Change a milestone")
    @Patches(MilestoneRequest.class)
    public MilestoneResponse patch(@PathParam("id") UUID id, MergePatch patch) {
        return MilestoneResponse.from(
                milestones.change(id, current -> patch.over(MilestoneResponse.from(current), MilestoneRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "deleteMilestone", summary = "Delete a milestone")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        milestones.delete(id);
        return Answer.deleted();
    }
}
