package org.pacta.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of one assignment as they are known now, and what has to be recorded so that they read otherwise. As no row
 * is ever changed, a day on which it was otherwise is overruled by a later row for the same day.
 */
final class Terms {

    /** What is in force since each day on which something changed. */
    private final NavigableMap<LocalDate, Entry> since = new TreeMap<>();

    private final SortedMap<LocalDate, Entry> toRecord = new TreeMap<>();

    /** @param recorded by the day, and for one day in the order in which they were recorded */
    Terms(List<AssignmentTerm> recorded) {
        recorded.forEach(term -> since.put(term.effectiveOn(), new Entry(term.term(), term.reason())));
    }

    /** A term, and why. */
    record Entry(Term term, @Nullable String reason) {

        static Entry of(boolean applicable, @Nullable String reason) {
            return new Entry(applicable ? Term.APPLICABLE : Term.NOT_APPLICABLE, reason);
        }
    }

    /** From this day on it is so, whatever was known of later days. */
    void from(LocalDate day, Entry entry) {
        record(day, entry);
        List.copyOf(since.tailMap(day, false).keySet()).forEach(later -> record(later, entry));
    }

    /** It binds from another day on than was thought; on the days from there on that were right, it stays as it was. */
    void bindFrom(LocalDate oldDay, LocalDate newDay) {
        boolean later = newDay.isAfter(oldDay);
        Entry atFirst = since.floorEntry(later ? newDay : oldDay).getValue();
        Entry between = later ? new Entry(Term.ENDED, "Binds from " + newDay + ", not from " + oldDay + ".") : atFirst;
        NavigableMap<LocalDate, Entry> changed =
                later ? since.subMap(oldDay, true, newDay, false) : since.subMap(newDay, true, oldDay, false);
        List.copyOf(changed.keySet()).forEach(day -> record(day, between));
        record(newDay, atFirst);
    }

    /** By the day on which it takes effect. */
    SortedMap<LocalDate, Entry> toRecord() {
        return toRecord;
    }

    private void record(LocalDate day, Entry entry) {
        since.put(day, entry);
        toRecord.put(day, entry);
    }
}
