package org.pacta.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.commitment.OpenSdg.Category;
import org.pacta.commitment.OpenSdg.Direction;
import org.pacta.commitment.OpenSdg.Point;
import org.pacta.commitment.OpenSdg.Progress;
import org.pacta.commitment.OpenSdg.Reason;

/** The figures were computed apart from this code, with the formulas as Open SDG has them. */
class OpenSdgTest {

    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

    @Test
    void open_sdgs_own_example_gives_what_open_sdg_gives() {
        // sdg-build, tests/assets/progress-calculation: indicator 3-3-3, from 1.55 in 2015 to 1.82 in 2019, "direction:
        // negative, target: 0", and by default by 2030.
        Progress progress = OpenSdg.progress(
                point("2015-12-31", "1.55"),
                point("2019-12-31", "1.82"),
                BigDecimal.ZERO,
                LocalDate.parse("2030-12-31"),
                Direction.FALL);

        assertThat(progress).isEqualTo(known("0.041", "-0.3872", "-0.1058", "-2.9408", Category.DETERIORATION));
    }

    @Test
    void open_sdgs_example_without_a_target_has_its_growth_only() {
        // indicator 1-1-1: 100 in 2020, 120 in 2021.
        assertThat(OpenSdg.progress(point("2020-12-31", "100"), point("2021-12-31", "120"), null, null, null))
                .isEqualTo(new Progress(new BigDecimal("0.2"), null, null, null, null, Reason.NO_TARGET));
    }

    @ParameterizedTest(name = "from {0} to {1} in two years, target {2} in {3}")
    @CsvSource({
        "100, 121, 200, 10, 0.1,     0.0718,  1.3933,  5,       SUBSTANTIAL_PROGRESS",
        "100, 115, 200, 10, 0.0724,  0.0718,  1.0085,  2.9176,  SUBSTANTIAL_PROGRESS",
        "100, 110, 200, 10, 0.0488,  0.0718,  0.68,    0.5718,  MODERATE_PROGRESS",
        "100, 105, 200, 10, 0.0247,  0.0718,  0.3441,  -1.0664, LIMITED_PROGRESS",
        "100, 100, 200, 10, 0,       0.0718,  0,       -2.5,    LIMITED_PROGRESS",
        "100, 90,  200, 10, -0.0513, 0.0718,  -0.715,  -5,      DETERIORATION",
        "80,  60,  40,  5,  -0.134,  -0.1294, 1.035,   3.1069,  SUBSTANTIAL_PROGRESS",
        "-10, -8,  -5,  5,  -0.1056, -0.1294, 0.8156,  1.5397,  MODERATE_PROGRESS",
        "-10, -12, -5,  5,  0.0954,  -0.1294, -0.7373, -5,      DETERIORATION"
    })
    void the_ratio_of_observed_to_required_growth_makes_the_category_and_the_score(
            BigDecimal base,
            BigDecimal latest,
            BigDecimal target,
            int years,
            String observed,
            String required,
            String ratio,
            String score,
            Category category) {
        assertThat(OpenSdg.progress(
                        new Point(BEGIN, base),
                        new Point(BEGIN.plusYears(2), latest),
                        target,
                        BEGIN.plusYears(years),
                        OpenSdg.toward(target, base)))
                .isEqualTo(known(observed, required, ratio, score, category));
    }

    @Test
    void a_target_that_is_reached_is_achieved_whatever_the_ratio_and_with_one_value_only() {
        assertThat(rise("100", "200", 12, "200")).satisfies(progress -> {
            assertThat(progress.category()).isEqualTo(Category.TARGET_ACHIEVED);
            assertThat(progress.score()).isEqualByComparingTo("5");
            assertThat(progress.ratio()).isEqualByComparingTo("0.8285");
        });
        assertThat(OpenSdg.progress(
                        new Point(BEGIN, new BigDecimal(200)),
                        new Point(BEGIN, new BigDecimal(200)),
                        new BigDecimal(150),
                        null,
                        Direction.RISE))
                .isEqualTo(
                        new Progress(null, null, null, new BigDecimal(5), Category.TARGET_ACHIEVED, Reason.ONE_VALUE));
    }

    @Test
    void a_zero_is_calculated_with_as_a_thousandth() {
        assertThat(OpenSdg.progress(
                        new Point(BEGIN, BigDecimal.ZERO),
                        new Point(BEGIN.plusYears(1), BigDecimal.ONE),
                        new BigDecimal(2),
                        BEGIN.plusYears(2),
                        Direction.RISE))
                .isEqualTo(known("999", "43.7214", "22.8492", "5", Category.SUBSTANTIAL_PROGRESS));
        // As in Open SDG, a value that is not above that has reached a target of 0.
        assertThat(OpenSdg.reaches(new BigDecimal("0.001"), BigDecimal.ZERO, Direction.FALL))
                .isTrue();
        assertThat(OpenSdg.reaches(new BigDecimal("0.002"), BigDecimal.ZERO, Direction.FALL))
                .isFalse();
        assertThat(OpenSdg.reaches(BigDecimal.ZERO, BigDecimal.ZERO, Direction.RISE))
                .isTrue();
    }

    @Test
    void where_there_is_no_ratio_the_reason_is_given() {
        Point base = new Point(BEGIN, new BigDecimal(100));
        BigDecimal target = new BigDecimal(200);
        LocalDate by = BEGIN.plusYears(10);
        Point later = new Point(BEGIN.plusYears(2), new BigDecimal(121));
        Point below = new Point(BEGIN.plusYears(2), new BigDecimal(-1));
        Point soon = new Point(BEGIN.plusYears(1).minusDays(1), new BigDecimal(121));

        assertThat(reason(base, null, target, by)).isEqualTo(Reason.NOTHING_SINCE_BASELINE);
        assertThat(reason(base, base, target, by)).isEqualTo(Reason.ONE_VALUE);
        assertThat(reason(base, soon, target, by)).isEqualTo(Reason.LESS_THAN_A_YEAR);
        assertThat(reason(base, below, target, by)).isEqualTo(Reason.SIGNS_DIFFER);
        assertThat(reason(base, later, new BigDecimal(-5), by)).isEqualTo(Reason.SIGNS_DIFFER);
        assertThat(reason(base, later, null, by)).isEqualTo(Reason.NO_TARGET);
        assertThat(reason(base, later, target, null)).isEqualTo(Reason.NO_TARGET_DAY);
        assertThat(reason(base, later, target, by.minusYears(11))).isEqualTo(Reason.TARGET_WITHIN_A_YEAR);
        assertThat(reason(base, later, target, BEGIN.plusMonths(11))).isEqualTo(Reason.TARGET_WITHIN_A_YEAR);
        assertThat(reason(base, later, new BigDecimal(100), by)).isEqualTo(Reason.TARGET_IS_BASELINE);
        assertThat(reason(base, later, target, by)).isNull();
    }

    @Test
    void the_greatest_and_the_smallest_numbers_give_figures_too() {
        List<BigDecimal> extremes = List.of(
                new BigDecimal("99999999999999"),
                new BigDecimal("-99999999999999"),
                new BigDecimal("99999999999998.999999"),
                new BigDecimal("0.000001"),
                new BigDecimal("-0.000001"),
                BigDecimal.ZERO);
        for (BigDecimal base : extremes) {
            for (BigDecimal latest : extremes) {
                for (BigDecimal target : extremes) {
                    for (LocalDate by : List.of(BEGIN.plusYears(1), LocalDate.of(9999, 12, 31))) {
                        Progress progress = OpenSdg.progress(
                                new Point(BEGIN, base),
                                new Point(BEGIN.plusYears(1), latest),
                                target,
                                by,
                                OpenSdg.toward(target, base));
                        assertThat(progress.ratio() == null)
                                .as("%s -> %s of %s: %s", base, latest, target, progress)
                                .isEqualTo(progress.reason() != null);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2015-12-31, 2019-12-31, 4",
        "2016-02-29, 2017-02-28, 1",
        "2020-02-29, 2024-02-29, 4",
        "2020-03-01, 2022-09-01, 2.504109589041096",
        "2025-04-23, 2026-10-31, 1.5232876712328767",
        "2026-10-31, 2025-10-31, -1"
    })
    void years_are_counted_from_day_to_day(LocalDate from, LocalDate to, double years) {
        assertThat(OpenSdg.years(from, to)).isEqualTo(years);
    }

    @Test
    void a_part_of_a_year_counts_as_one() {
        assertThat(OpenSdg.progress(
                        point("2025-04-23", "0"),
                        point("2026-10-31", "1"),
                        new BigDecimal(2),
                        LocalDate.parse("2026-12-31"),
                        Direction.RISE))
                .isEqualTo(known("92.2018", "88.701", "1.0395", "3.1391", Category.SUBSTANTIAL_PROGRESS));
    }

    private static Progress rise(String from, String to, int years, String target) {
        return OpenSdg.progress(
                new Point(BEGIN, new BigDecimal(from)),
                new Point(BEGIN.plusYears(years), new BigDecimal(to)),
                new BigDecimal(target),
                BEGIN.plusYears(10),
                Direction.RISE);
    }

    private static Reason reason(Point base, Point latest, BigDecimal target, LocalDate by) {
        return OpenSdg.progress(base, latest, target, by, target == null ? null : OpenSdg.toward(target, base.value()))
                .reason();
    }

    private static Point point(String on, String value) {
        return new Point(LocalDate.parse(on), new BigDecimal(value));
    }

    private static Progress known(String observed, String required, String ratio, String score, Category category) {
        return new Progress(
                new BigDecimal(observed),
                new BigDecimal(required),
                new BigDecimal(ratio),
                new BigDecimal(score),
                category,
                null);
    }
}
