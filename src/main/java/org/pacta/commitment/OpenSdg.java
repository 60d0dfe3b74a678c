package org.pacta.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Decimals;

/**
 * Progress toward a target as Open SDG computes it, by the method of Statistics Canada for indicators with a quantitative
 * target: the compound annual growth that was observed, over the one that leads to the target on its day.
 *
 * <p>With y0 and t0 the base value and its time, yi and ti the latest, yT and tT the target, and d = 1 where the value
 * shall rise, -1 where it shall fall:
 *
 * <pre>
 * observed = (yi / y0) ^ (1 / (ti - t0)) - 1
 * required = (yT / y0) ^ (1 / (tT - t0)) - 1
 * ratio    = d x observed / |required|          (the sign turned where y0 is negative)
 * </pre>
 *
 * A latest value that reaches the target is TARGET_ACHIEVED, whatever the ratio; else the ratio is SUBSTANTIAL_PROGRESS
 * from 0.95, MODERATE_PROGRESS from 0.6, LIMITED_PROGRESS from 0 and DETERIORATION below. The score runs from -5 to 5. A
 * base value or a target of 0 is calculated with as 0.001. The sources are those of {@link #SOURCES}, the formulas and the
 * constants in {@code SeriesProgress.methodology_2}, {@code get_progress_status} and {@code get_score} of the first.
 *
 * <p>Open SDG counts whole years, and has one value in each. Here values have days: years are counted from day to day,
 * with what is left as a part of the year that has begun, so that the same day of two years lies whole years apart and
 * yearly values give what Open SDG gives. As there, two values are compared only when a year or more lies between them.
 */
final class OpenSdg {

    /** Where the method was read: the code, and what its makers say of it. */
    static final List<String> SOURCES = List.of(
            "https://github.com/open-sdg/sdg-build/blob/139fede74ba534d2ed8b9eee4cd878b41f54cb67/sdg/ProgressMeasure.py",
            "https://github.com/open-sdg/open-sdg/blob/26d2e38700e4fee329fea4823e908c4298064693/docs/progress-methodology.md");

    private static final double IN_PLACE_OF_ZERO = 0.001;
    private static final double HIGH = 0.95;
    private static final double MEDIUM = 0.6;
    private static final double BEST_SCORE = 5;
    private static final int DECIMALS = 4;

    private OpenSdg() {}

    /** A value on a day. */
    record Point(LocalDate on, BigDecimal value) {}

    /** Which way a value has to go. */
    enum Direction {
        RISE,
        FALL
    }

    /** How far it is, in the words of Open SDG. */
    @Schema(
            name = "ProgressCategory",
            description = "Progress toward a target, in the words of Open SDG. Not the status of an assignment.")
    enum Category {
        TARGET_ACHIEVED,
        SUBSTANTIAL_PROGRESS,
        MODERATE_PROGRESS,
        LIMITED_PROGRESS,
        DETERIORATION
    }

    /** Why there is no ratio. */
    @Schema(name = "NoProgressReason", description = "Why there is no ratio of observed to required growth.")
    enum Reason {
        /** The indicator says neither where it should come to nor, perhaps, by when. */
        NO_TARGET,
        NO_TARGET_DAY,
        /** Nothing was measured on the day of the baseline or later. */
        NOTHING_SINCE_BASELINE,
        /** There is one value only. */
        ONE_VALUE,
        /** Two values are compared only when a year or more lies between them. */
        LESS_THAN_A_YEAR,
        TARGET_WITHIN_A_YEAR,
        /** Growth is between values that are both positive or both negative. */
        SIGNS_DIFFER,
        TARGET_IS_BASELINE
    }

    /**
     * @param observedGrowth a year, to four decimals: 0.05 is five percent
     * @param requiredGrowth a year, to four decimals
     * @param ratio of observed to required growth, negative where it goes the wrong way, to four decimals
     * @param score from -5 to 5, to four decimals
     * @param reason why there is no ratio; null if there is one
     */
    record Progress(
            @Nullable BigDecimal observedGrowth,
            @Nullable BigDecimal requiredGrowth,
            @Nullable BigDecimal ratio,
            @Nullable BigDecimal score,
            @Nullable Category category,
            @Nullable Reason reason) {}

    /** Which way it is to the target; null if that is where it begins. */
    static @Nullable Direction toward(BigDecimal target, BigDecimal from) {
        int way = target.compareTo(from);
        return way == 0 ? null : way > 0 ? Direction.RISE : Direction.FALL;
    }

    /** Whether a value is as good as the target, or better. */
    static boolean reaches(BigDecimal value, BigDecimal target, @Nullable Direction direction) {
        if (direction == null || value.compareTo(target) == 0) {
            return value.compareTo(target) == 0;
        }
        double goal = nonZero(target);
        return direction == Direction.RISE ? value.doubleValue() >= goal : value.doubleValue() <= goal;
    }

    static Progress progress(
            Point base,
            @Nullable Point latest,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetOn,
            @Nullable Direction direction) {
        boolean achieved = latest != null && target != null && reaches(latest.value(), target, direction);
        double from = nonZero(base.value());
        Reason reason = observable(base, latest, from);
        if (latest == null || reason != null) {
            return unknown(null, null, achieved, reason);
        }
        double observed = growth(from, latest.value().doubleValue(), years(base.on(), latest.on()));
        if (target == null || targetOn == null) {
            return unknown(observed, null, achieved, target == null ? Reason.NO_TARGET : Reason.NO_TARGET_DAY);
        }
        double to = nonZero(target);
        double span = years(base.on(), targetOn);
        if (span < 1 || from * to < 0) {
            return unknown(observed, null, achieved, span < 1 ? Reason.TARGET_WITHIN_A_YEAR : Reason.SIGNS_DIFFER);
        }
        double required = growth(from, to, span);
        if (direction == null || required == 0) {
            return unknown(observed, required, achieved, Reason.TARGET_IS_BASELINE);
        }
        int way = (direction == Direction.RISE ? 1 : -1) * (from < 0 ? -1 : 1);
        double ratio = way * observed / Math.abs(required);
        return new Progress(
                rounded(observed),
                rounded(required),
                rounded(ratio),
                rounded(achieved ? BEST_SCORE : score(ratio)),
                achieved ? Category.TARGET_ACHIEVED : category(ratio),
                null);
    }

    private static @Nullable Reason observable(Point base, @Nullable Point latest, double from) {
        if (latest == null) {
            return Reason.NOTHING_SINCE_BASELINE;
        }
        if (latest.on().equals(base.on())) {
            return Reason.ONE_VALUE;
        }
        if (years(base.on(), latest.on()) < 1) {
            return Reason.LESS_THAN_A_YEAR;
        }
        return from * latest.value().signum() < 0 ? Reason.SIGNS_DIFFER : null;
    }

    private static Progress unknown(
            @Nullable Double observed, @Nullable Double required, boolean achieved, @Nullable Reason reason) {
        return new Progress(
                observed == null ? null : rounded(observed),
                required == null ? null : rounded(required),
                null,
                achieved ? rounded(BEST_SCORE) : null,
                achieved ? Category.TARGET_ACHIEVED : null,
                reason);
    }

    /** Years from a day to another, with the part of the last one; negative if it lies before. */
    static double years(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -years(to, from);
        }
        long whole = ChronoUnit.YEARS.between(from, to);
        LocalDate begun = from.plusYears(whole);
        return whole
                + (double) ChronoUnit.DAYS.between(begun, to)
                        / ChronoUnit.DAYS.between(begun, from.plusYears(whole + 1));
    }

    /** Compound annual growth. Both values have the same sign, the first is not 0, and the years are one or more. */
    private static double growth(double from, double to, double years) {
        return Math.pow(to / from, 1 / years) - 1;
    }

    private static Category category(double ratio) {
        if (ratio >= HIGH) {
            return Category.SUBSTANTIAL_PROGRESS;
        }
        if (ratio >= MEDIUM) {
            return Category.MODERATE_PROGRESS;
        }
        return ratio >= 0 ? Category.LIMITED_PROGRESS : Category.DETERIORATION;
    }

    /** From -5 at -0.6 by way of 0 at 0.6 to 5 at 1.3, with the constants as rounded in Open SDG. */
    private static double score(double ratio) {
        return ratio >= MEDIUM
                ? Math.min(7.1429 * ratio - 4.2857, BEST_SCORE)
                : Math.max(4.1667 * ratio - 2.5, -BEST_SCORE);
    }

    private static double nonZero(BigDecimal value) {
        return value.signum() == 0 ? IN_PLACE_OF_ZERO : value.doubleValue();
    }

    private static BigDecimal rounded(double figure) {
        return Decimals.plain(BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
