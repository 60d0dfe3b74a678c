package org.pacta.scoreboard;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;
import org.pacta.http.Address;

/** Which assignments are counted, and by what was known when. */
public class StandingFilter {

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of meeting series.")
    @QueryParam("series")
    @Separator(",")
    public @Nullable List<String> series;

    @Parameter(description = "Slugs of meetings.")
    @QueryParam("meeting")
    @Separator(",")
    public @Nullable List<String> meeting;

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of parties.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "Slugs of themes; those below them count too.")
    @QueryParam("theme")
    @Separator(",")
    public @Nullable List<String> theme;

    @Parameter(description = "Kinds of commitments.")
    @QueryParam("kind")
    @Separator(",")
    public @Nullable List<CommitmentKind> kind;

    @Parameter(description = "Years in which assignments are due.")
    @QueryParam("yearDue")
    @Separator(",")
    public @Nullable List<Integer> yearDue;

    @Parameter(description = "As it was known at this instant; now if none is given.")
    @QueryParam("knownBy")
    public @Nullable Instant knownBy;

    @Context
    public @Nullable UriInfo uri;

    /** An address of this service. */
    protected Address address(String path) {
        return Address.of(uri, path);
    }

    /** An address of this service with the same assignments in its query; days and instants are not in it. */
    Address filtered(String path) {
        return address(path)
                .withAnyOf("organization", organization)
                .withAnyOf("series", series)
                .withAnyOf("meeting", meeting)
                .withAnyOf("statement", statement)
                .withAnyOf("commitment", commitment)
                .withAnyOf("party", party)
                .withAnyOf("theme", theme)
                .withAnyOf("kind", kind)
                .withAnyOf("yearDue", yearDue);
    }
}
