package org.pacta.scoreboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.commitment.CommitmentRepository;

/** The chains of commitments across meetings, and how each step of them stands. */
@ApplicationScoped
public class Lineages {

    private final CommitmentRepository commitments;
    private final LineageRepository repository;
    private final CommitmentStandings standings;
    private final Moments moments;

    @Inject
    Lineages(
            CommitmentRepository commitments,
            LineageRepository repository,
            CommitmentStandings standings,
            Moments moments) {
        this.commitments = commitments;
        this.repository = repository;
        this.standings = standings;
        this.moments = moments;
    }

    /**
     * The chain of a commitment.
     *
     * @param linkKind kinds of links to follow; all if there are none
     * @param when the day that is meant, and as known when; what else it says does not count
     * @param uri of the request, for links that lead here from elsewhere; null for relative ones
     */
    public LineageResponse of(
            String slug, @Nullable List<CommitmentLinkKind> linkKind, ScoreboardFilter when, @Nullable UriInfo uri) {
        commitments.get(slug);
        Moment moment = moments.of(when);
        List<CommitmentLinkKind> kinds =
                linkKind == null || linkKind.isEmpty() ? List.of(CommitmentLinkKind.values()) : linkKind;
        Lineage lineage =
                new Lineage(slug, (earlier, later) -> repository.links(earlier, later, kinds, moment.limit()));
        Map<String, LineageRepository.Promise> promises =
                repository.promises(lineage.found().keySet());
        Map<String, CommitmentStanding> stood = standings.of(promises.keySet(), moment, uri);
        List<LineageStep> steps = promises.values().stream()
                .map(promise -> step(
                        promise,
                        Objects.requireNonNull(lineage.found().get(promise.slug())),
                        Objects.requireNonNull(stood.get(promise.slug()))))
                .sorted(Comparator.comparing(LineageStep::place).thenComparing(LineageStep::commitment))
                .toList();
        return new LineageResponse(slug, moment.asOf(), moment.knownBy(), steps, lineage.isTruncated());
    }

    private static LineageStep step(
            LineageRepository.Promise promise, Lineage.Found found, CommitmentStanding standing) {
        return new LineageStep(
                promise.slug(),
                promise.title(),
                promise.statement(),
                promise.meeting(),
                promise.adoptedOn(),
                promise.status(),
                found.direction(),
                found.distance(),
                found.links(),
                standing,
                promise.illustrative());
    }
}
