package org.pacta.scoreboard;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;

@Path("/api/scoreboard/discipline")
@Tag(name = "Scoreboard")
class DisciplineResource {

    private final Discipline discipline;

    @Inject
    DisciplineResource(Discipline discipline) {
        this.discipline = discipline;
    }

    @GET
    @Operation(
            operationId = "getDiscipline",
            summary = "How parties report: on time, late, or not at all",
            description =
                    """
                    Of the reports that schedules asked for and whose day had passed. What counts is when a report was \
                    first submitted; as of a day, one that stood returned or revoked is missing. What is missing is listed \
                    by `/api/scoreboard/overdue?what=REPORT` with the same parameters.""")
    public DisciplineResponse get(
            @Parameter(
                            description =
                                    "Two dimensions at most, with a comma between them; by party if none is given.",
                            style = ParameterStyle.FORM,
                            explode = Explode.FALSE)
                    @QueryParam("groupBy")
                    @Separator(",")
                    @Nullable
                    List<Dimension> groupBy,
            @Parameter(description = "To which depth of the tree a group by theme rolls up; 1 is the roots.")
                    @Schema(minimum = "1", maximum = "3")
                    @QueryParam("themeDepth")
                    @DefaultValue("1")
                    Integer themeDepth,
            @BeanParam ScoreboardFilter filter) {
        List<Dimension> groups = ScoreboardResource.groups(groupBy);
        return discipline.answer(
                filter, groups.isEmpty() ? List.of(Dimension.PARTY) : groups, ScoreboardResource.depth(themeDepth));
    }
}
