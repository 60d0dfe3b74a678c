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

@Path("/api/reporting-schedules")
@Tag(name = "Reporting schedules")
class ReportingScheduleResource {

    private final ReportingScheduleRepository repository;
    private final ReportingScheduleService schedules;

    @Inject
    ReportingScheduleResource(ReportingScheduleRepository repository, ReportingScheduleService schedules) {
        this.repository = repository;
        this.schedules = schedules;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "statement", "commitment", "updatedAt"})
    @Operation(operationId = "listReportingSchedules", summary = "List reporting schedules")
    public Page<ReportingScheduleResponse> list(@BeanParam ReportingScheduleFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(ReportingScheduleResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createReportingSchedule", summary = "Set when reports are expected")
    public RestResponse<ReportingScheduleResponse> create(ReportingScheduleRequest request) {
        ReportingSchedule schedule = schedules.create(request);
        return Answer.created("/api/reporting-schedules/" + schedule.id(), ReportingScheduleResponse.from(schedule));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getReportingSchedule", summary = "Read a reporting schedule")
    public ReportingScheduleResponse get(@PathParam("id") UUID id) {
        return ReportingScheduleResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putReportingSchedule", summary = "Replace a reporting schedule, for the future")
    public ReportingScheduleResponse put(@PathParam("id") UUID id, ReportingScheduleRequest request) {
        return ReportingScheduleResponse.from(schedules.change(id, schedule -> request));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchReportingSchedule", summary = "Change a reporting schedule, for the future")
    @Patches(ReportingScheduleRequest.class)
    public ReportingScheduleResponse patch(@PathParam("id") UUID id, MergePatch patch) {
        return ReportingScheduleResponse.from(schedules.change(
                id, current -> patch.over(ReportingScheduleResponse.from(current), ReportingScheduleRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(
            operationId = "deleteReportingSchedule",
            summary = "Delete a reporting schedule by which nothing has been due or was reported")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        schedules.delete(id);
        return Answer.deleted();
    }
}
