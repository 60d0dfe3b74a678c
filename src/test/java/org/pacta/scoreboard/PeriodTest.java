package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-28, 2026-02-01, 2026-03-01",
        "QUARTER, 2026-03-31, 2026-01-01, 2026-04-01",
        "QUARTER, 2026-04-01, 2026-04-01, 2026-07-01",
        "QUARTER, 2026-12-31, 2026-10-01, 2027-01-01",
        "YEAR, 2024-02-29, 2024-01-01, 2025-01-01"
    })
    void aDayIsInThePeriodThatBeginsBeforeIt(Period by, LocalDate day, LocalDate start, LocalDate next) {
        assertThat(by.start(day)).isEqualTo(start);
        assertThat(by.plus(start, 1)).isEqualTo(next);
        assertThat(by.count(day, day)).isEqualTo(1);
        assertThat(by.count(day, next)).isEqualTo(2);
        assertThat(by.count(start, next.minusDays(1))).isEqualTo(1);
    }
}
