package org.pacta.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of an assignment before it is judged.
 *
 * @param endedOn since when its commitment does not bind any more
 */
record Judgeable(String assignment, boolean applicable, @Nullable LocalDate endedOn) {

    /** Why it cannot be judged as of a day, if it cannot. */
    @Nullable
    String refusal(LocalDate effectiveOn) {
        if (!applicable) {
            return "The assignment is not applicable; there is nothing to judge.";
        }
        if (endedOn != null && !effectiveOn.isBefore(endedOn)) {
            return "The commitment ended on " + endedOn + "; only how it stood before that can be judged.";
        }
        return null;
    }
}
