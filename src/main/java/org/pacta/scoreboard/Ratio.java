package org.pacta.scoreboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are published: to four decimals, halves away from zero, no zeros at the end. */
final class Ratio {

    private static final int DECIMALS = 4;

    private Ratio() {}

    /** A part of a whole; 0 of nothing. */
    static BigDecimal of(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO
                : plain(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP));
    }

    static BigDecimal rounded(BigDecimal value) {
        return plain(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    /** {@code 100}, where BigDecimal alone would write {@code 1E+2}. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
