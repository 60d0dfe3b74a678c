package org.pacta.scoreboard;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.progress.Status;
import org.pacta.progress.Track;

/** Which assignments stand otherwise by one reading of what is recorded than by another. */
final class MemoryDifferences {

    private static final Status[] STATUSES = Status.values();

    private MemoryDifferences() {}

    /**
     * A way to read it.
     *
     * @param day that {@link Standing#counted} has
     */
    record Reading(LocalDate day, Moment moment, Track track) {}

    /** How an assignment stood by each; null where it was not counted. */
    record Difference(
            String assignment, String commitment, String party, @Nullable Status first, @Nullable Status second) {}

    /** Which differences are wanted. */
    interface Wanted {

        /** @param first never the same as the second, which is null if it is not counted there */
        boolean is(@Nullable Status first, @Nullable Status second);
    }

    /** Tells of each, in no particular order: there may be very many. */
    static void each(
            Held held,
            StandingFilter filter,
            Reading first,
            Reading second,
            Wanted wanted,
            Consumer<? super Difference> difference) {
        byte[] before = statuses(held, filter, first);
        byte[] after = statuses(held, filter, second);
        for (HeldCommitment commitment : held.commitments()) {
            for (int i = 0; i < commitment.assignmentCount(); i++) {
                int assignment = commitment.assignment(i);
                if (before[assignment] != after[assignment]) {
                    @Nullable Status was = status(before[assignment]);
                    @Nullable Status is = status(after[assignment]);
                    if (wanted.is(was, is)) {
                        String slug = held.commitmentNumbers.name(commitment.number());
                        String party = held.parties.name(held.partyOf(assignment));
                        difference.accept(new Difference(slug + ":" + party, slug, party, was, is));
                    }
                }
            }
        }
    }

    /** By the number of the assignment, that of the status and one; 0 where it is not counted. */
    private static byte[] statuses(Held held, StandingFilter filter, Reading reading) {
        byte[] statuses = new byte[held.assignments()];
        new Selection(held, filter, reading.day, Held.micros(reading.moment.limit()))
                .each(
                        reading.track,
                        (assignment, row, facts) -> statuses[assignment] =
                                (byte) (Spans.status(held.spans.kind(row)).ordinal() + 1));
        return statuses;
    }

    private static @Nullable Status status(byte number) {
        return number == 0 ? null : STATUSES[number - 1];
    }
}
