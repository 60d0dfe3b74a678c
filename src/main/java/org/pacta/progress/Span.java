package org.pacta.progress;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an assignment stands so on a track from one day until another.
 *
 * @param from the first day
 * @param until the first day on which it no longer does; {@link #FOR_EVER} if none is known
 * @param report the accepted report that it stands by; null if it is none
 * @param assessment the assessment that it stands by; null if it is none
 * @param dueOn the assignment's own due day; null if it has none
 * @param illustrative whether the assignment, or what it stands by, is made up
 */
public record Span(
        LocalDate from,
        LocalDate until,
        Status status,
        @Nullable UUID report,
        @Nullable UUID assessment,
        @Nullable LocalDate dueOn,
        boolean illustrative) {

    /** A day that does not come. */
    public static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    boolean isOpen() {
        return until.equals(FOR_EVER);
    }

    /** The same, but for its days. */
    boolean continues(Span before) {
        return until(before.until).from(before.from).equals(before);
    }

    Span from(LocalDate day) {
        return new Span(day, until, status, report, assessment, dueOn, illustrative);
    }

    Span until(LocalDate day) {
        return new Span(from, day, status, report, assessment, dueOn, illustrative);
    }
}
