package org.pacta.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * That an assignment stands otherwise than was known until now, from a day on: what an accepted report, an assessment, a
 * revocation, or a term of the assignment came to.
 *
 * @param from how it was known to stand that day; null if it did not, as before it bound
 * @param to how it is known to stand now, until a day of which another is told; null if it does not, as when it ended
 * @param effectiveOn the first day on which it is so
 */
public record StatusMove(
        String assignment, Track track, @Nullable Status from, @Nullable Status to, LocalDate effectiveOn) {

    /** Moves that became known in one transaction, in the order in which they did. */
    public record All(List<StatusMove> moves) {}

    /**
     * What differs, in the order of the days: who follows every move knows how it stands on any day. Where an assignment
     * begins to be, it has not moved.
     */
    static List<StatusMove> between(StandingRepository.Key key, Collection<Span> before, Collection<Span> after) {
        if (before.isEmpty()) {
            return List.of();
        }
        SortedSet<LocalDate> days = new TreeSet<>();
        for (Collection<Span> spans : List.of(before, after)) {
            spans.forEach(span -> {
                days.add(span.from());
                days.add(span.until());
            });
        }
        List<StatusMove> moves = new ArrayList<>();
        @Nullable StatusMove last = null;
        for (LocalDate day : days) {
            StatusMove move = new StatusMove(key.assignment(), key.track(), on(day, before), on(day, after), day);
            if (last == null ? move.differs() : move.isNewAfter(last)) {
                moves.add(move);
            }
            last = move;
        }
        return moves;
    }

    private boolean differs() {
        return from != to;
    }

    /** What stands again as it was known to is told too, if it did so without a change of its own on that day. */
    private boolean isNewAfter(StatusMove last) {
        return differs() ? from != last.from || to != last.to : last.differs() && from == last.from;
    }

    private static @Nullable Status on(LocalDate day, Collection<Span> spans) {
        return spans.stream()
                .filter(span -> !span.from().isAfter(day) && span.until().isAfter(day))
                .map(Span::status)
                .findFirst()
                .orElse(null);
    }
}
