package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.pacta.http.RollUp;

/**
 * How the reports were made that were to be made by a day.
 *
 * @param asOf the day that is meant; only what was due before it is counted
 * @param knownBy as it was known then
 * @param groupBy the dimensions of the rows
 * @param expected how many were to be made: the sum of the next three
 * @param onTime how many were first submitted by their day
 * @param late how many were first submitted after it
 * @param missing how many had not been submitted, or were standing returned or revoked
 * @param onTimeShare of expected, to four decimals
 * @param lateShare of expected, to four decimals
 * @param missingShare of expected, to four decimals
 * @param illustrative how many of those expected rest on something made up
 * @param rows one for each group of which a report was expected
 * @param links to the reports that were to be made
 */
@RollUp(first = {"asOf", "knownBy"})
@Schema(name = "Discipline")
public record DisciplineResponse(
        LocalDate asOf,
        Instant knownBy,
        List<Dimension> groupBy,
        long expected,
        long onTime,
        long late,
        long missing,
        BigDecimal onTimeShare,
        BigDecimal lateShare,
        BigDecimal missingShare,
        long illustrative,
        List<DisciplineRow> rows,
        DisciplineLinks links) {}
