package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.pacta.model.Decimals;

/** Figures as they are published: to four decimals, halves away from zero, no zeros at the end. */
final class Ratio {

    private static final int DECIMALS = 4;

    private Ratio() {}

    /** A part of a whole; 0 of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : Decimals.plain(
                        BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal rounded(BigDecimal value) {
        return Decimals.plain(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
