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

@Path("/api/assignments")
@Tag(name = "Assignments")
class AssignmentResource {

    private final AssignmentRepository repository;
    private final AssignmentService assignments;

    @Inject
    AssignmentResource(AssignmentRepository repository, AssignmentService assignments) {
        this.repository = repository;
        this.assignments = assignments;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "commitment", "party", "role", "bindingFrom", "dueOn", "effectiveDueOn", "updatedAt"})
    @Operation(operationId = "listAssignments", summary = "List assignments")
    public Page<AssignmentResponse> list(@BeanParam AssignmentFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(AssignmentResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createAssignment", summary = "Assign a confirmed commitment to a party")
    public RestResponse<AssignmentResponse> create(AssignmentRequest request) {
        Assignment assignment = assignments.create(request);
        return Answer.created("/api/assignments/" + assignment.id(), AssignmentResponse.from(assignment));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getAssignment", summary = "Read an assignment")
    public AssignmentResponse get(@PathParam("id") String id) {
        return AssignmentResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putAssignment", summary = "Assign a commitment to a party, or replace the assignment")
    public RestResponse<AssignmentResponse> put(@PathParam("id") String id, AssignmentRequest request) {
        Stored<Assignment> stored = assignments.put(id, request);
        return Answer.stored(stored.created(), "/api/assignments/" + id, AssignmentResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchAssignment",
            summary = "Change an assignment",
            description =
                    "Whether it applies changes as of today, or as of the day on which it begins to bind if that is"
                            + " to come; since when it binds is corrected for the past too.")
    @Patches(AssignmentRequest.class)
    public AssignmentResponse patch(@PathParam("id") String id, MergePatch patch) {
        return AssignmentResponse.from(assignments.change(
                id, current -> patch.over(AssignmentResponse.from(current), AssignmentRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "deleteAssignment", summary = "Delete an assignment that nothing rests on")
    public RestResponse<Void> delete(@PathParam("id") String id) {
        assignments.delete(id);
        return Answer.deleted();
    }
}
