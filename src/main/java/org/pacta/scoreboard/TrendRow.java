package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/**
 * How many assignments of one group had one status at the end of a period: a row of the scoreboard of that day.
 *
 * @param asOf the last day of the period, or of the trend
 * @param group the value of the dimension asked for; null where the assignments have none
 * @param status the status that is counted
 * @param count how many have it
 * @param share of the applicable ones of the group, to four decimals; null for those that are not applicable
 * @param applicable how many of the group are applicable: what the share is of
 * @param withReport how many of those have a report (on the assessed track: an assessment)
 * @param coverage withReport as a share of applicable, to four decimals
 * @param illustrative how many of those counted rest on something made up
 * @param links to the assignments of this day, group and status
 */
@Schema(
        name = "TrendRow",
        description =
                "How many assignments of one group had one status at the end of a period. Only the dimension asked for is"
                        + " there.")
@JsonPropertyOrder({
    "asOf",
    "track",
    "group",
    "status",
    "count",
    "share",
    "applicable",
    "withReport",
    "coverage",
    "illustrative",
    "links"
})
public record TrendRow(
        LocalDate asOf,
        Track track,
        @JsonAnyGetter @Schema(hidden = true) Map<Dimension, @Nullable Object> group,
        Status status,
        long count,
        @Nullable BigDecimal share,
        long applicable,
        long withReport,
        BigDecimal coverage,
        long illustrative,
        RowLinks links) {

    static TrendRow of(LocalDate asOf, Track track, ScoreboardRow row) {
        return new TrendRow(
                asOf,
                track,
                row.group(),
                row.status(),
                row.count(),
                row.share(),
                row.applicable(),
                row.withReport(),
                row.coverage(),
                row.illustrative(),
                row.links());
    }
}
