package org.pacta.statement;

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
import org.pacta.http.Search;
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/statements/{slug}/signatories")
@Tag(name = "Statements")
class SignatoryResource {

    private final StatementRepository statements;
    private final SignatoryRepository repository;
    private final SignatoryService signatories;

    @Inject
    SignatoryResource(StatementRepository statements, SignatoryRepository repository, SignatoryService signatories) {
        this.statements = statements;
        this.repository = repository;
        this.signatories = signatories;
    }

    @GET
    @OpenToAll
    @SortedBy({"party", "signedOn", "updatedAt"})
    @Operation(operationId = "listSignatories", summary = "List the parties that adopted a statement")
    public Page<SignatoryResponse> list(
            @PathParam("slug") String slug, @BeanParam Search search, @BeanParam Paging paging) {
        statements.statement(slug);
        return repository.list(slug, search, paging).map(SignatoryResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createSignatory", summary = "Record that a party adopted a statement")
    public RestResponse<SignatoryResponse> create(@PathParam("slug") String slug, SignatoryRequest request) {
        Signatory signatory = signatories.create(slug, request);
        return Answer.created(
                "/api/statements/" + slug + "/signatories/" + signatory.party(), SignatoryResponse.from(signatory));
    }

    @GET
    @OpenToAll
    @Path("{party}")
    @Operation(operationId = "getSignatory", summary = "Read a signatory")
    public SignatoryResponse get(@PathParam("slug") String slug, @PathParam("party") String party) {
        return SignatoryResponse.from(repository.signatory(slug, party));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Operation(operationId = "putSignatory", summary = "Record or replace a signatory")
    public RestResponse<SignatoryResponse> put(
            @PathParam("slug") String slug, @PathParam("party") String party, SignatoryRequest request) {
        Stored<Signatory> stored = signatories.put(slug, party, request);
        return Answer.stored(
                stored.created(),
                "/api/statements/" + slug + "/signatories/" + party,
                SignatoryResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchSignatory", summary = "Change a signatory")
    @Patches(SignatoryRequest.class)
    public SignatoryResponse patch(@PathParam("slug") String slug, @PathParam("party") String party, MergePatch patch) {
        return SignatoryResponse.from(signatories.change(
                slug, party, current -> patch.over(SignatoryResponse.from(current), SignatoryRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{party}")
    @Operation(operationId = "deleteSignatory", summary = "Delete a signatory")
    public RestResponse<Void> delete(@PathParam("slug") String slug, @PathParam("party") String party) {
        signatories.delete(slug, party);
        return Answer.deleted();
    }
}
