package org.pacta.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void a_share_has_four_decimals_and_halves_go_up() {
        assertThat(Ratio.of(31, 66)).hasToString("0.4697");
        assertThat(Ratio.of(1, 8)).hasToString("0.125");
        assertThat(Ratio.of(1, 20_000)).hasToString("0.0001");
    }

    @Test
    void a_share_of_nothing_is_nothing() {
        assertThat(Ratio.of(0, 0)).hasToString("0");
    }

    @Test
    void whole_numbers_are_written_as_such() {
        assertThat(Ratio.of(7, 7)).hasToString("1");
        assertThat(Ratio.rounded(new BigDecimal("100.00000"))).hasToString("100");
        assertThat(Ratio.rounded(new BigDecimal("-0.00005"))).hasToString("-0.0001");
    }
}
