package org.pacta.party;

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

@Path("/api/memberships")
@Tag(name = "Memberships")
class MembershipResource {

    private final MembershipRepository repository;
    private final MembershipService memberships;

    @Inject
    MembershipResource(MembershipRepository repository, MembershipService memberships) {
        this.repository = repository;
        this.memberships = memberships;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "organization", "party", "standing", "from", "to", "updatedAt"})
    @Operation(operationId = "listMemberships", summary = "List memberships")
    public Page<MembershipResponse> list(@BeanParam MembershipFilter filter, @BeanParam Paging paging) {
        return filter.knownBy == null
                ? repository.list(filter, paging).map(MembershipResponse::from)
                : repository.listKnown(filter, filter.knownBy, paging).map(MembershipResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createMembership", summary = "Record a membership")
    public RestResponse<MembershipResponse> create(MembershipRequest request) {
        Membership membership = memberships.create(request);
        return Answer.created("/api/memberships/" + membership.id(), MembershipResponse.from(membership));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getMembership", summary = "Read a membership")
    public MembershipResponse get(@PathParam("id") UUID id) {
        return MembershipResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putMembership", summary = "Replace a membership")
    public MembershipResponse put(@PathParam("id") UUID id, MembershipRequest request) {
        return MembershipResponse.from(memberships.change(id, membership -> request));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMembership", summary = "Change a membership")
    @Patches(MembershipRequest.class)
    public MembershipResponse patch(@PathParam("id") UUID id, MergePatch patch) {
        return MembershipResponse.from(memberships.change(
                id, current -> patch.over(MembershipResponse.from(current), MembershipRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "deleteMembership", summary = "Delete a membership")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        memberships.delete(id);
        return Answer.deleted();
    }
}
