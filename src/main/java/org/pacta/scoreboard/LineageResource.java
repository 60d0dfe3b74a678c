package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.commitment.CommitmentRepository;

@Path("/api/commitments/{slug}/lineage")
@Tag(name = "Commitments")
class LineageResource {

    private final CommitmentRepository commitments;
    private final LineageRepository repository;
    private final CommitmentStandings standings;
    private final Moments moments;

    @Inject
    LineageResource(
            CommitmentRepository commitments,
            LineageRepository repository,
            CommitmentStandings standings,
            Moments moments) {
        this.commitments = commitments;
        this.repository = repository;
        this.standings = standings;
        this.moments = moments;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "getLineage",
            summary = "The chain of a commitment across meetings, and how each step stands",
            description =
                    """
                    What it goes back to, link by link, and what has come of it, each commitment once, at its least \
                    distance, from the earliest to the latest; with how its assignments stood on a day, counted as the \
                    scoreboard does. At most 500 besides itself, the nearest ones; `truncated` says whether there are \
                    more. The links are those of today; with `knownBy`, of these, the ones that were recorded by then.""")
    public LineageResponse get(
            @PathParam("slug") String slug,
            @Parameter(description = "Kinds of links to follow; all if none is given.")
                    @QueryParam("linkKind")
                    @Separator(",")
                    @Nullable
                    List<CommitmentLinkKind> linkKind,
            @Parameter(description = "The day that is meant; today (UTC) if none is given.")
                    @QueryParam("asOf")
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "As it was known at this instant; now if none is given.")
                    @QueryParam("knownBy")
                    @Nullable
                    Instant knownBy,
            @Context UriInfo uri) {
        commitments.get(slug);
        ScoreboardFilter when = new ScoreboardFilter();
        when.asOf = asOf;
        when.knownBy = knownBy;
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
