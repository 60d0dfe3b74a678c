package org.pacta.scoreboard;

import jakarta.persistence.Tuple;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.http.NativeListing;
import org.pacta.progress.ReportingAssignment;

/**
 * Where to read on from how an assignment stands, down to the sentence that was adopted; null where there is nothing, or
 * where it is not there any more.
 *
 * @param history every change of its status
 * @param report the accepted report that it stands by
 * @param evidence what backs that report
 * @param assessment the assessment that it stands by
 * @param paragraph of the statement in which the commitment is anchored
 * @param meeting at which the statement was adopted
 */
@Schema(name = "StandingLinks")
public record StandingLinks(
        @Nullable String assignment,
        @Nullable String history,
        @Nullable String report,
        @Nullable String evidence,
        @Nullable String assessment,
        @Nullable String commitment,
        @Nullable String paragraph,
        @Nullable String statement,
        @Nullable String meeting) {

    private static final String[] COLUMNS = {
        "report", "assessment", "to_assignment", "to_commitment", "to_paragraph", "to_statement", "to_meeting"
    };

    /** What is read of a row that can be followed; it has also an id, a commitment, a statement and a meeting. */
    static NativeListing read(NativeListing listing) {
        return listing.columns(String.class, COLUMNS);
    }

    /** What is still there of the things that a row was about; the row is called otherwise than a table. */
    static String columns(String row) {
        return """
                (select assignment.id from assignment where assignment.id = %1$s.id) as to_assignment,
                (select commitment.slug from commitment where commitment.slug = %1$s.commitment) as to_commitment,
                (select commitment.paragraph from commitment
                 where commitment.slug = %1$s.commitment and commitment.statement = %1$s.statement) as to_paragraph,
                (select statement.slug from statement where statement.slug = %1$s.statement) as to_statement,
                (select meeting.slug from meeting where meeting.slug = %1$s.meeting) as to_meeting"""
                .formatted(row);
    }

    static StandingLinks from(Tuple row, StandingFilter filter) {
        String assignment = to(filter, "/api/assignments/", row, "to_assignment");
        String report = to(filter, "/api/progress-reports/", row, "report");
        String statement = to(filter, "/api/statements/", row, "to_statement");
        String paragraph = row.get("to_paragraph", String.class);
        return new StandingLinks(
                assignment,
                assignment == null ? null : assignment + "/history",
                report,
                report == null ? null : report + "/evidence",
                to(filter, "/api/assessments/", row, "assessment"),
                to(filter, "/api/commitments/", row, "to_commitment"),
                paragraph == null || statement == null ? null : statement + "/paragraphs/" + paragraph,
                statement,
                to(filter, "/api/meetings/", row, "to_meeting"));
    }

    /** Of an assignment that nothing was reported on: it is there still, or nothing would be expected. */
    static StandingLinks of(ReportingAssignment on, StandingFilter filter) {
        String assignment = filter.address("/api/assignments/" + on.id()).text();
        return new StandingLinks(
                assignment,
                assignment + "/history",
                null,
                null,
                null,
                filter.address("/api/commitments/" + on.commitment()).text(),
                null,
                filter.address("/api/statements/" + on.statement()).text(),
                on.meeting() == null
                        ? null
                        : filter.address("/api/meetings/" + on.meeting()).text());
    }

    private static @Nullable String to(StandingFilter filter, String path, Tuple row, String column) {
        String name = row.get(column, String.class);
        return name == null ? null : Address.of(filter.uri, path + name).text();
    }
}
