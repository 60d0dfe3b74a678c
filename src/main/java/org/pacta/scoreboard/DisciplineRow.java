package org.pacta.scoreboard;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How the reports were made that one group was to make by a day.
 *
 * @param group the value of each dimension asked for, a property each; null where the assignments have none
 * @param expected how many were to be made: the sum of the next three
 * @param onTime how many were first submitted by their day
 * @param late how many were first submitted after it
 * @param missing how many had not been submitted, or were standing returned or revoked
 * @param onTimeShare of expected, to four decimals
 * @param lateShare of expected, to four decimals
 * @param missingShare of expected, to four decimals
 * @param illustrative how many of those expected rest on something made up
 * @param links to the reports that were to be made
 */
@Schema(
        name = "DisciplineRow",
        description = "How the reports of one group were made. Only the dimensions asked for are there.")
@JsonPropertyOrder({
    "group",
    "expected",
    "onTime",
    "late",
    "missing",
    "onTimeShare",
    "lateShare",
    "missingShare",
    "illustrative",
    "links"
})
public record DisciplineRow(
        @JsonAnyGetter @Schema(hidden = true) Map<Dimension, @Nullable Object> group,
        long expected,
        long onTime,
        long late,
        long missing,
        BigDecimal onTimeShare,
        BigDecimal lateShare,
        BigDecimal missingShare,
        long illustrative,
        DisciplineLinks links) {}
