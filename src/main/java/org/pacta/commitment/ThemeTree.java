package org.pacta.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Provenance;

/** The themes as they were on a day. */
final class ThemeTree {

    private final NavigableMap<String, Node> nodes = new TreeMap<>();
    private final Map<String, NavigableSet<String>> below = new HashMap<>();

    void put(Node node) {
        remove(node.slug());
        nodes.put(node.slug(), node);
        if (node.parent() != null) {
            below.computeIfAbsent(node.parent(), parent -> new TreeSet<>()).add(node.slug());
        }
    }

    void remove(String slug) {
        Node node = nodes.remove(slug);
        NavigableSet<String> siblings = node == null || node.parent() == null ? null : below.get(node.parent());
        if (siblings != null) {
            siblings.remove(slug);
        }
    }

    /**
     * A theme in it.
     *
     * @param record what is in force
     * @param changes all instants at which anything was recorded of the theme
     */
    record Node(ThemeRecord record, NavigableSet<Instant> changes) {

        String slug() {
            return record.theme();
        }

        @Nullable
        String parent() {
            return record.parent();
        }

        LocalizedText name() {
            return Objects.requireNonNull(record.name(), "A theme that is there has a name");
        }

        Provenance provenance() {
            return record.provenance();
        }
    }

    /** By slug. */
    Collection<Node> themes() {
        return nodes.values();
    }

    Optional<Node> find(String slug) {
        return Optional.ofNullable(nodes.get(slug));
    }

    /** The themes right below one, by slug. */
    List<Node> below(String slug) {
        return below.getOrDefault(slug, Collections.emptyNavigableSet()).stream()
                .map(child -> Objects.requireNonNull(nodes.get(child)))
                .toList();
    }

    /** How deep a theme lies: 1 for a root. */
    int depth(String slug) {
        Node node = nodes.get(slug);
        return node == null || node.parent() == null ? 1 : depth(node.parent()) + 1;
    }

    /** How many levels lie below a theme. */
    int height(String slug) {
        return below(slug).stream()
                .mapToInt(node -> height(node.slug()) + 1)
                .max()
                .orElse(0);
    }

    /** Whether a theme is another one or lies below it. */
    boolean isIn(String slug, String other) {
        @Nullable String above = slug;
        while (above != null && !above.equals(other)) {
            above = find(above).map(Node::parent).orElse(null);
        }
        return above != null;
    }
}
