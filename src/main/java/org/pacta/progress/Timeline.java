package org.pacta.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Term;

/**
 * All that was ever recorded of one assignment, and how it stood by that: the definition of status.
 *
 * <p>On a day, as known at an instant, the term with the latest effective day that had come is in force, and of several on
 * that day the one recorded last; so it is with the changes of status on a track, but for those that had been revoked. An
 * assignment that binds, and of which nothing is known, is NOT_REPORTED; one that does not apply is NOT_APPLICABLE
 * whatever was reported; one that has ended, or does not bind yet, does not stand at all. After an assignment was deleted
 * none of the terms before counts, on any day.
 */
final class Timeline {

    private final List<Fact> facts;
    private final List<TermChange> terms;
    private final List<Change> changes;

    Timeline(List<Fact> facts, List<TermChange> terms, List<Change> changes) {
        this.facts = facts;
        this.terms = terms.stream()
                .sorted(Comparator.comparing(TermChange::recordedAt))
                .toList();
        this.changes = changes.stream()
                .sorted(Comparator.comparing(Change::recordedAt))
                .toList();
    }

    /** What was known of the assignment itself from one instant until another. */
    record Fact(@Nullable LocalDate dueOn, boolean illustrative, Instant from, Instant until) {}

    /** A row of {@code assignment_term}. */
    record TermChange(Term term, LocalDate effectiveOn, Instant recordedAt) {}

    /** A row of {@code status_change}, and whether its cause is made up. */
    record Change(
            Track track,
            Status status,
            LocalDate effectiveOn,
            Instant recordedAt,
            @Nullable Instant revokedAt,
            @Nullable UUID report,
            @Nullable UUID assessment,
            boolean illustrative) {

        boolean isKnownAt(Instant instant) {
            return !recordedAt.isAfter(instant) && (revokedAt == null || revokedAt.isAfter(instant));
        }
    }

    /** The instants at which anything became known, in order. */
    SortedSet<Instant> instants() {
        SortedSet<Instant> instants = new TreeSet<>();
        terms.forEach(term -> instants.add(term.recordedAt));
        changes.forEach(change -> {
            instants.add(change.recordedAt);
            if (change.revokedAt != null) {
                instants.add(change.revokedAt);
            }
        });
        // The first is known since ever; of an instant before the first term there is nothing to say.
        facts.forEach(fact -> instants.add(fact.from));
        return terms.isEmpty() ? new TreeSet<>() : instants.tailSet(terms.get(0).recordedAt);
    }

    /** How it stood on a track, as known at an instant: in the order of the days, with gaps while it did not stand. */
    List<Span> spans(Track track, Instant knownBy) {
        NavigableMap<LocalDate, TermChange> termSince = since(termsAfterDeletion(knownBy), TermChange::effectiveOn);
        NavigableMap<LocalDate, Change> changeSince = since(
                changes.stream()
                        .filter(change -> change.track == track && change.isKnownAt(knownBy))
                        .toList(),
                Change::effectiveOn);
        SortedSet<LocalDate> days = new TreeSet<>(termSince.keySet());
        days.addAll(changeSince.keySet());
        @Nullable Fact fact = fact(knownBy);
        List<Span> spans = new ArrayList<>();
        for (LocalDate day : days) {
            close(spans, day);
            @Nullable Span span = span(day, inForce(termSince, day), inForce(changeSince, day), fact);
            if (span != null) {
                open(spans, span);
            }
        }
        return spans;
    }

    private List<TermChange> termsAfterDeletion(Instant knownBy) {
        List<TermChange> known = new ArrayList<>();
        for (TermChange term : terms) {
            if (term.recordedAt.isAfter(knownBy)) {
                break;
            }
            if (term.term == Term.DELETED) {
                known.clear();
            } else {
                known.add(term);
            }
        }
        return known;
    }

    private @Nullable Fact fact(Instant knownBy) {
        return facts.stream()
                .filter(fact -> !fact.from.isAfter(knownBy) && fact.until.isAfter(knownBy))
                .findFirst()
                .orElse(null);
    }

    /** By the day, the last recorded one of each. */
    private static <T> NavigableMap<LocalDate, T> since(List<T> recorded, Function<T, LocalDate> effectiveOn) {
        NavigableMap<LocalDate, T> since = new TreeMap<>();
        recorded.forEach(entry -> since.put(effectiveOn.apply(entry), entry));
        return since;
    }

    private static <T> @Nullable T inForce(NavigableMap<LocalDate, T> since, LocalDate day) {
        var entry = since.floorEntry(day);
        return entry == null ? null : entry.getValue();
    }

    private static @Nullable Span span(
            LocalDate day, @Nullable TermChange term, @Nullable Change change, @Nullable Fact fact) {
        if (term == null || term.term == Term.ENDED) {
            return null;
        }
        @Nullable LocalDate dueOn = fact == null ? null : fact.dueOn;
        boolean illustrative = fact != null && fact.illustrative;
        if (term.term == Term.NOT_APPLICABLE) {
            return new Span(day, Span.FOR_EVER, Status.NOT_APPLICABLE, null, null, dueOn, illustrative);
        }
        return change == null
                ? new Span(day, Span.FOR_EVER, Status.NOT_REPORTED, null, null, dueOn, illustrative)
                : new Span(
                        day,
                        Span.FOR_EVER,
                        change.status,
                        change.report,
                        change.assessment,
                        dueOn,
                        illustrative || change.illustrative);
    }

    private static void close(List<Span> spans, LocalDate day) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).isOpen()) {
            spans.set(last, spans.get(last).until(day));
        }
    }

    /** What only goes on is one span. */
    private static void open(List<Span> spans, Span span) {
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).until().equals(span.from()) && span.continues(spans.get(last))) {
            spans.set(last, spans.get(last).until(Span.FOR_EVER));
        } else {
            spans.add(span);
        }
    }
}
