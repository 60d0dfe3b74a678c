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

@Path("/api/measurements")
@Tag(name = "Indicators")
class MeasurementResource {

    private final MeasurementRepository repository;
    private final MeasurementService measurements;

    @Inject
    MeasurementResource(MeasurementRepository repository, MeasurementService measurements) {
        this.repository = repository;
        this.measurements = measurements;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "indicator", "party", "measuredOn", "value", "updatedAt"})
    @Operation(operationId = "listMeasurements", summary = "List measurements")
    public Page<MeasurementResponse> list(@BeanParam MeasurementFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(MeasurementResponse::from);
    }

    @POST
    @Needs(Role.SECRETARIAT)
    @Idempotent
    @Operation(operationId = "createMeasurement", summary = "Record a value of an indicator for a party")
    public RestResponse<MeasurementResponse> create(MeasurementRequest request) {
        Measurement measurement = measurements.create(request);
        return Answer.created("/api/measurements/" + measurement.id(), MeasurementResponse.from(measurement));
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getMeasurement", summary = "Read a measurement")
    public MeasurementResponse get(@PathParam("id") UUID id) {
        return MeasurementResponse.from(repository.get(id));
    }

    @PUT
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "putMeasurement", summary = "Replace a measurement")
    public MeasurementResponse put(@PathParam("id") UUID id, MeasurementRequest request) {
        return MeasurementResponse.from(measurements.change(id, measurement -> request));
    }

    @PATCH
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "patchMeasurement", summary = "Change a measurement")
    @Patches(MeasurementRequest.class)
    public MeasurementResponse patch(@PathParam("id") UUID id, MergePatch patch) {
        return MeasurementResponse.from(measurements.change(
                id, current -> patch.over(MeasurementResponse.from(current), MeasurementRequest.class)));
    }

    @DELETE
    @Needs(Role.SECRETARIAT)
    @Path("{id}")
    @Operation(operationId = "deleteMeasurement", summary = "Delete a measurement")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        measurements.delete(id);
        return Answer.deleted();
    }
}
