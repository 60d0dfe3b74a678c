package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * How the assignments of a commitment stand, as the scoreboard counts them.
 *
 * @param reported by accepted reports
 * @param assessed by assessments
 */
@Schema(name = "CommitmentStanding")
public record CommitmentStanding(Counts reported, Counts assessed) {

    /**
     * The assignments by their statuses on one track.
     *
     * @param assignments how many are in force, the not applicable ones included
     * @param applicable how many of them are applicable: the denominator of every share
     * @param withReport how many of those have a report (on the assessed track: an assessment)
     * @param coverage withReport as a share of applicable, to four decimals
     * @param illustrative how many of the assignments rest on something made up
     * @param counts one for each status that occurs
     */
    @Schema(name = "StandingCounts")
    public record Counts(
            long assignments,
            long applicable,
            long withReport,
            BigDecimal coverage,
            long illustrative,
            List<Count> counts) {

        static Counts of(List<Tally> tallies, Behind behind) {
            Totals totals = Totals.of(tallies);
            return new Counts(
                    totals.assignments(),
                    totals.applicable(),
                    totals.withReport(),
                    Ratio.of(totals.withReport(), totals.applicable()),
                    tallies.stream().mapToLong(Tally::illustrative).sum(),
                    tallies.stream()
                            .sorted(Comparator.comparing(Tally::status))
                            .map(tally -> new Count(
                                    tally.status(),
                                    tally.count(),
                                    tally.status() == Status.NOT_APPLICABLE
                                            ? null
                                            : Ratio.of(tally.count(), totals.applicable()),
                                    behind.of(List.of()).of(tally.status())))
                            .toList());
        }
    }

    /**
     * @param share of the applicable ones, to four decimals; null for those that are not applicable
     * @param links to the assignments that are counted
     */
    @Schema(name = "StatusCount")
    public record Count(Status status, long count, @Nullable BigDecimal share, RowLinks links) {}
}
