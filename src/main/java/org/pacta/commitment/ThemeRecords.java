package org.pacta.commitment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All that was recorded of themes by some instant.
 *
 * <p>On a day, the record of a theme with the latest {@code effectiveOn}, and of these the last recorded, is in force. So
 * a record that comes later for an earlier day would end where another begins; but what a client says is so from a day on
 * for good, and is therefore recorded again for each later day of which something else was recorded.
 */
final class ThemeRecords {

    /** How a theme is called at first, it was called always: there are figures for days before it was made. */
    static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private final NavigableMap<String, NavigableMap<LocalDate, ThemeRecord>> byTheme = new TreeMap<>();
    private final NavigableMap<String, NavigableSet<Instant>> instants = new TreeMap<>();
    private final NavigableSet<LocalDate> days = new TreeSet<>();
    private final Map<LocalDate, ThemeTree> trees = new HashMap<>();
    private @Nullable Instant last;

    ThemeRecords(Collection<ThemeRecord> records) {
        records.stream().sorted(Comparator.comparing(ThemeRecord::recordedAt)).forEach(this::add);
    }

    /** Something more was recorded. */
    void add(ThemeRecord record) {
        byTheme.computeIfAbsent(record.theme(), theme -> new TreeMap<>()).put(record.effectiveOn(), record);
        instants.computeIfAbsent(record.theme(), theme -> new TreeSet<>()).add(record.recordedAt());
        days.add(record.effectiveOn());
        last = last == null || record.recordedAt().isAfter(last) ? record.recordedAt() : last;
        trees.forEach((day, tree) -> put(record.theme(), day, tree));
    }

    /** The tree as it was on a day. */
    ThemeTree on(LocalDate day) {
        return trees.computeIfAbsent(day, key -> {
            ThemeTree tree = new ThemeTree();
            byTheme.keySet().forEach(theme -> put(theme, day, tree));
            return tree;
        });
    }

    private void put(String theme, LocalDate day, ThemeTree tree) {
        var inForce = Objects.requireNonNull(byTheme.get(theme)).floorEntry(day);
        if (inForce == null || inForce.getValue().isDeletion()) {
            tree.remove(theme);
        } else {
            tree.put(new ThemeTree.Node(inForce.getValue(), Objects.requireNonNull(instants.get(theme))));
        }
    }

    /** A day and all later ones on which anything changes, the latest first. */
    Collection<LocalDate> daysFrom(LocalDate day) {
        NavigableSet<LocalDate> from = new TreeSet<>(days.tailSet(day));
        from.add(day);
        return from.descendingSet();
    }

    /** A theme, and all that lay below it on a day or any later one. */
    Set<String> within(String theme, LocalDate since) {
        Set<String> within = new TreeSet<>();
        if (byTheme.containsKey(theme)) {
            for (LocalDate day : daysFrom(since)) {
                ThemeTree tree = on(day);
                tree.themes().stream()
                        .map(ThemeTree.Node::slug)
                        .filter(slug -> tree.isIn(slug, theme))
                        .forEach(within::add);
            }
        }
        return within;
    }

    /** When anything was last recorded; null if nothing was. */
    @Nullable
    Instant last() {
        return last;
    }

    /** The records that make a theme so from a day on, whatever else was recorded of later days; none if it is so. */
    List<ThemeRecord> toSay(ThemeRecord said) {
        NavigableMap<LocalDate, ThemeRecord> days = byTheme.getOrDefault(said.theme(), new TreeMap<>());
        NavigableSet<LocalDate> from =
                new TreeSet<>(days.tailMap(said.effectiveOn()).keySet());
        from.add(said.effectiveOn());
        return from.stream()
                .filter(day -> {
                    var inForce = days.floorEntry(day);
                    return inForce == null || !inForce.getValue().saysTheSameAs(said);
                })
                .map(said::on)
                .toList();
    }
}
