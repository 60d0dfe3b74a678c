package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * How many assignments of one group have one status.
 *
 * @param group the value of each dimension asked for, a property each; null where the assignments have none
 * @param status the status that is counted
 * @param count how many have it
 * @param share of the applicable ones of the group, to four decimals; null for those that are not applicable
 * @param applicable how many of the group are applicable: what the share is of
 * @param withReport how many of those have a report (on the assessed track: an assessment)
 * @param coverage withReport as a share of applicable, to four decimals
 * @param illustrative how many of those counted rest on something made up
 * @param links to the assignments of this group and status
 */
@Schema(
        name = "ScoreboardRow",
        description = "How many assignments of one group have one status. Only the dimensions asked for are there.")
@JsonPropertyOrder({"group", "status", "count", "share", "applicable", "withReport", "coverage", "illustrative", "links"
})
public record ScoreboardRow(
        @JsonAnyGetter @Schema(hidden = true) Map<Dimension, @Nullable Object> group,
        Status status,
        long count,
        @Nullable BigDecimal share,
        long applicable,
        long withReport,
        BigDecimal coverage,
        long illustrative,
        RowLinks links) {}
