package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.SortedBy;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

@Path("/api/scoreboard/assignments")
@Tag(name = "Scoreboard")
class AssignmentStandingResource {

    private final AssignmentStandingRepository repository;
    private final Scores scores;
    private final Moments moments;

    @Inject
    AssignmentStandingResource(AssignmentStandingRepository repository, Scores scores, Moments moments) {
        this.repository = repository;
        this.scores = scores;
        this.moments = moments;
    }

    @GET
    @OpenToAll
    @SortedBy({"assignment", "commitment", "party", "dueOn", "status"})
    @Operation(
            operationId = "listStandings",
            summary = "How each assignment stands: what is behind the figures",
            description =
                    """
                    The assignments that the scoreboard counts with the same parameters, each with its status, the report or \
                    assessment it stands by, and links along the chain. Each row of a roll-up links to those behind it: \
                    `group` is that row's group, and with `scale` only those are listed that have a score on it.""")
    public Page<AssignmentStanding> list(
            @Parameter(description = "Only these statuses.") @QueryParam("status") @Separator(",") @Nullable
                    List<Status> status,
            @Parameter(description = "What the statuses rest on: what parties reported, or what assessors found.")
                    @QueryParam("track")
                    @DefaultValue("reported")
                    Track track,
            @Parameter(description = "Slug of a scale: only applicable assignments that have a score on it.")
                    @QueryParam("scale")
                    @Nullable
                    String scale,
            @Parameter(description = "Version of the scale; the latest one if none is given.")
                    @QueryParam("version")
                    @Nullable
                    Integer version,
            @Parameter(
                            description =
                                    "Whether assessments on earlier versions count, by the values that replaced theirs.")
                    @QueryParam("mapped")
                    @DefaultValue("false")
                    Boolean mapped,
            @BeanParam Group group,
            @BeanParam ScoreboardFilter filter,
            @BeanParam Paging paging) {
        if (scale == null && version != null) {
            throw ProblemException.parameter("version", "A version is one of a scale, and none is named.");
        }
        if (scale == null && mapped) {
            throw ProblemException.parameter("mapped", "Versions are mapped within a scale, and none is named.");
        }
        AssignmentStandingRepository.Wanted wanted = new AssignmentStandingRepository.Wanted(
                group.values(),
                group.depth(),
                status == null ? List.of() : status,
                scale == null
                        ? null
                        : new ScoredOn(scale, scores.range(scale, version).version(), mapped));
        return repository.list(new Standing(filter, track, moments.of(filter)), wanted, filter, paging);
    }
}
