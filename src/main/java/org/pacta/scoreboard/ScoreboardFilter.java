package org.pacta.scoreboard;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which assignments are counted, and how they stood when. */
public class ScoreboardFilter extends StandingFilter {

    @Parameter(description = "The day that is meant; today (UTC) if none is given.")
    @QueryParam("asOf")
    public @Nullable LocalDate asOf;
}
