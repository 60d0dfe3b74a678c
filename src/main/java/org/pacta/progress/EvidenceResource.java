package org.pacta.progress;

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
import org.pacta.http.Search;
import org.pacta.http.SortedBy;

@Path("/api/progress-reports/{id}/evidence")
@Tag(name = "Progress reports")
class EvidenceResource {

    private final ProgressReportRepository reports;
    private final EvidenceRepository repository;
    private final EvidenceService evidence;
    private final EvidenceFiles files;

    @Inject
    EvidenceResource(
            ProgressReportRepository reports,
            EvidenceRepository repository,
            EvidenceService evidence,
            EvidenceFiles files) {
        this.reports = reports;
        this.repository = repository;
        this.evidence = evidence;
        this.files = files;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "updatedAt"})
    @Operation(operationId = "listEvidence", summary = "List what backs a progress report")
    public Page<EvidenceResponse> list(@PathParam("id") UUID id, @BeanParam Search search, @BeanParam Paging paging) {
        return repository.list(reports.get(id).id(), search, paging).map(EvidenceResponse::from);
    }

    @POST
    @Needs(Role.FOCAL_POINT)
    @Idempotent
    @Operation(operationId = "createEvidence", summary = "Back a progress report with a link")
    public RestResponse<EvidenceResponse> create(@PathParam("id") UUID id, EvidenceRequest request) {
        Evidence created = evidence.create(id, request);
        return Answer.created(
                "/api/progress-reports/" + id + "/evidence/" + created.id(), EvidenceResponse.from(created));
    }

    @GET
    @OpenToAll
    @Path("{evidence}")
    @Operation(operationId = "getEvidence", summary = "Read a piece of evidence")
    public EvidenceResponse get(@PathParam("id") UUID id, @PathParam("evidence") UUID piece) {
        return EvidenceResponse.from(repository.get(id, piece));
    }

    @PUT
    @Needs(Role.FOCAL_POINT)
    @Path("{evidence}")
    @Operation(operationId = "putEvidence", summary = "Replace what is said of a piece of evidence")
    public EvidenceResponse put(
            @PathParam("id") UUID id, @PathParam("evidence") UUID piece, EvidenceChangeRequest request) {
        return EvidenceResponse.from(evidence.change(id, piece, current -> request));
    }

    @PATCH
    @Needs(Role.FOCAL_POINT)
    @Path("{evidence}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchEvidence", summary = "Change what is said of a piece of evidence")
    @Patches(EvidenceChangeRequest.class)
    public EvidenceResponse patch(@PathParam("id") UUID id, @PathParam("evidence") UUID piece, MergePatch patch) {
        return EvidenceResponse.from(evidence.change(
                id, piece, current -> patch.over(EvidenceResponse.from(current), EvidenceChangeRequest.class)));
    }

    @DELETE
    @Needs(Role.FOCAL_POINT)
    @Path("{evidence}")
    @Operation(operationId = "deleteEvidence", summary = "Delete a piece of evidence")
    public RestResponse<Void> delete(@PathParam("id") UUID id, @PathParam("evidence") UUID piece) {
        files.release(evidence.delete(id, piece));
        return Answer.deleted();
    }
}
