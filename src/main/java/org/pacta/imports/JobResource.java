package org.pacta.imports;

import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.SignedIn;
import org.pacta.http.Answer;
import org.pacta.http.Idempotent;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.Recomputed;
import org.pacta.http.SortedBy;

@Path("/api/jobs")
@Tag(name = "Imports")
class JobResource {

    private static final String RETRY_AFTER = "1";

    private final JobRepository repository;
    private final JobService jobs;
    private final ImportWorker worker;
    private final Uploads uploads;

    @Inject
    JobResource(JobRepository repository, JobService jobs, ImportWorker worker, Uploads uploads) {
        this.repository = repository;
        this.jobs = jobs;
        this.worker = worker;
        this.uploads = uploads;
    }

    @GET
    @SignedIn
    @Recomputed
    @SortedBy({"id", "noun", "state", "queuedAt", "startedAt", "finishedAt"})
    @Operation(operationId = "listJobs", summary = "List jobs")
    public Page<JobResponse> list(
            @Parameter(description = "States.") @QueryParam("state") @Separator(",") @Nullable List<JobState> state,
            @Parameter(description = "What is imported.") @QueryParam("noun") @Separator(",") @Nullable
                    List<String> noun,
            @BeanParam Paging paging) {
        return repository.list(state, noun, paging).map(JobResponse::from);
    }

    @GET
    @SignedIn
    @Path("{id}")
    @Operation(operationId = "getJob", summary = "Read how far a job is, and what came of it")
    public JobResponse get(@PathParam("id") UUID id, @Context HttpServerResponse response) {
        Job job = repository.get(id);
        if (!job.state().hasEnded()) {
            response.putHeader("Retry-After", RETRY_AFTER);
        }
        return JobResponse.from(job);
    }

    @GET
    @SignedIn
    @Recomputed
    @Path("{id}/faults")
    @SortedBy({"line", "number"})
    @Operation(
            operationId = "listJobFaults",
            summary = "List all that is wrong in the file of a job",
            description = "After 10,000 faults a file is not looked at any further, and the job says so in its reason.")
    public Page<RowFault> faults(@PathParam("id") UUID id, @BeanParam Paging paging) {
        return repository.faults(repository.get(id).id(), paging).map(JobFault::fault);
    }

    @POST
    @SignedIn
    @Idempotent
    @Path("{id}/cancellation")
    @Operation(operationId = "cancelJob", summary = "Cancel a job; what it has done is undone")
    public JobResponse cancel(@PathParam("id") UUID id, JobCancellationRequest request) {
        Job job = jobs.cancel(id);
        worker.cancelled(id);
        if (job.state().hasEnded()) {
            uploads.remove(id);
        }
        return JobResponse.from(job);
    }

    @DELETE
    @SignedIn
    @Path("{id}")
    @Operation(
            operationId = "deleteJob",
            summary = "Delete a job that has ended, with its faults",
            description = "Refused while it waits or runs; cancel it first.")
    public RestResponse<Void> delete(@PathParam("id") UUID id) {
        jobs.delete(id);
        return Answer.deleted();
    }
}
