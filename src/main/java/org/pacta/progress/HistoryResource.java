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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.commitment.Assignment;
import org.pacta.commitment.AssignmentRepository;
import org.pacta.commitment.AssignmentTerm;
import org.pacta.commitment.Term;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;

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
    @OpenToAll
    @SortedBy({"effectiveOn", "recordedAt", "id"})
    @Operation(
            operationId = "listHistory",
            summary = "How an assignment came to stand as it does",
            description =
                    """
                    Every change of status and every change of whether the assignment counts, with the day since which it \
                    was so and the instant at which it became known. What was revoked stays, marked as such. The earliest \
                    effective day comes first, and of one day what was recorded first.""")
    public Page<HistoryEntryResponse> list(@PathParam("id") String id, @BeanParam Paging paging) {
        Assignment assignment = assignments.get(id);
        List<StatusChange> changed = changes.of(id);
        Map<UUID, StatusChangeRepository.Cause> causes = changes.causes(id);
        Stream<HistoryEntryResponse> terms = assignments.terms(id).stream().map(term -> {
            @Nullable StatusChange said = said(term, changed);
            return HistoryEntryResponse.from(
                    term,
                    said,
                    assignment.illustrative()
                            || (said != null && cause(said, causes).illustrative()));
        });
        Stream<HistoryEntryResponse> statuses =
                changed.stream().map(change -> HistoryEntryResponse.from(change, cause(change, causes), paging.uri));
        List<HistoryEntryResponse> entries = Stream.concat(terms, statuses).toList();
        return ComputedListing.of(entries)
                .key("effectiveOn", LocalDate.class, HistoryEntryResponse::effectiveOn)
                .key("recordedAt", Instant.class, HistoryEntryResponse::recordedAt)
                .key("id", UUID.class, HistoryEntryResponse::id)
                .page(paging);
    }

    /**
     * What was in force by the reports, as they count now, on the day on which it began to apply.
     *
     * @param changes in the order in which they took effect
     */
    private static @Nullable StatusChange said(AssignmentTerm term, List<StatusChange> changes) {
        return changes.stream()
                .filter(change -> term.term() == Term.APPLICABLE && change.track() == Track.REPORTED)
                .filter(change -> change.revokedAt() == null)
                .filter(change -> !change.effectiveOn().isAfter(term.effectiveOn()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static StatusChangeRepository.Cause cause(
            StatusChange change, Map<UUID, StatusChangeRepository.Cause> causes) {
        return Objects.requireNonNull(causes.get(change.id()), "A report or an assessment has caused it");
    }
}
