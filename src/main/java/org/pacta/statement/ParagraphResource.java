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
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
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
import org.pacta.http.ProblemException;
import org.pacta.http.Search;
import org.pacta.http.SortedBy;
import org.pacta.model.NotFound;
import org.pacta.model.Stored;

@Path("/api/statements/{slug}/paragraphs")
@Tag(name = "Statements")
class ParagraphResource {

    private static final String REVISION =
            "As it read in this revision of the statement; the present one if none is given.";

    private final StatementRepository statements;
    private final ParagraphRepository repository;
    private final ParagraphService paragraphs;

    @Inject
    ParagraphResource(StatementRepository statements, ParagraphRepository repository, ParagraphService paragraphs) {
        this.statements = statements;
        this.repository = repository;
        this.paragraphs = paragraphs;
    }

    @GET
    @OpenToAll
    @SortedBy({"position", "number", "updatedAt"})
    @Operation(
            operationId = "listParagraphs",
            summary = "List the paragraphs of a statement, as they read now or before")
    public Page<ParagraphResponse> list(
            @PathParam("slug") String slug,
            @Parameter(description = REVISION) @QueryParam("revision") @Nullable Integer revision,
            @BeanParam Search search,
            @BeanParam Paging paging) {
        return repository.list(slug, revision(slug, revision), search, paging).map(ParagraphResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createParagraph", summary = "Add a paragraph to a draft")
    public RestResponse<ParagraphResponse> create(@PathParam("slug") String slug, ParagraphRequest request) {
        Paragraph paragraph = paragraphs.create(slug, request);
        return Answer.created(
                "/api/statements/" + slug + "/paragraphs/" + paragraph.number(), ParagraphResponse.from(paragraph));
    }

    @GET
    @OpenToAll
    @Path("{number}")
    @Operation(operationId = "getParagraph", summary = "Read a paragraph, as it reads now or read before")
    public ParagraphResponse get(
            @PathParam("slug") String slug,
            @PathParam("number") String number,
            @Parameter(description = REVISION) @QueryParam("revision") @Nullable Integer revision) {
        return repository
                .find(slug, number, revision(slug, revision))
                .map(ParagraphResponse::from)
                .orElseThrow(() -> new NotFound("paragraph", slug + "/" + number));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{number}")
    @Operation(operationId = "putParagraph", summary = "Add or replace a paragraph of a draft")
    public RestResponse<ParagraphResponse> put(
            @PathParam("slug") String slug, @PathParam("number") String number, ParagraphRequest request) {
        Stored<Paragraph> stored = paragraphs.put(slug, number, request);
        return Answer.stored(
                stored.created(),
                "/api/statements/" + slug + "/paragraphs/" + number,
                ParagraphResponse.from(stored.entity()));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{number}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchParagraph", summary = "Change a paragraph of a draft")
    @Patches(ParagraphRequest.class)
    public ParagraphResponse patch(
            @PathParam("slug") String slug, @PathParam("number") String number, MergePatch patch) {
        return ParagraphResponse.from(paragraphs.change(
                slug, number, current -> patch.over(ParagraphResponse.from(current), ParagraphRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{number}")
    @Operation(operationId = "deleteParagraph", summary = "Delete a paragraph of a draft that nothing rests on")
    public RestResponse<Void> delete(@PathParam("slug") String slug, @PathParam("number") String number) {
        paragraphs.delete(slug, number);
        return Answer.deleted();
    }

    private int revision(String slug, @Nullable Integer asked) {
        int latest = statements.statement(slug).revision();
        if (asked != null && (asked < 1 || asked > latest)) {
            throw ProblemException.parameter("revision", "The statement has revisions from 1 to {0}.", latest);
        }
        return asked == null ? latest : asked;
    }
}
