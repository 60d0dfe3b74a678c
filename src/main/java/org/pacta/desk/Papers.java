package org.pacta.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.progress.AssignmentId;
import org.pacta.progress.ProgressReport;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.Review;
import org.pacta.progress.ReviewDecision;
import org.pacta.scoreboard.Dimension;
import org.pacta.web.Names;
import org.pacta.web.Said;

/** Finds the reports that lie on a desk. */
@ApplicationScoped
class Papers {

    /** Nobody works off more in a day. */
    private static final int MOST = 200;

    private final ProgressReportRepository reports;
    private final Names names;

    @Inject
    Papers(ProgressReportRepository reports, Names names) {
        this.reports = reports;
        this.names = names;
    }

    /** Those of the parties that are not accepted yet: returned ones, drafts, and those that wait for a review. */
    List<Paper> inHand(Collection<String> parties, Language language) {
        return parties.isEmpty()
                ? List.of()
                : of(
                        reports.ofParties(
                                parties,
                                List.of(
                                        ProgressReportState.DRAFT,
                                        ProgressReportState.RETURNED,
                                        ProgressReportState.SUBMITTED),
                                MOST),
                        language);
    }

    /** Those on commitments of the organizations that wait for a review, the one that waits longest first. */
    List<Paper> waiting(Collection<String> organizations, Language language) {
        return organizations.isEmpty() ? List.of() : of(reports.waiting(organizations, MOST), language);
    }

    private List<Paper> of(List<ProgressReport> some, Language language) {
        Map<String, Said> commitments = names.of(
                Dimension.COMMITMENT,
                some.stream().map(report -> assignment(report).commitment()).toList(),
                language);
        Map<String, Said> parties = names.of(
                Dimension.PARTY,
                some.stream().map(report -> assignment(report).party()).toList(),
                language);
        return some.stream()
                .map(report -> {
                    AssignmentId assignment = assignment(report);
                    return new Paper(
                            report.id(),
                            commitments.getOrDefault(assignment.commitment(), Said.here(assignment.commitment())),
                            parties.getOrDefault(assignment.party(), Said.here(assignment.party())),
                            report.periodFrom(),
                            report.periodTo(),
                            report.claimedStatus(),
                            report.state(),
                            LocalDate.ofInstant(report.notedAt(), ZoneOffset.UTC),
                            reason(report),
                            report.illustrative());
                })
                .toList();
    }

    private static AssignmentId assignment(ProgressReport report) {
        return AssignmentId.of(report.assignment());
    }

    /** Why it was returned the last time, whether or not it waits again. */
    static @Nullable String reason(ProgressReport report) {
        return report.reviews().stream()
                .filter(review -> review.decision() == ReviewDecision.RETURNED)
                .reduce((one, later) -> later)
                .map(Review::reason)
                .orElse(null);
    }
}
