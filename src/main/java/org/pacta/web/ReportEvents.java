package org.pacta.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Language;
import org.pacta.model.Text;
import org.pacta.progress.Evidence;
import org.pacta.progress.EvidenceFile;
import org.pacta.progress.EvidenceRepository;
import org.pacta.progress.ProgressReport;
import org.pacta.progress.ProgressReportRepository;
import org.pacta.progress.ProgressReportState;
import org.pacta.progress.Review;
import org.pacta.progress.ReviewDecision;
import org.pacta.progress.Track;

/**
 * What parties reported, with what backs it and what reviewers decided. Who may see more than what is public, as a report
 * that waits for its review, is told of that too.
 */
@ApplicationScoped
class ReportEvents {

    private final ProgressReportRepository reports;
    private final EvidenceRepository evidence;

    @Inject
    ReportEvents(ProgressReportRepository reports, EvidenceRepository evidence) {
        this.reports = reports;
        this.evidence = evidence;
    }

    List<Event> of(StoryScope scope) {
        List<ProgressReport> told = reports.told(scope.parties().keySet()).stream()
                .filter(report -> isTold(report, scope))
                .toList();
        Map<UUID, List<Evidence>> backing = evidence
                .backing(told.stream().map(ProgressReport::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Evidence::report));
        return told.stream()
                .map(report -> event(report, backing.getOrDefault(report.id(), List.of()), scope))
                .toList();
    }

    /**
     * A report can be mended until it is accepted, and what it said before is kept nowhere: so it is told of from its
     * acceptance on, or as it waits now.
     */
    private static boolean isTold(ProgressReport report, StoryScope scope) {
        return scope.isKnown(accepted(report)
                .map(Review::decidedAt)
                .orElseGet(() -> Objects.requireNonNullElse(report.decidedAt(), since(report))));
    }

    private static Optional<Review> accepted(ProgressReport report) {
        return report.reviews().stream()
                .filter(review -> review.decision() == ReviewDecision.ACCEPTED)
                .findFirst();
    }

    private static Instant since(ProgressReport report) {
        return Objects.requireNonNull(report.submittedAt(), "It is no draft");
    }

    private static Event event(ProgressReport report, List<Evidence> backing, StoryScope scope) {
        Language language = scope.language();
        List<Review> reviews = report.reviews().stream()
                .filter(review -> scope.isKnown(review.decidedAt()))
                .toList();
        boolean waiting = report.state() == ProgressReportState.SUBMITTED;
        boolean returned = report.state() == ProgressReportState.RETURNED;
        Level level = Level.of(report.claimedStatus().status());
        return new Event(
                report.effectiveOn(),
                accepted(report).map(Review::decidedAt).orElseGet(() -> since(report)),
                waiting
                        ? language.say("A report awaits review.")
                        : returned ? language.say("A report was returned.") : language.say("A report was accepted."),
                List.of(scope.party(report.assignment())),
                null,
                null,
                new Event.Account(
                        level,
                        level.label(Track.REPORTED, language),
                        returned ? null : Said.of(report.narrative(), language),
                        steps(report, reviews, language),
                        returned
                                ? List.of()
                                : backing.stream()
                                        .map(piece -> proof(piece, language))
                                        .toList(),
                        "/api/progress-reports/" + report.id(),
                        waiting || returned,
                        reviews.stream().anyMatch(review -> review.decision() == ReviewDecision.REVOKED)),
                report.illustrative());
    }

    private static List<String> steps(ProgressReport report, List<Review> reviews, Language language) {
        List<String> steps = new ArrayList<>();
        steps.add(language.say(Text.of(
                "On {0} to {1}, submitted on {2}.",
                language.day(report.periodFrom()),
                language.day(report.periodTo()),
                day(Objects.requireNonNullElse(report.firstSubmittedAt(), since(report)), language))));
        for (Review review : reviews) {
            String day = day(review.decidedAt(), language);
            String by = review.reviewer();
            String step =
                    switch (review.decision()) {
                        case ACCEPTED ->
                            by == null
                                    ? language.say("Accepted on {0}.", day)
                                    : language.say(Text.of("Accepted on {0} by {1}.", day, by));
                        case RETURNED ->
                            by == null
                                    ? language.say("Returned on {0}.", day)
                                    : language.say(Text.of("Returned on {0} by {1}.", day, by));
                        case REVOKED ->
                            by == null
                                    ? language.say("Revoked on {0}.", day)
                                    : language.say(Text.of("Revoked on {0} by {1}.", day, by));
                    };
            steps.add(review.reason() == null ? step : step + " " + review.reason());
        }
        return steps;
    }

    private static String day(Instant instant, Language language) {
        return language.day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    private static Event.Proof proof(Evidence piece, Language language) {
        EvidenceFile file = piece.file();
        String address = piece.address();
        Said title = Said.of(piece.title(), language);
        return file == null && address != null
                ? new Event.Proof(title, address, true, host(address), piece.illustrative())
                : new Event.Proof(
                        title,
                        "/api/progress-reports/" + piece.report() + "/evidence/" + piece.id() + "/content",
                        false,
                        file == null ? "" : file.name() + ", " + language.size(file.size()),
                        piece.illustrative());
    }

    /** Where a link leads is seen before it is followed: the host, or all of an address that browsers take and is no URI. */
    private static String host(String address) {
        try {
            @Nullable String host = new URI(address).getHost();
            return host == null ? address : host;
        } catch (URISyntaxException e) {
            return address;
        }
    }
}
