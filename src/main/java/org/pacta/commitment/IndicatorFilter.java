package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which indicators are wanted. */
public class IndicatorFilter extends Search {

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    Listing<Indicator> narrow(Listing<Indicator> listing) {
        return listing.matching(query(), "slug")
                .anyOf("commitment", commitment)
                .where("e.commitment in (select c.slug from Commitment c where c.statement in (:?))", statement);
    }
}
