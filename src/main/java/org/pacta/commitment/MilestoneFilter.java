package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which milestones are wanted. */
public class MilestoneFilter extends Search {

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Whether they are done.")
    @QueryParam("done")
    public @Nullable Boolean done;

    @Parameter(description = "The first day on which they are due.")
    @QueryParam("dueFrom")
    public @Nullable LocalDate dueFrom;

    @Parameter(description = "The last day on which they are due.")
    @QueryParam("dueTo")
    public @Nullable LocalDate dueTo;

    Listing<Milestone> narrow(Listing<Milestone> listing) {
        return listing.matching(query(), "id")
                .anyOf("commitment", commitment)
                .where("e.commitment in (select c.slug from Commitment c where c.statement in (:?))", statement)
                .where("case when e.doneOn is null then false else true end = :?", done)
                .atLeast("dueOn", dueFrom)
                .atMost("dueOn", dueTo);
    }
}
