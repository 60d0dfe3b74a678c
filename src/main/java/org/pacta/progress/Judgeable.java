package org.pacta.progress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.model.Text;
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
    Text refusal(LocalDate effectiveOn, Attendance attendance) {
        if (!applicable) {
            return Text.of("The assignment is not applicable; there is nothing to judge.");
        }
        if (effectiveOn.isBefore(bindingFrom)) {
            return Text.of(
                    "The assignment '{0}' binds from {1} on; how it stood before that, on {2}, is not recorded.",
                    assignment, bindingFrom, effectiveOn);
        }
        if (endedOn != null && !effectiveOn.isBefore(endedOn)) {
            return Text.of("The commitment ended on {0}; only how it stood before that can be judged.", endedOn);
        }
        return attendance
                .left(organization, party, effectiveOn)
                .map(last -> Text.of(
                        "'{0}' left '{1}', its last day there was {2}; only how it stood until then can be judged.",
                        party, organization, last))
                .orElse(null);
    }
}
