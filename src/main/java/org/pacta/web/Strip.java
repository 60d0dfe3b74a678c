package org.pacta.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an assignment stood over time, as a strip.
 *
 * @param pieces in the order of the days
 * @param years where each of them begins, in units of which the strip has {@link #WIDTH}
 * @param asOf where the day stands that is meant
 * @param today where today stands, if that is not the same; null if it is not on the strip
 * @param told all of it in words
 */
record Strip(List<Piece> pieces, List<Integer> years, int asOf, @Nullable Integer today, String told) {

    /** How wide it is, in its own units. */
    static final int WIDTH = 320;

    /**
     * How it stood for some time.
     *
     * @param level null while it did not apply
     * @param until the last day; null if it stands so still
     * @param report address of the report or the assessment that says so, by the interface; null if there is none
     */
    record Piece(
            int start,
            int width,
            @Nullable Level level,
            String label,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String report,
            boolean illustrative) {

        private static final int ROOM = 11;

        /** Where its sign stands. */
        public int middle() {
            return start + width / 2;
        }

        /** Whether there is room for its sign. */
        public boolean isWide() {
            return width >= ROOM;
        }

        public String sign() {
            return level == null ? Level.NOT_APPLICABLE_SIGN : level.sign();
        }

        public String css() {
            return level == null ? "not-applicable" : level.css();
        }
    }
}
