package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.RollUp;
import org.pacta.progress.Track;

/**
 * How it stood on a day, as known at an instant.
 *
 * @param asOf the day that is meant
 * @param knownBy as it was known then; asked for again with both, the figures are the same for ever
 * @param track what the statuses rest on
 * @param groupBy the dimensions of the rows
 * @param assignments how many assignments were in force, the not applicable ones included
 * @param applicable how many of them are applicable: the denominator of every share
 * @param withReport how many of those have a report (on the assessed track: an assessment)
 * @param coverage withReport as a share of applicable, to four decimals
 * @param illustrative how many of the assignments rest on something made up
 * @param rows one for each group that has an applicable assignment, and each status that occurs in it
 * @param links to all the assignments that were in force
 */
@RollUp(first = {"asOf", "knownBy", "track"})
@Schema(name = "Scoreboard")
public record ScoreboardResponse(
        LocalDate asOf,
        Instant knownBy,
        Track track,
        List<Dimension> groupBy,
        long assignments,
        long applicable,
        long withReport,
        BigDecimal coverage,
        long illustrative,
        List<ScoreboardRow> rows,
        RowLinks links) {}
