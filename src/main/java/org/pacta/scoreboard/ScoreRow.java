package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the assignments of one group were scored.
 *
 * @param group the value of each dimension asked for, a property each; null where the assignments have none
 * @param mean the mean score of those assessed, to four decimals; null if there are none
 * @param percent where the mean lies between the least and the greatest score of the scale, 0 to 100, to four decimals
 * @param assessed how many have an assessment on the scale
 * @param applicable how many are applicable
 * @param illustrative how many of those assessed rest on something made up
 * @param links to those of the group that were assessed
 */
@Schema(
        name = "ScoreRow",
        description = "How the assignments of one group were scored. Only the dimensions asked for are there.")
@JsonPropertyOrder({"group", "mean", "percent", "assessed", "applicable", "illustrative", "links"})
public record ScoreRow(
        @JsonAnyGetter @Schema(hidden = true) Map<Dimension, @Nullable Object> group,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal percent,
        long assessed,
        long applicable,
        long illustrative,
        RowLinks links) {}
