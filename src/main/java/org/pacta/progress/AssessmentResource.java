package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;

@Path("/api/assessments")
@Tag(name = "Assessments")
class AssessmentResource {

    /** The largest may take longer than others may. */
    private static final int LARGEST_TABLE_SECONDS = 300;

    private final AssessmentRepository repository;
    private final AssessmentService assessments;
    private final ScaleRepository scales;

    @Inject
    AssessmentResource(AssessmentRepository repository, AssessmentService assessments, ScaleRepository scales) {
        this.repository = repository;
        this.assessments = assessments;
        this.scales = scales;
    }

    @GET
    @OpenToAll
    @SortedBy({"id", "assignment", "scale", "effectiveOn", "recordedAt", "updatedAt"})
    @Operation(operationId = "listAssessments", summary = "List assessments")
    public Page<AssessmentResponse> list(@BeanParam AssessmentFilter filter, @BeanParam Paging paging) {
        return repository.list(filter, paging).map(this::seen);
    }

    @POST
    @Needs(Role.ASSESSOR)
    @Idempotent
    @Operation(
            operationId = "createAssessment",
            summary = "Judge an assignment on a scale",
            description = "It is never overwritten: a later one takes its place, or it is revoked.")
    public RestResponse<AssessmentResponse> create(AssessmentRequest request) {
        Assessment assessment = assessments.create(request);
        return Answer.created("/api/assessments/" + assessment.id(), seen(assessment));
    }

    @POST
    @Needs(Role.ASSESSOR)
    @Idempotent(seconds = LARGEST_TABLE_SECONDS)
    @Path("table")
    @Operation(
            operationId = "createAssessmentTable",
            summary = "Judge a whole table, commitments by parties, at once",
            description =
                    """
                    All values are recorded at one instant, or none is: whatever is wrong is named by its place in the \
                    request, as in `/rows/3/values/kaz`, with 422, also where a single assessment is refused with 409 (an \
                    assignment that does not apply, a commitment that has ended). Up to 50,000 values in one request, of \
                    4 MB at most: 400 commitments by 20 parties are some 150 kB.""")
    public RestResponse<AssessmentTableResponse> createTable(AssessmentTableRequest request) {
        AssessmentTableResponse recorded = assessments.createAll(request);
        return Answer.created(recorded.address(), recorded);
    }

    @GET
    @OpenToAll
    @Path("{id}")
    @Operation(operationId = "getAssessment", summary = "Read an assessment")
    public AssessmentResponse get(@PathParam("id") UUID id) {
        return seen(repository.get(id));
    }

    @POST
    @Needs(Role.ASSESSOR)
    @Idempotent
    @Path("{id}/revocation")
    @Operation(operationId = "revokeAssessment", summary = "Take an assessment back, for a reason")
    public AssessmentResponse revoke(@PathParam("id") UUID id, AssessmentRevocationRequest request) {
        return seen(assessments.revoke(id, request.reason()));
    }

    /** A version that an assessment uses never changes, so what the value meant then is what it means now. */
    private AssessmentResponse seen(Assessment assessment) {
        return AssessmentResponse.from(
                assessment,
                scales.version(assessment.scale(), assessment.scaleVersion())
                        .value(assessment.raw())
                        .orElseThrow());
    }
}
