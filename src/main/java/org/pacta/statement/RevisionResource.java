package org.pacta.statement;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.pacta.access.Needs;
import org.pacta.access.OpenToAll;
import org.pacta.access.Role;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;

@Path("/api/statements/{slug}/revisions")
@Tag(name = "Statements")
class RevisionResource {

    private final StatementRepository statements;
    private final RevisionRepository repository;
    private final RevisionService revisions;

    @Inject
    RevisionResource(StatementRepository statements, RevisionRepository repository, RevisionService revisions) {
        this.statements = statements;
        this.repository = repository;
        this.revisions = revisions;
    }

    @GET
    @OpenToAll
    @SortedBy({"revision", "recordedAt"})
    @Operation(
            operationId = "listRevisions",
            summary = "List the wordings that an adopted statement has had",
            description = "A draft has none. The paragraphs of each are read with their parameter `revision`.")
    public Page<RevisionResponse> list(@PathParam("slug") String slug, @BeanParam Paging paging) {
        statements.statement(slug);
        return repository.list(slug, paging).mapTogether(some -> {
            Map<Integer, List<String>> paragraphs = repository.paragraphs(
                    slug, some.stream().map(Revision::revision).toList());
            return some.stream()
                    .map(revision ->
                            RevisionResponse.from(revision, paragraphs.getOrDefault(revision.revision(), List.of())))
                    .toList();
        });
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createRevision", summary = "Correct an adopted text")
    public RestResponse<RevisionResponse> create(@PathParam("slug") String slug, RevisionRequest request) {
        Revision revision = revisions.create(slug, request);
        return Answer.created("/api/statements/" + slug + "/revisions/" + revision.revision(), response(revision));
    }

    @GET
    @OpenToAll
    @Path("{revision}")
    @Operation(operationId = "getRevision", summary = "Read when and why a text was corrected, and where")
    public RevisionResponse get(@PathParam("slug") String slug, @PathParam("revision") Integer revision) {
        return response(repository.revision(slug, revision));
    }

    private RevisionResponse response(Revision revision) {
        return RevisionResponse.from(
                revision,
                repository
                        .paragraphs(revision.statement(), List.of(revision.revision()))
                        .getOrDefault(revision.revision(), List.of()));
    }
}
