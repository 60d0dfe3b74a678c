package org.pacta.scoreboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * Follows the links of a commitment both ways, to what is earlier and to what is later, one link at a time, so that each
 * commitment is found at its least distance. Links may go in circles, and meet again.
 */
final class Lineage {

    /** Besides the one that is asked for. */
    static final int MOST_STEPS = 500;

    /** A commitment that was found, and by which links. */
    record Found(LineageStep.Direction direction, int distance, List<LineageStep.Link> links) {}

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> seenEarlier = new TreeSet<>();
    private final Set<String> seenLater = new TreeSet<>();
    private boolean truncated;

    /**
     * @param links what leads on: the first collection to what is earlier, the second to what is later; asked once for
     *     each distance
     */
    Lineage(String commitment, BiFunction<Collection<String>, Collection<String>, List<LineageStep.Link>> links) {
        found.put(commitment, new Found(LineageStep.Direction.ITSELF, 0, List.of()));
        seenEarlier.add(commitment);
        seenLater.add(commitment);
        Set<String> earlier = Set.of(commitment);
        Set<String> later = Set.of(commitment);
        for (int distance = 1; !truncated && !(earlier.isEmpty() && later.isEmpty()); distance++) {
            Map<String, List<LineageStep.Link>> nextEarlier = new TreeMap<>();
            Map<String, List<LineageStep.Link>> nextLater = new TreeMap<>();
            for (LineageStep.Link link : links.apply(earlier, later)) {
                if (earlier.contains(link.from()) && !seenEarlier.contains(link.to())) {
                    nextEarlier
                            .computeIfAbsent(link.to(), to -> new ArrayList<>())
                            .add(link);
                }
                if (later.contains(link.to()) && !seenLater.contains(link.from())) {
                    nextLater
                            .computeIfAbsent(link.from(), from -> new ArrayList<>())
                            .add(link);
                }
            }
            // A circle may lead to one both ways at once: it is then called earlier, by the links of both ways.
            earlier = take(nextEarlier, LineageStep.Direction.EARLIER, distance, seenEarlier);
            later = take(nextLater, LineageStep.Direction.LATER, distance, seenLater);
        }
    }

    private Set<String> take(
            Map<String, List<LineageStep.Link>> next, LineageStep.Direction direction, int distance, Set<String> seen) {
        Set<String> taken = new TreeSet<>();
        next.forEach((commitment, by) -> {
            Found known = found.get(commitment);
            if (known == null && found.size() > MOST_STEPS) {
                truncated = true;
                return;
            }
            if (known == null) {
                found.put(commitment, new Found(direction, distance, by));
            } else if (known.distance == distance) {
                known.links.addAll(by);
            }
            taken.add(commitment);
        });
        seen.addAll(taken);
        return taken;
    }

    Map<String, Found> found() {
        return found;
    }

    boolean isTruncated() {
        return truncated;
    }
}
