package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which reporting schedules are wanted. */
public class ReportingScheduleFilter {

    @Parameter(description = "Slugs of statements that they are for.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Slugs of commitments that they are for.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    Listing<ReportingSchedule> narrow(Listing<ReportingSchedule> listing) {
        return listing.anyOf("statement", statement).anyOf("commitment", commitment);
    }
}
