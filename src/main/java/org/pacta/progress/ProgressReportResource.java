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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

@Path("/api/progress-reports")
@Tag(name = "Progress reports")
class ProgressReportResource {

    private final ProgressReportRepository repository;
    private final ProgressReportService reports;
    private final EvidenceFiles files;

    @Inject
    ProgressReportResource(ProgressReportRepository repository, ProgressReportService reports, EvidenceFiles files) {
        this.repository = repository;
        this.reports = reports;
        this.files = files;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "periodTo", "effectiveOn", "submittedAt", "updatedAt"})
    @Operation(operationId = "listProgressReports", summary = "List progress reports")
    public Page<ProgressReportResponse> list(@BeanParam ProgressReportFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(ProgressReportResponse::from);
    }

    @POST
    @Needs(Role.FOCAL_POINT)
    @Idempotent
    @Operation(operationId = "createProgressReport", summary = "Draft a progress report")
    public RestResponse<ProgressReportResponse> create(ProgressReportRequest request) {
        ProgressReport report = reports.create(request);
        return Answer.created("/api/progress-reports/" + report.id(), ProgressReportResponse.from(report));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getProgressReport", summary = "Read a progress report")
    public ProgressReportResponse get(@PathParam("id") UUID id) {
        return ProgressReportResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.FOCAL_POINT)
    @Path("{id}")
    @Operation(operationId = "putProgressReport", summary = "Replace a progress report that is a draft or was returned")
    public ProgressReportResponse put(@PathParam("id") UUID id, ProgressReportRequest request) {
        return ProgressReportResponse.from(reports.change(id, report -> request));
    }

    @PATCH
    @Needs(Role.FOCAL_POINT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchProgressReport",
            summary = "Change a progress report that is a draft or was returned")
    @Patches(ProgressReportRequest.class)
    public ProgressReportResponse patch(@PathParam("id") UUID id, MergePatch patch) {
        return ProgressReportResponse.from(reports.change(
                id, current -> patch.over(ProgressReportRequest.from(current), ProgressReportRequest.class)));
    }

    @DELETE
    @Needs(Role.FOCAL_POINT)
    @Path("{id}")
    @Operation(operationId = "deleteProgressReport", summary = "Delete a progress report that is a draft")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        files.release(reports.delete(id));
        return Answer.deleted();
    }

    @POST
    @Needs(Role.FOCAL_POINT)
    @Idempotent
    @Path("{id}/submission")
    @Operation(operationId = "submitProgressReport", summary = "Submit a progress report to the reviewers")
    public ProgressReportResponse submit(
            @PathParam("id") UUID id, @RequestBody(required = false) ReportSubmissionRequest request) {
        return ProgressReportResponse.from(reports.submit(id));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Idempotent
    @Path("{id}/acceptance")
    @Operation(
            operationId = "acceptProgressReport",
            summary = "Accept a progress report, which makes its claim the official status")
    public ProgressReportResponse accept(
            @PathParam("id") UUID id, @RequestBody(required = false) ReportAcceptanceRequest request) {
        return ProgressReportResponse.from(reports.accept(id, request));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Idempotent
    @Path("{id}/return")
    @Operation(operationId = "returnProgressReport", summary = "Return a progress report to the party, with a reason")
    public ProgressReportResponse returnToParty(@PathParam("id") UUID id, ReportReturnRequest request) {
        return ProgressReportResponse.from(reports.returnToParty(id, request));
    }

    @POST
    @Needs(Role.REVIEWER)
    @Idempotent
    @Path("{id}/revocation")
    @Operation(
            operationId = "revokeProgressReport",
            summary = "Revoke the acceptance of a progress report, with a reason")
    public ProgressReportResponse revoke(@PathParam("id") UUID id, ReportRevocationRequest request) {
        return ProgressReportResponse.from(reports.revoke(id, request));
    }
}
