package org.pacta.meeting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which meetings are wanted. */
public class MeetingFilter extends Search {

    @Parameter(description = "Slugs of meeting series.")
    @QueryParam("series")
    @Separator(",")
    public @Nullable List<String> series;

    @Parameter(description = "Slugs of organizations whose series they belong to.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of the parties that host them.")
    @QueryParam("host")
    @Separator(",")
    public @Nullable List<String> host;

    @Parameter(description = "Whether they took place.")
    @QueryParam("status")
    @Separator(",")
    public @Nullable List<MeetingStatus> status;

    @Parameter(description = "Slugs of parties that took part.")
    @QueryParam("participant")
    @Separator(",")
    public @Nullable List<String> participant;

    @Parameter(description = "Years in which they begin.")
    @QueryParam("year")
    @Separator(",")
    public @Nullable List<Integer> year;

    @Parameter(description = "The first day on which they may begin.")
    @QueryParam("from")
    public @Nullable LocalDate from;

    @Parameter(description = "The last day on which they may begin.")
    @QueryParam("to")
    public @Nullable LocalDate to;

    Listing<Meeting> narrow(Listing<Meeting> listing) {
        return listing.matching(query(), "slug")
                .anyOf("series", series)
                .anyOf("organization", organization)
                .anyOf("host", host)
                .anyOf("status", status)
                .where("e.slug in (select p.meeting from Participation p where p.party in (:?))", participant)
                .anyOf("heldInYear", year)
                .atLeast("startsOn", from)
                .atMost("startsOn", to);
    }
}
