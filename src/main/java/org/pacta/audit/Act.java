package org.pacta.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.pacta.model.Ids;

/** What one transaction notes: its entries, of which only those are kept here that are not written yet. */
final class Act {

    /** So many rows, or characters, are written at once. */
    private static final int PORTION = 100;

    private static final int MOST_CHARACTERS = 1_000_000;

    private final UUID id = Ids.next();
    private final List<AuditEntry> pending = new ArrayList<>();
    private int entries;
    private int characters;
    private String last = Chain.BEGINNING;

    UUID id() {
        return id;
    }

    /** How many there are, written or not. */
    int entries() {
        return entries;
    }

    /** The hash of the last one. */
    String last() {
        return last;
    }

    void add(Happening happening, Instant at) {
        UUID entry = Ids.next();
        last = Chain.entry(last, entry, id, entries, at, happening);
        pending.add(new AuditEntry(entry, id, entries, at, happening, last));
        entries++;
        characters += happening.length();
    }

    boolean hasPortion() {
        return pending.size() >= PORTION || characters >= MOST_CHARACTERS;
    }

    /** Those that are not written yet, and are about to be. */
    List<AuditEntry> take() {
        List<AuditEntry> taken = List.copyOf(pending);
        pending.clear();
        characters = 0;
        return taken;
    }
}
