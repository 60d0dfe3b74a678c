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
import java.util.List;
import java.util.UUID;
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
import org.pacta.http.SortedBy;

@Path("/api/commitments/{slug}/links")
@Tag(name = "Commitments")
class CommitmentLinkResource {

    private final CommitmentRepository commitments;
    private final CommitmentLinkRepository repository;
    private final CommitmentLinkService links;

    @Inject
    CommitmentLinkResource(
            CommitmentRepository commitments, CommitmentLinkRepository repository, CommitmentLinkService links) {
        this.commitments = commitments;
        this.repository = repository;
        this.links = links;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "kind", "updatedAt", "from", "to"})
    @Operation(operationId = "listCommitmentLinks", summary = "List the links from and to a commitment")
    public Page<CommitmentLinkResponse> list(
            @PathParam("slug") String slug,
            @Parameter(description = "Kinds.") @QueryParam("kind") @Separator(",") @Nullable
                    List<CommitmentLinkKind> kind,
            @BeanParam Paging paging) {
        return repository.list(commitments.get(slug).slug(), kind, paging).map(CommitmentLinkResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createCommitmentLink", summary = "Link a commitment to another")
    public RestResponse<CommitmentLinkResponse> create(@PathParam("slug") String slug, CommitmentLinkRequest request) {
        CommitmentLink link = links.create(slug, request);
        return Answer.created("/api/commitments/" + slug + "/links/" + link.id(), CommitmentLinkResponse.from(link));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getCommitmentLink", summary = "Read a link from or to a commitment")
    public CommitmentLinkResponse get(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        return CommitmentLinkResponse.from(repository.get(slug, id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putCommitmentLink", summary = "Replace a link")
    public CommitmentLinkResponse put(
            @PathParam("slug") String slug, @PathParam("id") UUID id, CommitmentLinkRequest request) {
        return CommitmentLinkResponse.from(links.change(slug, id, link -> request));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchCommitmentLink", summary = "Change a link")
    @Patches(CommitmentLinkRequest.class)
    public CommitmentLinkResponse patch(@PathParam("slug") String slug, @PathParam("id") UUID id, MergePatch patch) {
        return CommitmentLinkResponse.from(links.change(
                slug, id, link -> patch.over(CommitmentLinkResponse.from(link), CommitmentLinkRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "deleteCommitmentLink", summary = "Delete a link")
    public RestResponse<Void> delete(@PathParam("slug") String slug, @PathParam("id") UUID id) {
        links.delete(slug, id);
        return Answer.deleted();
    }
}
