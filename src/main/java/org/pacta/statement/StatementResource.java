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
import org.pacta.http.SortedBy;
import org.pacta.model.Stored;

@Path("/api/statements")
@Tag(name = "Statements")
class StatementResource {

    private final StatementRepository repository;
    private final StatementService statements;

    @Inject
    StatementResource(StatementRepository repository, StatementService statements) {
        this.repository = repository;
        this.statements = statements;
    }

    @GET
    @OpenToAll
    @SortedBy({"slug", "organization", "meeting", "adoptedOn", "updatedAt"})
    @Operation(operationId = "listStatements", summary = "List statements")
    public Page<StatementResponse> list(@BeanParam StatementFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(StatementResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createStatement", summary = "Register a statement, as a draft")
    public RestResponse<StatementResponse> create(StatementRequest request) {
        Statement statement = statements.create(request);
        return Answer.created("/api/statements/" + statement.slug(), StatementResponse.from(statement));
    }

    @GET
    @OpenToAll
    @Path("{slug}")
    @Operation(operationId = "getStatement", summary = "Read a statement")
    public StatementResponse get(@PathParam("slug") String slug) {
        return StatementResponse.from(repository.statement(slug));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "putStatement", summary = "Register or replace a statement")
    public RestResponse<StatementResponse> put(@PathParam("slug") String slug, StatementRequest request) {
        Stored<Statement> stored = statements.put(slug, request);
        return Answer.stored(stored.created(), "/api/statements/" + slug, StatementResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchStatement", summary = "Change a statement")
    @Patches(StatementRequest.class)
    public StatementResponse patch(@PathParam("slug") String slug, MergePatch patch) {
        return StatementResponse.from(statements.change(
                slug, current -> patch.over(StatementResponse.from(current), StatementRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{slug}")
    @Operation(operationId = "deleteStatement", summary = "Delete a statement that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug) {
        statements.delete(slug);
        return Answer.deleted();
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/adoption")
    @Operation(
            operationId = "adoptStatement",
            summary = "Record that a draft was adopted",
            description = "It needs a paragraph at least. From then on its text changes by revisions only.")
    public StatementResponse adopt(@PathParam("slug") String slug, StatementAdoptionRequest request) {
        return StatementResponse.from(statements.adopt(slug, request));
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/supersession")
    @Operation(
            operationId = "supersedeStatement",
            summary = "Record that another statement took the place of an adopted one")
    public StatementResponse supersede(@PathParam("slug") String slug, StatementSupersessionRequest request) {
        return StatementResponse.from(statements.supersede(slug, request));
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Path("{slug}/termination")
    @Operation(operationId = "terminateStatement", summary = "Record that an adopted statement holds no longer")
    public StatementResponse terminate(@PathParam("slug") String slug, StatementTerminationRequest request) {
        return StatementResponse.from(statements.terminate(slug, request));
    }
}
