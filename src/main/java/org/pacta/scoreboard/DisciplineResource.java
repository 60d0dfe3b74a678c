package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pacta.access.OpenToAll;

@Path("/api/scoreboard/discipline")
@Tag(name = "Scoreboard")
class DisciplineResource {

    private final Discipline discipline;

    @Inject
    DisciplineResource(Discipline discipline) {
        this.discipline = discipline;
    }

    @GET
    @OpenToAll
    @Operation(
            operationId = "getDiscipline",
            summary = "How parties report: on time, late, or not at all",
            description =
                    """
                    Of the reports that schedules asked for and whose day had passed. What counts is when a report was \
                    first submitted; as of a day, one that stood returned or revoked is missing. What is missing is listed \
                    by `/api/scoreboard/overdue?what=REPORT` with the same parameters.""")
    public DisciplineResponse get(@BeanParam Breakdown breakdown, @BeanParam ScoreboardFilter filter) {
        List<Dimension> groups = breakdown.groups();
        return discipline.answer(filter, groups.isEmpty() ? List.of(Dimension.PARTY) : groups, breakdown.depth());
    }
}
