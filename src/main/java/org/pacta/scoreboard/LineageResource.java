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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.commitment.CommitmentLinkKind;

@Path("/api/commitments/{slug}/lineage")
@Tag(name = "Commitments")
class LineageResource {

    private final Lineages lineages;

    @Inject
    LineageResource(Lineages lineages) {
        this.lineages = lineages;
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
        ScoreboardFilter when = new ScoreboardFilter();
        when.asOf = asOf;
        when.knownBy = knownBy;
        return lineages.of(slug, linkKind, when, uri);
    }
}
