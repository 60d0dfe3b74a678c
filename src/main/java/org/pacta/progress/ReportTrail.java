package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a report was with the reviewers or accepted, and when it was not: so that it can be told of any instant whether it
 * had been made.
 */
final class ReportTrail {

    private final UUID report;
    private final List<Submission> submissions;
    private final List<Instant> returns;
    private final @Nullable Instant revokedAt;

    ReportTrail(UUID report, List<Submission> submissions, List<Instant> returns, @Nullable Instant revokedAt) {
        this.report = report;
        this.submissions = submissions.stream()
                .sorted(Comparator.comparing(Submission::submittedAt))
                .toList();
        this.returns = List.copyOf(returns);
        this.revokedAt = revokedAt;
    }

    /** The first to be submitted comes first. */
    static final Comparator<ReportTrail> ORDER = Comparator.comparing(
                    (ReportTrail trail) -> trail.submissions.get(0).submittedAt())
            .thenComparing(trail -> trail.report);

    /**
     * A report that had been made, and was not standing returned or revoked.
     *
     * @param firstOn the day (UTC) on which it was first submitted: it is what makes it late or not
     * @param lastOn the day on which it was submitted as it was
     * @param periodFrom the first day of the period of which it spoke
     */
    record Made(UUID report, LocalDate firstOn, LocalDate lastOn, LocalDate periodFrom) {}

    /** How it stood at an instant; empty if it was not there, or had been taken back. */
    Optional<Made> at(Instant instant) {
        Submission last = null;
        for (Submission submission : submissions) {
            if (!submission.submittedAt().isAfter(instant)) {
                last = submission;
            }
        }
        if (last == null || (revokedAt != null && !revokedAt.isAfter(instant))) {
            return Optional.empty();
        }
        Instant since = last.submittedAt();
        if (returns.stream().anyMatch(returned -> returned.isAfter(since) && !returned.isAfter(instant))) {
            return Optional.empty();
        }
        return Optional.of(
                new Made(report, day(submissions.get(0).submittedAt()), day(last.submittedAt()), last.periodFrom()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
