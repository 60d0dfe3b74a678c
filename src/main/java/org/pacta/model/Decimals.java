package org.pacta.model;

import java.math.BigDecimal;

/** Numbers as people write them. */
public final class Decimals {

    private Decimals() {}

    /** The same number without zeros at its end: {@code 12.5} for {@code 12.500000}, but {@code 100} for {@code 100}. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
