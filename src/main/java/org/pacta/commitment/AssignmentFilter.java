package org.pacta.commitment;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which assignments are wanted. */
public class AssignmentFilter extends Search {

    private static final String OF_STATEMENTS =
            "e.commitment in (select c.slug from Commitment c" + " join Statement s on s.slug = c.statement where ";

    @Parameter(description = "Slugs of commitments.")
    @QueryParam("commitment")
    @Separator(",")
    public @Nullable List<String> commitment;

    @Parameter(description = "Slugs of parties.")
    @QueryParam("party")
    @Separator(",")
    public @Nullable List<String> party;

    @Parameter(description = "Slugs of statements.")
    @QueryParam("statement")
    @Separator(",")
    public @Nullable List<String> statement;

    @Parameter(description = "Slugs of meetings.")
    @QueryParam("meeting")
    @Separator(",")
    public @Nullable List<String> meeting;

    @Parameter(description = "Slugs of organizations whose statements the commitments are in.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of themes; what is below them in the tree is included.")
    @QueryParam("theme")
    @Separator(",")
    public @Nullable List<String> theme;

    @Parameter(description = "Only those that apply to their party, or only those that do not.")
    @QueryParam("applicable")
    public @Nullable Boolean applicable;

    @Parameter(description = "Roles.")
    @QueryParam("role")
    @Separator(",")
    public @Nullable List<AssignmentRole> role;

    @Parameter(description = "Due, by their own day or else the commitment's, on this day or later.")
    @QueryParam("dueFrom")
    public @Nullable LocalDate dueFrom;

    @Parameter(description = "Due, by their own day or else the commitment's, on this day or earlier.")
    @QueryParam("dueTo")
    public @Nullable LocalDate dueTo;

    Listing<Assignment> narrow(Listing<Assignment> listing) {
        return listing.matching(query(), "id")
                .anyOf("commitment", commitment)
                .anyOf("party", party)
                .where(OF_STATEMENTS + "s.slug in (:?))", statement)
                .where(OF_STATEMENTS + "s.meeting in (:?))", meeting)
                .where(OF_STATEMENTS + "s.organization in (:?))", organization)
                .where(
                        "e.commitment in (select c.slug from Commitment c join c.themes t where t.theme in "
                                + ThemeRepository.SUBTREES + ")",
                        theme)
                .equal("applicable", applicable)
                .anyOf("role", role)
                .atLeast("effectiveDueOn", dueFrom)
                .atMost("effectiveDueOn", dueTo);
    }
}
