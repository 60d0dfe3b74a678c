package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.ProblemException;
import org.pacta.progress.Track;

@Path("/api/scoreboard/trend")
@Tag(name = "Scoreboard")
class TrendResource {

    private final Trend trend;

    @Inject
    TrendResource(Trend trend) {
        this.trend = trend;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "getTrend",
            summary = "How it stood at the end of each month, quarter or year",
            description =
                    """
                    The rows of a day are those of the scoreboard as of that day: one for each group that had an applicable \
                    assignment and each status that occurred in it. `periods` has each period, also where there was none. \
                    At most 120 periods are possible, and one dimension in `groupBy`.""")
    public TrendResponse get(
            @Parameter(description = "How long the periods are.") @QueryParam("by") @DefaultValue("month") Period by,
            @Parameter(description = "A day in the first period; if none is given, there are 12 periods.")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(description = "The last day, which stands for the last period; today (UTC) if none is given.")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @Parameter(
                            description =
                                    "What the statuses rest on: what parties reported, what assessors found, or both with a"
                                            + " comma between; what parties reported if none is given.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE)
                    @QueryParam("track")
                    @Separator(",")
                    @Nullable
                    List<Track> track,
            @BeanParam Breakdown breakdown,
            @BeanParam StandingFilter filter) {
        List<Dimension> groups = breakdown.groups();
        if (groups.size() > 1) {
            throw ProblemException.parameter("groupBy", "One dimension is possible at most, beside the periods.");
        }
        return trend.answer(
                filter,
                by,
                from,
                to,
                track == null || track.isEmpty()
                        ? List.of(Track.REPORTED)
                        : track.stream().distinct().toList(),
                groups,
                breakdown.depth());
    }
}
