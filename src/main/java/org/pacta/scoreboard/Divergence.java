package org.pacta.scoreboard;

import jakarta.persistence.Tuple;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.progress.Status;

/**
 * Where what a party reported and what an assessor found are not the same.
 *
 * @param reported how it stood by the accepted reports
 * @param assessed how it stood by the assessments
 * @param difference by how many steps it was reported as better than it was found; negative where it was found better. The
 *     steps are REGRESSED, NOT_STARTED, LIMITED, SUBSTANTIAL, COMPLETE
 * @param distance the same without its sign
 * @param report the report that says the one
 * @param assessment the assessment that says the other
 * @param illustrative whether either rests on something made up
 */
@Schema(name = "Divergence")
public record Divergence(
        String assignment,
        String commitment,
        String party,
        String statement,
        Status reported,
        Status assessed,
        int difference,
        int distance,
        UUID report,
        UUID assessment,
        boolean illustrative,
        StandingLinks links) {

    static Divergence from(Tuple row, StandingFilter filter) {
        return new Divergence(
                row.get("id", String.class),
                row.get("commitment", String.class),
                row.get("party", String.class),
                row.get("statement", String.class),
                Status.valueOf(row.get("reported", String.class)),
                Status.valueOf(row.get("assessed", String.class)),
                row.get("difference", Integer.class),
                row.get("distance", Integer.class),
                UUID.fromString(row.get("report", String.class)),
                UUID.fromString(row.get("assessment", String.class)),
                row.get("illustrative", Integer.class) == 1,
                StandingLinks.from(row, filter));
    }
}
