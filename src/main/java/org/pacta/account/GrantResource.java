package org.pacta.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Recomputed;
import org.pacta.http.SortedBy;

@Path("/api/grants")
@Tag(name = "Grants")
class GrantResource {

    private final GrantRepository repository;
    private final GrantService grants;

    @Inject
    GrantResource(GrantRepository repository, GrantService grants) {
        this.repository = repository;
        this.grants = grants;
    }

    @GET
    @Recomputed
    @Needs(Role.ADMIN)
    @SortedBy({"id", "account", "createdAt"})
    @Operation(operationId = "listGrants", summary = "List grants")
    public Page<GrantResponse> list(@BeanParam GrantFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(GrantResponse::from);
    }

    @POST
    @Needs(Role.ADMIN)
    @Idempotent
    @Operation(operationId = "createGrant", summary = "Grant a role for a scope to an account")
    public RestResponse<GrantResponse> create(GrantRequest request) {
        Grant grant = grants.create(request);
        return Answer.created("/api/grants/" + grant.id(), GrantResponse.from(grant));
    }

    @GET
    @Needs(Role.ADMIN)
    @Path("{id}")
    @Operation(operationId = "getGrant", summary = "Read a grant")
    public GrantResponse get(@PathParam("id") UUID id) {
        return GrantResponse.from(repository.get(id));
    }

    @DELETE
    @Needs(Role.ADMIN)
    @Path("{id}")
    @Operation(operationId = "deleteGrant", summary = "Take a grant back")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        grants.delete(id);
        return Answer.deleted();
    }
}
