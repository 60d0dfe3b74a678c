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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

@Path("/api/commitments")
@Tag(name = "Commitments")
class CommitmentResource {

    private static final String EXPAND = "What is answered along with it, in `expanded`.";

    private final CommitmentRepository repository;
    private final CommitmentService commitments;
    private final CommitmentTransitions transitions;
    private final CommitmentExpansions expansions;

    @Inject
    CommitmentResource(
            CommitmentRepository repository,
            CommitmentService commitments,
            CommitmentTransitions transitions,
            CommitmentExpansions expansions) {
        this.repository = repository;
        this.commitments = commitments;
        this.transitions = transitions;
        this.expansions = expansions;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "statement", "dueOn", "status", "kind", "confirmedAt", "updatedAt"})
    @Operation(
            operationId = "listCommitments",
            summary = "List commitments",
            description = "With `expand` there are 100 on a page at most.")
    public Page<CommitmentResponse> list(
            @Parameter(description = EXPAND) @QueryParam("expand") @Separator(",") @Nullable List<String> expand,
            @BeanParam CommitmentFilter filter,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        expansions.require(expand, uri);
        CommitmentExpansions.bound(paging, expand);
        return expansions.answer(repository.list(filter, paging), expand);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createCommitment", summary = "Propose a commitment")
    public RestResponse<CommitmentResponse> create(CommitmentRequest request) {
        Commitment commitment = commitments.create(request);
        return Answer.created("/api/commitments/" + commitment.slug(), CommitmentResponse.from(commitment));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(
            operationId = "getCommitment",
            summary = "Read a commitment, with what belongs to it if that is asked for",
            description = "All of it in one call: `expand=statement,paragraph,assignments,reports,links`, for example.")
    public CommitmentResponse get(
            @PathParam("slug") String slug,
            @Parameter(description = EXPAND) @QueryParam("expand") @Separator(",") @Nullable List<String> expand,
            @Context UriInfo uri) {
        expansions.require(expand, uri);
        return expansions.answer(repository.get(slug), expand);
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putCommitment", summary = "Propose or replace a commitment")
    public RestResponse<CommitmentResponse> put(@PathParam("slug") String slug, CommitmentRequest request) {
        Stored<Commitment> stored = commitments.put(slug, request);
        return Answer.stored(stored.created(), "/api/commitments/" + slug, CommitmentResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchCommitment",
            summary = "Change a commitment",
            description = "Once it is confirmed, its paragraph and its quote stay as they are.")
    @Patches(CommitmentRequest.class)
    public CommitmentResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return CommitmentResponse.from(commitments.change(
                slug, current -> patch.over(CommitmentResponse.from(current), CommitmentRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteCommitment", summary = "Delete a commitment that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        commitments.delete(slug);
        return Answer.deleted();
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/confirmation")
    @Operation(
            operationId = "confirmCommitment",
            summary = "Confirm a commitment",
            description = "Only one in an adopted statement. With `assignTo` it binds, from the day of adoption on, all"
                    + " parties that held one of the standings.")
    public CommitmentResponse confirm(
            @PathParam("slug") String slug, @RequestBody(required = false) CommitmentConfirmationRequest request) {
        return CommitmentResponse.from(transitions.confirm(slug, request));
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/withdrawal")
    @Operation(
            operationId = "withdrawCommitment",
            summary = "Withdraw a confirmed commitment",
            description = "Every assignment ends on that day.")
    public CommitmentResponse withdraw(@PathParam("slug") String slug, CommitmentWithdrawalRequest request) {
        return CommitmentResponse.from(transitions.withdraw(slug, request));
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/supersession")
    @Operation(
            operationId = "supersedeCommitment",
            summary = "Supersede a confirmed commitment by another",
            description =
                    "Every assignment of it ends on that day; those of the other commitment are made by themselves.")
    public CommitmentResponse supersede(@PathParam("slug") String slug, CommitmentSupersessionRequest request) {
        return CommitmentResponse.from(transitions.supersede(slug, request));
    }
}
