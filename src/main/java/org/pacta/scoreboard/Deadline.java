package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;

/**
 * The assignments of one commitment that are due on one day, together.
 *
 * @param firstDueOn the day on which they had been due at first; null if it has not been moved
 * @param assignments how many are due then; those that do not apply are not among them
 * @param counts of each status that occurs
 * @param illustrative how many of them rest on something made up
 */
public record Deadline(
        LocalDate dueOn,
        @Nullable LocalDate firstDueOn,
        String commitment,
        long assignments,
        Map<Status, Long> counts,
        long illustrative) {

    /** The day on which they had been due at first, moved or not. */
    LocalDate promisedOn() {
        return firstDueOn == null ? dueOn : firstDueOn;
    }
}
