package org.pacta.feed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.access.Kept;
import org.pacta.access.Veil;
import org.pacta.model.Recorded;
import org.pacta.model.RowChange;
import org.pacta.progress.StatusMove;

/**
 * What one transaction has changed so far. Of each thing it says what came of it in the end: what was created and then
 * changed was created, what was created and deleted again never was. Keeps no entities: there may be very many.
 */
final class Collected {

    private final Map<String, Fate> fates = new LinkedHashMap<>();
    private final List<StatusMove> moves = new ArrayList<>();
    private final Gone gone = new Gone();
    private Instant noted = Instant.MIN;

    private static final class Fate {

        private final Noun noun;
        private final String key;
        private final boolean wasThere;
        private boolean isThere;
        private @Nullable Integer version;
        private List<Kept> wholes = List.of();

        Fate(Noun noun, String key, boolean wasThere) {
            this.noun = noun;
            this.key = key;
            this.wasThere = wasThere;
        }

        @Nullable
        Change change(Veil veil) {
            if (wasThere) {
                return isThere
                        ? new Change(noun, key, ChangeKind.UPDATED, version, null, veil)
                        : new Change(noun, key, ChangeKind.DELETED, null, null, veil);
            }
            return isThere ? new Change(noun, key, ChangeKind.CREATED, version, null, veil) : null;
        }
    }

    void add(Rows rows, Object row, RowChange.Kind kind) {
        @Nullable Integer version = row instanceof Recorded recorded ? recorded.version() : null;
        add(rows.noun(), rows.keyOf(row), kind, version, Kept.of(row));
        if (kind == RowChange.Kind.DELETED) {
            gone.add(row);
        }
    }

    private void add(Noun noun, String key, RowChange.Kind kind, @Nullable Integer version, List<Kept> wholes) {
        Fate fate =
                fates.computeIfAbsent(noun + "/" + key, name -> new Fate(noun, key, kind != RowChange.Kind.CREATED));
        fate.isThere = kind != RowChange.Kind.DELETED;
        fate.version = version == null ? fate.version : version;
        fate.wholes = wholes;
    }

    /** A scale is shown with the values of its latest version, and so changes with its versions. */
    void addScaleOf(String version) {
        add(Noun.SCALES, version.substring(0, version.indexOf('/')), RowChange.Kind.UPDATED, null, List.of());
    }

    void add(List<StatusMove> some) {
        moves.addAll(some);
    }

    void noted(Instant at) {
        noted = at.isAfter(noted) ? at : noted;
    }

    /** The last instant at which anything became known by what was changed. */
    Instant noted() {
        return noted;
    }

    /**
     * In the order in which it went; statuses come after what they rest on, and not of what is no more.
     *
     * @param connection which says among whom things are kept by now
     */
    List<Change> changes(Connection connection) throws SQLException {
        Set<Kept> wholes = new HashSet<>();
        fates.values().forEach(fate -> wholes.addAll(fate.wholes));
        Map<Kept, Veil> veils = gone.veils(connection, wholes);
        List<Change> changes = new ArrayList<>();
        fates.values().forEach(fate -> {
            Veil veil = fate.wholes.stream()
                    .map(whole -> veils.getOrDefault(whole, Veil.OF_NOBODY))
                    .reduce(Veil.NONE, Veil::and);
            Change change = fate.change(veil);
            if (change != null) {
                changes.add(change);
            }
        });
        moves.stream()
                .filter(move -> isThere(move.assignment()))
                .map(Change::of)
                .forEach(changes::add);
        return changes;
    }

    private boolean isThere(String assignment) {
        Fate fate = fates.get(Noun.ASSIGNMENTS + "/" + assignment);
        return fate == null || fate.isThere;
    }
}
