package org.pacta.commitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.http.RollUp;

/**
 * How far the parties are on the way to the target of an indicator, by what had been measured by a day.
 *
 * @param sources where the method is described
 */
@RollUp(
        rows = "parties",
        first = {"asOf", "indicator", "commitment", "unit", "baseline", "baselineOn", "target", "targetOn"})
@Schema(name = "IndicatorProgress")
record IndicatorProgress(
        String indicator,
        String commitment,
        String unit,
        @Schema(description = "What was measured by this day counts.") LocalDate asOf,
        @Nullable BigDecimal baseline,
        @Nullable LocalDate baselineOn,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetOn,
        @Schema(description = "Where the method is described.") List<String> sources,
        @Schema(description = "One for each party of which anything was measured by that day, in the order of slugs.")
                List<OfParty> parties) {

    /** A value that was calculated with. */
    @Schema(name = "ProgressPoint")
    record Point(
            LocalDate on,
            BigDecimal value,
            @Schema(description = "The measurement; null where it is the indicator's own baseline.") @Nullable
                    UUID measurement) {}

    /** How far one party is. */
    @Schema(name = "PartyProgress")
    record OfParty(
            String party,
            @Schema(
                            description =
                                    "From where: what was measured for the party on the day of the indicator's baseline,"
                                            + " or else that baseline, or else the first that was measured since.")
                    @Nullable
                    Point base,
            @Schema(description = "What was measured last; null if that was before the baseline.") @Nullable
                    Point latest,
            @Schema(
                            description =
                                    "Which way it is to the target from the indicator's baseline, or else from the"
                                            + " party's first value; null where it begins at the target or there is none.")
                    OpenSdg.@Nullable Direction direction,
            @Schema(description = "Compound annual growth since the base, to four decimals: 0.05 is 5 % a year.")
                    @Nullable
                    BigDecimal observedGrowth,
            @Schema(description = "Compound annual growth that leads from the base to the target on its day.") @Nullable
                    BigDecimal requiredGrowth,
            @Schema(
                            description =
                                    "Observed over required growth, to four decimals; negative where it goes the wrong"
                                            + " way.")
                    @Nullable
                    BigDecimal ratio,
            @Schema(
                            description = "The score that Open SDG makes of the ratio; 5 where the target is achieved.",
                            minimum = "-5",
                            maximum = "5")
                    @Nullable
                    BigDecimal score,
            OpenSdg.@Nullable Category category,
            @Schema(description = "Why there is no ratio; null where there is one.") OpenSdg.@Nullable Reason reason,
            @Schema(
                            description =
                                    "Whether the base or the target is 0: growth is then calculated with 0.001 in its"
                                            + " place, as Open SDG does, and to be taken with care.")
                    boolean zeroReplaced,
            @Schema(description = "Whether the latest value is of a day after the target's and does not reach it.")
                    boolean targetMissed,
            @Schema(description = "Whether the indicator or a value is made up, to show how it would look.")
                    boolean illustrative) {}
}
