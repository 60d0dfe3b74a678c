package org.pacta.progress;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;

@Path("/api/assignments/{id}/history")
@Tag(name = "Assignments")
class HistoryResource {

    private final AssignmentRepository assignments;
    private final StatusChangeRepository changes;

    @Inject
    HistoryResource(AssignmentRepository assignments, StatusChangeRepository changes) {
        this.assignments = assignments;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listHistory",
            summary = "How an assignment came to stand as it does",
            description =
                    """
                    Every change of status and every change of whether the assignment counts, with the day since which it \
                    was so and the instant at which it became known. What was revoked stays, marked as such. The earliest \
                    effective day comes first, and of one day what was recorded first.""")
    public Page<HistoryEntryResponse> list(@PathParam("id") String id, @BeanParam Paging paging) {
        String assignment = assignments.get(id).id();
        Map<UUID, String> reasons = changes.reasonsOfRevocation(assignment);
        Stream<HistoryEntryResponse> terms =
                assignments.terms(assignment).stream().map(HistoryEntryResponse::from);
        Stream<HistoryEntryResponse> statuses = changes.of(assignment).stream()
                .map(change -> HistoryEntryResponse.from(change, reasons.get(change.id())));
        List<HistoryEntryResponse> entries = Stream.concat(terms, statuses).toList();
        return ComputedListing.of(entries)
                .key("effectiveOn", LocalDate.class, HistoryEntryResponse::effectiveOn)
                .key("recordedAt", Instant.class, HistoryEntryResponse::recordedAt)
                .key("id", UUID.class, HistoryEntryResponse::id)
                .page(paging);
    }
}
