package org.pacta.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a commitment stands with a party.
 *
 * @param reported by the reports
 * @param assessed by the assessments
 * @param dueOn by when it is to be kept; null while it is continuing, or does not bind
 * @param strip how it stood over time, on the track that is chosen
 * @param history where the interface has all of it
 */
record PartyStanding(
        Said party,
        String page,
        Stand reported,
        Stand assessed,
        @Nullable LocalDate dueOn,
        Strip strip,
        String history,
        boolean illustrative) {

    /** @param level null if it does not apply, or does not bind on this day */
    record Stand(@Nullable Level level, String label) {

        public String sign() {
            return level == null ? Level.NOT_APPLICABLE_SIGN : level.sign();
        }

        public String css() {
            return level == null ? "not-applicable" : level.css();
        }
    }
}
