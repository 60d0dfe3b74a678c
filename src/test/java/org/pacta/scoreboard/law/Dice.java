package org.pacta.scoreboard.law;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What was thrown; the same makes the same history, wherever and whenever that is played. */
public record Dice(List<Cast> casts) {

    /** What histories that begin together are apart, so that no two facts are recorded at the same instant. */
    private static final Duration APART = Duration.ofNanos(200_000);

    /**
     * The history of one organization among several.
     *
     * @param beginning a midday
     * @param place its place among those that begin together, from 0
     */
    public History history(String organization, Instant beginning, int place) {
        return Unfolding.of(organization, beginning, APART.multipliedBy(place), casts);
    }

    @Override
    public String toString() {
        return casts.stream().map(Cast::toString).collect(Collectors.joining(" "));
    }
}
