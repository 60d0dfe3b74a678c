package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.RollUp;

/**
 * Means within one version of one scale, of the latest assessment of each assignment on a day.
 *
 * @param scale slug of the scale
 * @param version its version: scores of different versions are never mixed
 * @param mapped whether assessments on earlier versions count too, by the values of this one that replaced theirs
 * @param mean of all that were assessed, to four decimals; null if none was
 * @param percent where that lies between the least and the greatest score of the scale
 * @param assessed how many assignments have an assessment on the scale
 * @param applicable how many are applicable
 * @param illustrative how many of those assessed rest on something made up
 * @param links to all that were assessed
 */
@RollUp(first = {"asOf", "knownBy", "scale", "version", "mapped"})
@Schema(name = "Scores")
public record ScoresResponse(
        String scale,
        int version,
        boolean mapped,
        LocalDate asOf,
        Instant knownBy,
        List<Dimension> groupBy,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal percent,
        long assessed,
        long applicable,
        long illustrative,
        List<ScoreRow> rows,
        RowLinks links) {}
