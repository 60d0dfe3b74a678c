package org.pacta.scoreboard;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.CommitmentKind;

/** Which assignments are counted, and how they stood when. */
public class ScoreboardFilter {

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
    public @Nullable List<Integer> yearDue;

    @Parameter(description = "The day that is meant; today (UTC) if none is given.")
    @QueryParam("asOf")
    public @Nullable LocalDate asOf;

    @Parameter(description = "As it was known at this instant; now if none is given.")
    @QueryParam("knownBy")
    public @Nullable Instant knownBy;
}
