package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/**
 * How many assignments of one group had one status on a day, on a track.
 *
 * @param asOf the day, as {@link Standing#counted} has it
 * @param group the values of the dimensions asked for, in their order; empty for the whole
 * @param illustrative how many of them rest on something made up
 */
record Tally(LocalDate asOf, Track track, List<@Nullable String> group, Status status, long count, long illustrative) {

    /** The same, where the group is all that is asked for. */
    Tally ofTheWhole() {
        return new Tally(asOf, track, List.of(), status, count, illustrative);
    }
}
