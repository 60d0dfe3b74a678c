package org.pacta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EndOfDayTest {

    @Test
    void aDayEndsWithItsLastMicrosecondAndIsFoundAgain() {
        LocalDate day = LocalDate.of(2026, 1, 31);

        assertThat(EndOfDay.at(day)).isEqualTo(Instant.parse("2026-01-31T23:59:59.999999Z"));
        assertThat(EndOfDay.of(EndOfDay.at(day))).isEqualTo(day);
        assertThat(EndOfDay.of(Instant.parse("2026-01-31T23:59:59Z"))).isNull();
    }
}
