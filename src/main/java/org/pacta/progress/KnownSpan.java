package org.pacta.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pacta.model.Known;

/**
 * That a span was what was known from one instant until another: a row of {@code standing} or {@code earlier_standing}.
 *
 * @param until the first instant at which it was known to be otherwise; {@link #FOR_EVER} if it is what is known now
 */
record KnownSpan(Span span, Instant from, Instant until) {

    /** An instant that does not come. */
    static final Instant FOR_EVER = Known.FOR_EVER;

    boolean isKnown() {
        return until.equals(FOR_EVER);
    }

    /** Whether it has an end neither in what is known of it nor in the days: how the assignment stands. */
    boolean isPresent() {
        return isKnown() && span.isOpen();
    }

    /**
     * What becomes of what was known, as other things become known: what is not so is closed, what is new is added, and
     * what would have been known for no time is left out.
     */
    static List<KnownSpan> learnt(List<KnownSpan> rows, List<Span> nowKnown, Instant at) {
        List<KnownSpan> learnt = new ArrayList<>();
        List<Span> toAdd = new ArrayList<>(nowKnown);
        for (KnownSpan row : rows) {
            if (!row.isKnown() || toAdd.remove(row.span)) {
                learnt.add(row);
            } else if (row.from.isBefore(at)) {
                learnt.add(new KnownSpan(row.span, row.from, at));
            }
        }
        toAdd.forEach(span -> learnt.add(new KnownSpan(span, at, FOR_EVER)));
        return learnt;
    }
}
