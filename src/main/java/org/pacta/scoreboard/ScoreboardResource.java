package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.SortedBy;
import org.pacta.progress.Track;

@Path("/api/scoreboard")
@Tag(name = "Scoreboard")
class ScoreboardResource {

    private final Scoreboard scoreboard;
    private final Scores scores;
    private final OverdueList overdue;

    @Inject
    ScoreboardResource(Scoreboard scoreboard, Scores scores, OverdueList overdue) {
        this.scoreboard = scoreboard;
        this.scores = scores;
        this.overdue = overdue;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "getScoreboard",
            summary = "How it stands: assignments counted by status",
            description =
                    """
                    Tidy rows: one for each group that has an applicable assignment and each status that occurs in it. \
                    NOT_REPORTED is silence; NOT_APPLICABLE is counted, but is in no denominator. Without `groupBy` the \
                    rows are of the whole.""")
    public ScoreboardResponse get(
            @Parameter(description = "What the statuses rest on: what parties reported, or what assessors found.")
                    @QueryParam("track")
                    @DefaultValue("reported")
                    Track track,
            @BeanParam Breakdown breakdown,
            @BeanParam ScoreboardFilter filter) {
        return scoreboard.answer(filter, track, breakdown.groups(), breakdown.depth());
    }

    @GET
    @OpenToAll
    @Path("scores")
    @Operation(
            operationId = "getScores",
            summary = "Mean scores on one scale",
            description =
                    """
                    Of the latest assessment of each applicable assignment on the day; never across scales or versions. \
                    `percent` is where the mean lies between the least and the greatest score of the scale. With \
                    `mapped=true` an assessment on an earlier version counts too, with the score of the value of this \
                    version that replaced its value; one whose value nothing replaces is left out.""")
    public ScoresResponse scores(
            @Parameter(description = "Slug of the scale.", required = true, example = "g20-compliance")
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
            @BeanParam Breakdown breakdown,
            @BeanParam ScoreboardFilter filter) {
        if (scale == null) {
            throw ProblemException.parameter("scale", "A scale has to be named: scores of several are never mixed.");
        }
        return scores.answer(filter, scale, version, mapped, breakdown.groups(), breakdown.depth());
    }

    @GET
    @OpenToAll
    @Path("overdue")
    @SortedBy({"dueOn", "assignment", "what", "party"})
    @Operation(
            operationId = "listOverdue",
            summary = "What should have been there by a day, and is not",
            description =
                    """
                    Applicable assignments whose day had passed and that were not complete by the reports, and expected \
                    reports that had not been submitted by then, or were standing returned or revoked. What was owed when it was \
                    due stays owed when the commitment ends or the party leaves later. More than 20000 assignments \
                    are refused: they are asked for by party, commitment, statement or organization.""")
    public Page<Overdue> overdue(
            @Parameter(description = "Commitments or reports.") @QueryParam("what") Overdue.@Nullable What what,
            @BeanParam ScoreboardFilter filter,
            @BeanParam Paging paging) {
        return OverdueList.page(overdue.of(filter, what), paging);
    }
}
