package org.pacta.progress;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.ThemeRepository;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which progress reports are wanted. */
public class ProgressReportFilter extends Search {

    private static final String OF_ASSIGNMENTS = "e.assignment in (select a.id from Assignment a"
            + " join Commitment c on c.slug = a.commitment join Statement s on s.slug = c.statement where ";

    /** The same as its assignment's, in the words of an index: without it, who never reported is looked for in all reports. */
    private static final String OF_PARTY = "substring(e.assignment, locate(':', e.assignment) + 1) in (:?)";

    @Parameter(description = "Ids of assignments, such as sco-cj-20-c01:kaz.")
    @QueryParam("assignment")
    @Separator(",")
    public @Nullable List<String> assignment;

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

    @Parameter(description = "Slugs of organizations.")
    @QueryParam("organization")
    @Separator(",")
    public @Nullable List<String> organization;

    @Parameter(description = "Slugs of themes; what is under a theme counts as of it.")
    @QueryParam("theme")
    @Separator(",")
    public @Nullable List<String> theme;

    @Parameter(description = "Where the reports are on their way.")
    @QueryParam("state")
    @Separator(",")
    public @Nullable List<ProgressReportState> state;

    @Parameter(description = "What they claim.")
    @QueryParam("claimedStatus")
    @Separator(",")
    public @Nullable List<ProgressStatus> claimedStatus;

    @Parameter(description = "The first day of interest: periods that begin before it are left out.")
    @QueryParam("periodFrom")
    public @Nullable LocalDate periodFrom;

    @Parameter(description = "The last day of interest: periods that end after it are left out.")
    @QueryParam("periodTo")
    public @Nullable LocalDate periodTo;

    Listing<ProgressReport> narrow(Listing<ProgressReport> listing) {
        return listing.matching(query(), "id")
                .anyOf("assignment", assignment)
                .where(OF_ASSIGNMENTS + "c.slug in (:?))", commitment)
                .where(OF_ASSIGNMENTS + "a.party in (:?))", party)
                .where(OF_PARTY, party)
                .where(OF_ASSIGNMENTS + "s.slug in (:?))", statement)
                .where(OF_ASSIGNMENTS + "s.meeting in (:?))", meeting)
                .where(OF_ASSIGNMENTS + "s.organization in (:?))", organization)
                .where(
                        OF_ASSIGNMENTS + "exists (select 1 from c.themes t where t.theme in " + ThemeRepository.SUBTREES
                                + "))",
                        theme)
                .anyOf("state", state)
                .anyOf("claimedStatus", claimedStatus)
                .atLeast("periodFrom", periodFrom)
                .atMost("periodTo", periodTo);
    }
}
