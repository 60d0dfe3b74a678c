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
import org.pacta.http.SortedBy;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

@Path("/api/scoreboard/assignments")
@Tag(name = "Scoreboard")
class AssignmentStandingResource {

    private final BehindFigures behind;

    @Inject
    AssignmentStandingResource(BehindFigures behind) {
        this.behind = behind;
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
        return behind.list(
                filter,
                track,
                group,
                status == null ? List.of() : status,
                new BehindFigures.Scored(scale, version, mapped),
                paging);
    }
}
