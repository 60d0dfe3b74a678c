package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which commitments are wanted. */
public class CommitmentFilter extends Search {

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Slugs of meetings.")
    @QueryParam("meeting")
    @Separator(",")
    public @Nullable List<String> meeting;

    @Parameter(description = "Slugs of meeting series whose meetings adopted the statements.")
    @QueryParam("series")
    @Separator(",")
    public @Nullable List<String> series;

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of themes; what is below them in the tree is included.")
    @QueryParam("theme")
    @Separator(",")
    public @Nullable List<String> theme;

    @Parameter(description = "Statuses.")
    @QueryParam("status")
    @Separator(",")
    public @Nullable List<CommitmentStatus> status;

    @Parameter(description = "Kinds.")
    @QueryParam("kind")
    @Separator(",")
    public @Nullable List<CommitmentKind> kind;

    @Parameter(description = "Slugs of parties to which they are assigned.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "Due on this day or later.")
    @QueryParam("dueFrom")
    public @Nullable LocalDate dueFrom;

    @Parameter(description = "Due on this day or earlier.")
    @QueryParam("dueTo")
    public @Nullable LocalDate dueTo;

    Listing<Commitment> narrow(Listing<Commitment> listing) {
        return listing.matching(query(), "slug")
                .anyOf("statement", statement)
                .where("e.statement in (select s.slug from Statement s where s.meeting in (:?))", meeting)
                .where(
                        "e.statement in (select s.slug from Statement s, Meeting m where s.meeting = m.slug"
                                + " and m.series in (:?))",
                        series)
                .where("e.statement in (select s.slug from Statement s where s.organization in (:?))", organization)
                .where(
                        "e.slug in (select c.slug from Commitment c join c.themes t where t.theme in "
                                + ThemeRepository.SUBTREES + ")",
                        theme)
                .anyOf("status", status)
                .anyOf("kind", kind)
                .where("e.slug in (select a.commitment from Assignment a where a.party in (:?))", party)
                .atLeast("dueOn", dueFrom)
                .atMost("dueOn", dueTo);
    }
}
