package org.pacta.web;

import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.http.Address;
import org.pacta.http.Language;

/**
 * How it stood on two days, beside each other, and what moved in between.
 *
 * @param moves the first of them, in the order of commitments and parties
 * @param total how many there are
 * @param moved the same by the interface
 * @param next the address of the next page of moves; null if there is none
 */
record ComparePage(
        Frame frame,
        Language language,
        View view,
        Controls controls,
        PartyChoice choice,
        LocalDate from,
        Board before,
        Board after,
        List<Pair> pairs,
        List<MoveRow> moves,
        long total,
        Address moved,
        @Nullable String next)
        implements TemplateInstance {

    /** A theme on both days; null on a day when it had nothing. */
    record Pair(Said name, @Nullable String page, Board.@Nullable Row before, Board.@Nullable Row after) {

        public boolean isIllustrative() {
            return (before != null && before.isIllustrative()) || (after != null && after.isIllustrative());
        }
    }

    /** @param from null if it did not bind then; @param to null if it does not bind any more */
    record MoveRow(
            Said commitment, String page, Said party, @Nullable Level from, @Nullable Level to, boolean illustrative) {}
}
