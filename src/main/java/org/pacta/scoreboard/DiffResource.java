package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
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

@Path("/api/scoreboard/diff")
@Tag(name = "Scoreboard")
class DiffResource {

    private final Moves moves;

    @Inject
    DiffResource(Moves moves) {
        this.moves = moves;
    }

    @GET
    @OpenToAll
    @SortedBy({"assignment", "commitment", "party", "fromStatus", "toStatus"})
    @Operation(
            operationId = "listMoves",
            summary = "Which assignments moved between two days, from what to what",
            description =
                    """
                    Those that did not have the same status on both days, with the report or assessment through which they \
                    came to stand as they did. The same status by another report is not a move. With `fromKnownBy`, the first \
                    day is taken as it was known then: the same day twice, as known at two instants, gives what was learnt \
                    in between.""")
    public Page<Move> list(
            @Parameter(description = "The first of the two days.", required = true, example = "2025-12-31")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The other day, not before the first; today (UTC) if none is given.")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(description = "How the first day was known at this instant; as the other day if none is given.")
                    @QueryParam("fromKnownBy")
                    @Nullable
                    Instant fromKnownBy,
            @Parameter(description = "Only what stood so on the first day.")
                    @QueryParam("fromStatus")
                    @Separator(",")
                    @Nullable
                    List<Status> fromStatus,
            @Parameter(description = "Only what stood so on the other day.")
                    @QueryParam("toStatus")
                    @Separator(",")
                    @Nullable
                    List<Status> toStatus,
            @Parameter(description = "What the statuses rest on: what parties reported, or what assessors found.")
                    @QueryParam("track")
                    @DefaultValue("reported")
                    Track track,
            @BeanParam StandingFilter filter,
            @BeanParam Paging paging) {
        if (from == null) {
            throw ProblemException.parameter("from", "A first day has to be named.");
        }
        return moves.between(from, to, fromKnownBy, fromStatus, toStatus, track, filter, paging);
    }
}
