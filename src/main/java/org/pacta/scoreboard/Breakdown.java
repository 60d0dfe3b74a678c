package org.pacta.scoreboard;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.ProblemException;

/** By what a roll-up is broken down. */
public class Breakdown {

    private static final int MAX_GROUPS = 2;
    private static final int MAX_DEPTH = 3;

    @Parameter(
            description =
                    "Two different dimensions at most, with a comma between them. What would be more than 20000 rows is"
                            + " refused; a filter makes them fewer.",
            style = ParameterStyle.FORM,
            explode = Explode.FALSE)
    @Schema(type = SchemaType.ARRAY, implementation = Dimension.class, maxItems = MAX_GROUPS)
    @QueryParam("groupBy")
    @Separator(",")
    public @Nullable List<Dimension> groupBy;

    @Parameter(description = "To which depth of the tree a group by theme rolls up; 1 is the roots.")
    @Schema(minimum = "1", maximum = "3")
    @QueryParam("themeDepth")
    @DefaultValue("1")
    public Integer themeDepth = 1;

    /** @throws ProblemException 400 if they are too many, or one is named twice */
    List<Dimension> groups() {
        if (groupBy == null) {
            return List.of();
        }
        if (groupBy.size() > MAX_GROUPS || groupBy.stream().distinct().count() < groupBy.size()) {
            throw ProblemException.parameter("groupBy", "Two different dimensions are possible at most.");
        }
        return groupBy;
    }

    /** @throws ProblemException 400 if the tree is not as deep */
    int depth() {
        if (themeDepth < 1 || themeDepth > MAX_DEPTH) {
            throw ProblemException.parameter("themeDepth", "This should be 1, 2 or 3.");
        }
        return themeDepth;
    }
}
