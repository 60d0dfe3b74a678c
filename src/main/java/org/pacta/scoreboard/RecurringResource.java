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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.commitment.CommitmentLinkKind;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.ProblemException;
import org.pacta.http.SortedBy;
import org.pacta.progress.Track;

@Path("/api/scoreboard/recurring")
@Tag(name = "Scoreboard")
class RecurringResource {

    private final RecurringList recurring;

    @Inject
    RecurringResource(RecurringList recurring) {
        this.recurring = recurring;
    }

    @GET
    @OpenToAll
    @SortedBy({"commitment", "reaffirmed", "adoptedOn", "lastReaffirmedOn"})
    @Operation(
            operationId = "listRecurring",
            summary = "What is promised again and again, and whether it was ever kept",
            description =
                    """
                    Each commitment with how many later ones lead back to it by links of the kinds asked for (REAFFIRMS if \
                    none is), over any number of others between; itself never counts, nor does a commitment whose \
                    statement had not been adopted by the day. The commitment and those later ones are its chain.

                    `completed=false`: never completed. That is, no assignment of the chain has stood COMPLETE on the \
                    track on the day or on any day before, as known, so long as it applied; one that stood so and has \
                    regressed since was completed once. `complete` counts those that stand so on the day itself.

                    The filters say which commitments are listed, whatever of their chains lies elsewhere; `party` and \
                    `yearDue` say whose assignments count, and leave out chains without any. The most reaffirmed come \
                    first unless `sort` says otherwise.""")
    public Page<Recurring> list(
            @Parameter(description = "How many later commitments lead back to it at least.")
                    @Schema(minimum = "1", maximum = "10000")
                    @QueryParam("minReaffirmed")
                    @DefaultValue("1")
                    Integer minReaffirmed,
            @Parameter(description = "Only what was completed once, or only what never was.")
                    @QueryParam("completed")
                    @Nullable
                    Boolean completed,
            @Parameter(description = "Kinds of links to follow; REAFFIRMS if none is given.")
                    @QueryParam("linkKind")
                    @Separator(",")
                    @Nullable
                    List<CommitmentLinkKind> linkKind,
            @Parameter(description = "What the statuses rest on: what parties reported, or what assessors found.")
                    @QueryParam("track")
                    @DefaultValue("reported")
                    Track track,
            @BeanParam ScoreboardFilter filter,
            @BeanParam Paging paging) {
        if (minReaffirmed < 1) {
            throw ProblemException.parameter("minReaffirmed", "What was never reaffirmed is not in this list.");
        }
        List<CommitmentLinkKind> kinds =
                linkKind == null || linkKind.isEmpty() ? List.of(CommitmentLinkKind.REAFFIRMS) : linkKind;
        if (paging.sort == null) {
            paging.sort = "-reaffirmed";
        }
        return ComputedListing.of(recurring.of(filter, kinds, track, minReaffirmed).stream()
                        .filter(row -> completed == null || row.completed() == completed)
                        .toList())
                .key("commitment", String.class, Recurring::commitment)
                .sortable("reaffirmed", Integer.class, Recurring::reaffirmed)
                .sortable("adoptedOn", LocalDate.class, Recurring::adoptedOn)
                .sortable("lastReaffirmedOn", LocalDate.class, Recurring::lastReaffirmedOn)
                .page(paging);
    }
}
