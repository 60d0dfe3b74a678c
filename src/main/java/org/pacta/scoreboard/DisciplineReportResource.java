package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.access.OpenToAll;
import org.pacta.http.ComputedListing;
import org.pacta.http.Page;
import org.pacta.http.Paging;
import org.pacta.http.SortedBy;
import org.pacta.progress.ExpectedReport;
import org.pacta.progress.ExpectedReportState;

@Path(Discipline.PATH)
@Tag(name = "Scoreboard")
class DisciplineReportResource {

    private final Discipline discipline;

    @Inject
    DisciplineReportResource(Discipline discipline) {
        this.discipline = discipline;
    }

    @GET
    @OpenToAll
    @SortedBy({"dueOn", "assignment", "party"})
    @Operation(
            operationId = "listReportsDue",
            summary = "The reports that were to be made: what is behind the discipline",
            description =
                    """
                    Those that the discipline counts with the same parameters; each of its rows links to those behind it. \
                    `reported` is on time, `overdue` is missing. Each is there once, though two schedules may ask \
                    for it.""")
    public Page<ExpectedReport> list(
            @Parameter(description = "Only these states.") @QueryParam("state") @Separator(",") @Nullable
                    List<ExpectedReportState> state,
            @BeanParam Group group,
            @BeanParam ScoreboardFilter filter,
            @BeanParam Paging paging) {
        List<ExpectedReport> reports =
                discipline.reports(filter, group.values(), group.depth(), state == null ? List.of() : state);
        return ComputedListing.of(reports)
                .key("dueOn", LocalDate.class, ExpectedReport::dueOn)
                .key("assignment", String.class, ExpectedReport::assignment)
                .sortable("party", String.class, ExpectedReport::party)
                .page(paging);
    }
}
