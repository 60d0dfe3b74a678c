package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which measurements are wanted. */
public class MeasurementFilter {

    @Parameter(description = "Slugs of indicators.")
    @QueryParam("indicator")
    @Separator(",")
    public @Nullable List<String> indicator;

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of parties.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "The first day of interest.")
    @QueryParam("from")
    public @Nullable LocalDate from;

    @Parameter(description = "The last day of interest.")
    @QueryParam("to")
    public @Nullable LocalDate to;

    Listing<Measurement> narrow(Listing<Measurement> listing) {
        return listing.anyOf("indicator", indicator)
                .where("e.indicator in (select i.slug from Indicator i where i.commitment in (:?))", commitment)
                .anyOf("party", party)
                .atLeast("measuredOn", from)
                .atMost("measuredOn", to);
    }
}
