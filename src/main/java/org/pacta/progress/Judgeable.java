package org.pacta.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Attendance;

/**
 * What has to be known of an assignment before it is judged.
 *
 * @param organization whose commitment it is
 * @param bindingFrom the first day on which it binds
 * @param endedOn since when its commitment does not bind any more
 */
record Judgeable(
        String assignment,
        String party,
        String organization,
        boolean applicable,
        LocalDate bindingFrom,
        @Nullable LocalDate endedOn) {

    /** Why it cannot be judged as of a day, if it cannot. */
    @Nullable
    String refusal(LocalDate effectiveOn, Attendance attendance) {
        if (!applicable) {
            return "The assignment is not applicable; there is nothing to judge.";
        }
        if (effectiveOn.isBefore(bindingFrom)) {
            return "The assignment '" + assignment + "' binds from " + bindingFrom
                    + " on; how it stood before that, on " + effectiveOn + ", is not recorded.";
        }
        if (endedOn != null && !effectiveOn.isBefore(endedOn)) {
            return "The commitment ended on " + endedOn + "; only how it stood before that can be judged.";
        }
        return attendance
                .left(organization, party, effectiveOn)
                .map(last -> "'" + party + "' left '" + organization + "', its last day there was " + last
                        + "; only how it stood until then can be judged.")
                .orElse(null);
    }
}
