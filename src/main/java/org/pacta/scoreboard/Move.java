package org.pacta.scoreboard;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * That an assignment did not stand as before.
 *
 * @param fromStatus how it stood on the first day; null if it did not bind then
 * @param toStatus how it stood on the last day; null if it did not bind any more
 * @param report the accepted report through which it came to stand so; null if it was none
 * @param assessment the assessment through which it came to stand so; null if it was none
 * @param earlierReport the report that it stood by on the first day; null if it was none
 * @param earlierAssessment the assessment that it stood by on the first day; null if it was none
 * @param illustrative whether how it stood on either day rests on something made up
 */
@Schema(name = "Move")
public record Move(
        String assignment,
        String commitment,
        String party,
        String statement,
        @Nullable Status fromStatus,
        @Nullable Status toStatus,
        @Nullable UUID report,
        @Nullable UUID assessment,
        @Nullable UUID earlierReport,
        @Nullable UUID earlierAssessment,
        boolean illustrative,
        StandingLinks links) {

    static Move from(Tuple row, StandingFilter filter) {
        return new Move(
                row.get("id", String.class),
                row.get("commitment", String.class),
                row.get("party", String.class),
                row.get("statement", String.class),
                status(row.get("from_status", String.class)),
                status(row.get("to_status", String.class)),
                id(row.get("report", String.class)),
                id(row.get("assessment", String.class)),
                id(row.get("earlier_report", String.class)),
                id(row.get("earlier_assessment", String.class)),
                row.get("illustrative", Integer.class) == 1,
                StandingLinks.from(row, filter));
    }

    private static @Nullable Status status(@Nullable String name) {
        return name == null ? null : Status.valueOf(name);
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }
}
