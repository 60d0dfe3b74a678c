package org.pacta.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentExpansion;
import org.pacta.http.Expands;

@ApplicationScoped
@Expands(
        noun = "Commitment",
        name = "reports",
        as = ProgressReportResponse.class,
        description =
                "The reports on it that were accepted or wait for a review, with their evidence; by assignment, the"
                        + " latest period first.")
class ReportsExpansion implements CommitmentExpansion {

    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;

    @Inject
    ReportsExpansion(ProgressReportRepository reports, EvidenceRepository evidence) {
        this.reports = reports;
        this.evidence = evidence;
    }

    @Override
    public Map<String, ?> of(Collection<Commitment> commitments) {
        List<String> slugs = CommitmentExpansion.slugs(commitments);
        Map<UUID, List<EvidenceResponse>> backing = evidence.all(slugs).stream()
                .collect(Collectors.groupingBy(
                        Evidence::report, Collectors.mapping(EvidenceResponse::from, Collectors.toList())));
        return CommitmentExpansion.lists(
                commitments,
                reports.made(slugs),
                report -> AssignmentId.of(report.assignment()).commitment(),
                report -> ProgressReportResponse.from(report, backing.getOrDefault(report.id(), List.of())));
    }
}
