package org.pacta.progress;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.Separator;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Listing;
import org.pacta.http.Search;

/** Which assessments are wanted. */
public class AssessmentFilter extends Search {

    @Parameter(description = "Ids of assignments, as in sco-cj-20-c01:kaz.")
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

    @Parameter(description = "Slugs of scales.")
    @QueryParam("scale")
    @Separator(",")
    public @Nullable List<String> scale;

    @Parameter(description = "Versions of the scale.")
    @QueryParam("scaleVersion")
    @Separator(",")
    public @Nullable List<Integer> scaleVersion;

    @Parameter(description = "Values as the scale writes them.")
    @QueryParam("raw")
    @Separator(",")
    public @Nullable List<String> raw;

    @Parameter(description = "Whether they are revoked.")
    @QueryParam("revoked")
    public @Nullable Boolean revoked;

    @Parameter(description = "The first day on which they may have taken effect.")
    @QueryParam("effectiveFrom")
    public @Nullable LocalDate effectiveFrom;

    @Parameter(description = "The last day on which they may have taken effect.")
    @QueryParam("effectiveTo")
    public @Nullable LocalDate effectiveTo;

    @Parameter(description = "The instant at which they were recorded: that of a table has all that came with it.")
    @QueryParam("recordedAt")
    public @Nullable Instant recordedAt;

    Listing<Assessment> narrow(Listing<Assessment> listing) {
        return listing.matching(query(), "id")
                .anyOf("assignment", assignment)
                .where("e.assignment in (select a.id from Assignment a where a.commitment in (:?))", commitment)
                .where("e.assignment in (select a.id from Assignment a where a.party in (:?))", party)
                .where(ofCommitments("c.statement in (:?)"), statement)
                .where(ofCommitments("s.meeting in (:?)"), meeting)
                .where(ofCommitments("s.organization in (:?)"), organization)
                .anyOf("scale", scale)
                .anyOf("scaleVersion", scaleVersion)
                .anyOf("raw", raw)
                .where("case when e.revokedAt is null then false else true end = :?", revoked)
                .atLeast("effectiveOn", effectiveFrom)
                .atMost("effectiveOn", effectiveTo)
                .equal("recordedAt", recordedAt);
    }

    private static String ofCommitments(String condition) {
        return "e.assignment in (select a.id from Assignment a join Commitment c on c.slug = a.commitment"
                + " join Statement s on s.slug = c.statement where " + condition + ")";
    }
}
