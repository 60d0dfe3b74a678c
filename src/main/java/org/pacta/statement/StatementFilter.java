package org.pacta.statement;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which statements are wanted. */
public class StatementFilter extends Search {

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of meetings.")
    @QueryParam("meeting")
    @Separator(",")
    public @Nullable List<String> meeting;

    @Parameter(description = "Slugs of meeting series whose meetings adopt them.")
    @QueryParam("series")
    @Separator(",")
    public @Nullable List<String> series;

    @Parameter(description = "Kinds, such as joint-statement or declaration.")
    @QueryParam("kind")
    @Separator(",")
    public @Nullable List<String> kind;

    @Parameter(description = "What became of them.")
    @QueryParam("status")
    @Separator(",")
    public @Nullable List<StatementStatus> status;

    @Parameter(description = "Slugs of parties that adopted them.")
    @QueryParam("signatory")
    @Separator(",")
    public @Nullable List<String> signatory;

    @Parameter(description = "The first day on which they may have been adopted.")
    @QueryParam("adoptedFrom")
    public @Nullable LocalDate adoptedFrom;

    @Parameter(description = "The last day on which they may have been adopted.")
    @QueryParam("adoptedTo")
    public @Nullable LocalDate adoptedTo;

    Listing<Statement> narrow(Listing<Statement> listing) {
        return listing.matching(query(), "slug")
                .anyOf("organization", organization)
                .anyOf("meeting", meeting)
                .where("e.meeting in (select m.slug from Meeting m where m.series in (:?))", series)
                .anyOf("kind", kind)
                .anyOf("status", status)
                .where("e.slug in (select s.statement from Signatory s where s.party in (:?))", signatory)
                .atLeast("adoptedOn", adoptedFrom)
                .atMost("adoptedOn", adoptedTo);
    }
}
