package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.progress.Track;

/**
 * How it stood at the end of a period, all groups and statuses together.
 *
 * @param startsOn the first day of the period
 * @param asOf its last day, or the last day of the trend if that comes before: the figures are of this day
 * @param assignments how many assignments were in force, the not applicable ones included
 * @param applicable how many of them are applicable: the denominator of every share
 * @param withReport how many of those have a report (on the assessed track: an assessment)
 * @param coverage withReport as a share of applicable, to four decimals
 * @param illustrative how many of the assignments rest on something made up
 * @param links to all the assignments that were in force
 */
@Schema(name = "TrendPeriod")
public record TrendPeriod(
        LocalDate startsOn,
        LocalDate asOf,
        Track track,
        long assignments,
        long applicable,
        long withReport,
        BigDecimal coverage,
        long illustrative,
        RowLinks links) {

    static TrendPeriod of(LocalDate startsOn, LocalDate asOf, Track track, Counts counts, RowLinks links) {
        return new TrendPeriod(
                startsOn,
                asOf,
                track,
                counts.assignments(),
                counts.applicable(),
                counts.withReport(),
                counts.coverage(),
                counts.illustrative(),
                links);
    }
}
