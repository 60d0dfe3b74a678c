package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pacta.http.Language;

class TimelineScaleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void daysGoFromLeftToRightWithinTheMargins() {
        TimelineScale scale = TimelineScale.of(List.of(LocalDate.of(2026, 4, 30), LocalDate.of(2027, 6, 30)), DAY);

        assertThat(scale.first()).isEqualTo("2026-04-01");
        assertThat(scale.last()).isEqualTo("2027-07-01");
        assertThat(scale.at(LocalDate.of(2026, 4, 1))).isEqualTo(5);
        assertThat(scale.at(LocalDate.of(2027, 7, 1))).isEqualTo(95);
        assertThat(scale.at(DAY)).isBetween(50.0, 55.0);
    }

    @Test
    void aYearIsTheLeast() {
        assertThat(TimelineScale.of(List.of(), DAY))
                .isEqualTo(new TimelineScale(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1)));
    }

    @Test
    void whatIsTooFarOffStandsAtTheEdge() {
        LocalDate far = LocalDate.of(9999, 12, 31);
        TimelineScale scale = TimelineScale.of(List.of(far, LocalDate.of(1, 1, 1)), DAY);

        assertThat(scale.last()).isEqualTo("2076-12-01");
        assertThat(scale.first()).isEqualTo("1996-11-01");
        assertThat(scale.at(far)).isEqualTo(95);
        assertThat(scale.at(LocalDate.of(1, 1, 1))).isEqualTo(5);
    }

    @Test
    void thereAreNoMoreTicksThanThereIsRoomFor() {
        for (int years : List.of(1, 2, 3, 5, 8, 13, 21, 34, 49)) {
            TimelineScale scale = TimelineScale.of(List.of(DAY.plusYears(years)), DAY);
            for (int most : List.of(4, 9)) {
                assertThat(scale.ticks(most, Language.EN)).as("%d years", years).hasSizeBetween(1, most);
            }
        }
    }

    @Test
    void ticksAreMonthsOrYearsInTheWordsOfTheReader() {
        TimelineScale oneYear = TimelineScale.of(List.of(), DAY);
        TimelineScale tenYears = TimelineScale.of(List.of(DAY.plusYears(10)), DAY);

        assertThat(oneYear.ticks(9, Language.EN))
                .extracting(TimelinePicture.Tick::name)
                .contains("January 2027");
        assertThat(oneYear.ticks(9, Language.ZH_HANS))
                .extracting(TimelinePicture.Tick::name)
                .contains("2027年1月");
        assertThat(tenYears.ticks(9, Language.RU))
                .extracting(TimelinePicture.Tick::name)
                .contains("2028", "2030");
    }
}
