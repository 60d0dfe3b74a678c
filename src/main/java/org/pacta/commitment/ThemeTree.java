package org.pacta.commitment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.model.LocalizedText;
import org.pacta.model.Provenance;

/** The themes as they were on a day. */
final class ThemeTree {

    private final NavigableMap<String, Node> nodes;

    ThemeTree(NavigableMap<String, Node> nodes) {
        this.nodes = nodes;
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
        return nodes.values().stream()
                .filter(node -> slug.equals(node.parent()))
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
