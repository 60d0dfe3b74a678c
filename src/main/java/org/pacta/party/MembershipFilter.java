package org.pacta.party;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;

/** Which memberships are wanted. */
public class MembershipFilter {

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of parties.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "Standings, such as member or partner.")
    @QueryParam("standing")
    @Separator(",")
    public @Nullable List<String> standing;

    @Parameter(description = "A day on which they held.")
    @QueryParam("on")
    public @Nullable LocalDate on;

    @Parameter(description = "As it was known at this instant; version and updatedAt tell of that too.")
    @QueryParam("knownBy")
    public @Nullable Instant knownBy;

    /** @param listing of memberships, or of memberships as they were known */
    <E> Listing<E> narrow(Listing<E> listing) {
        return listing.anyOf("organization", organization)
                .anyOf("party", party)
                .anyOf("standing", standing)
                .where("e.fromDate <= :? and (e.toDate is null or e.toDate >= :?)", on);
    }
}
