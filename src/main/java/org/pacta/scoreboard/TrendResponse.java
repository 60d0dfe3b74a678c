package org.pacta.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.RollUp;
import org.pacta.progress.Track;

/**
 * How it stood at the end of one period after the other.
 *
 * @param from a day in the first period
 * @param to the last day
 * @param by how long the periods are
 * @param knownBy as it was known then; asked for again with it, the figures are the same for ever
 * @param tracks what the statuses rest on
 * @param groupBy the dimension of the rows, if there is one
 * @param periods one for each period and track, also where nothing was in force
 * @param rows one for each period, track, group that had an applicable assignment, and status that occurred in it
 */
@RollUp(first = {"asOf", "knownBy", "track"})
@Schema(name = "Trend")
public record TrendResponse(
        LocalDate from,
        LocalDate to,
        Period by,
        Instant knownBy,
        List<Track> tracks,
        List<Dimension> groupBy,
        List<TrendPeriod> periods,
        List<TrendRow> rows) {}
