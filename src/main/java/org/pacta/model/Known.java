package org.pacta.model;

import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of something from an instant to another, so that a figure can be had again as it was. Of the rows of a
 * thing, those in force at an instant began by then and end after it. What such a row says never changes; that it is
 * known no more is written down when that is learnt. It outlives what it is about.
 */
@MappedSuperclass
@Derived
@EntityListeners(RowListener.class)
public abstract class Known implements Noted {

    /** Where the first row begins of what was never known otherwise. */
    public static final Instant ALWAYS = Instant.parse("0001-01-01T00:00:00Z");

    /** Where a row ends that is in force. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    private Instant knownFrom;

    private Instant knownUntil = FOR_EVER;

    protected Known(Instant knownFrom) {
        this.knownFrom = knownFrom;
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Known() {}

    public Instant knownFrom() {
        return knownFrom;
    }

    /** The first instant at which it was known no more. */
    public Instant knownUntil() {
        return knownUntil;
    }

    @Override
    public Instant notedAt() {
        return isInForce() ? knownFrom : knownUntil;
    }

    /** All that it says, to see whether another row says the same. */
    protected abstract List<@Nullable Object> facts();

    /**
     * Makes these rows all that is known of a thing from an instant on: of the earlier ones, those end there that say
     * something else.
     *
     * @param earlier all rows of the thing so far
     * @param now rows that begin at the instant
     * @return those of the rows that say anything new, and are to be stored
     */
    public static <K extends Known> List<K> replace(Collection<K> earlier, Collection<K> now, Instant instant) {
        List<K> inForce = earlier.stream().filter(Known::isInForce).toList();
        for (Known row : inForce) {
            if (!isSaid(row, now)) {
                row.knownUntil = instant;
            }
        }
        return now.stream().filter(row -> !isSaid(row, inForce)).toList();
    }

    /** The last instant at which anything began or ended; null if there is nothing. */
    public static @Nullable Instant last(Collection<? extends Known> rows) {
        return rows.stream()
                .map(row -> row.isInForce() ? row.knownFrom() : row.knownUntil())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * The instant of the next change of something that only describes what is recorded elsewhere with instants of its
     * own, as rows about a commitment do. What is new was so always, and what is made again was so since it was deleted:
     * so that nothing can be known of before its description is, whatever the clocks of several nodes say.
     */
    public static Instant nextOfDescription(Collection<? extends Known> earlier, Clock clock) {
        return ofDescription(earlier, Clocks.after(last(earlier), clock));
    }

    /**
     * Since when something that only describes is known, as {@link #nextOfDescription} has it.
     *
     * @param at the instant of the change, later than any before
     */
    public static Instant ofDescription(Collection<? extends Known> earlier, Instant at) {
        @Nullable Instant last = last(earlier);
        if (last == null) {
            return ALWAYS;
        }
        return earlier.stream().anyMatch(Known::isInForce) ? at : last;
    }

    /** Whether it is known still. */
    public boolean isInForce() {
        return knownUntil.equals(FOR_EVER);
    }

    /**
     * An instant by which something was known, as it is held against those of the rows: in the microseconds that both
     * databases keep, and before the end of time, so that what is in force is found by {@code knownUntil > instant}.
     *
     * @param instant null for no limit: not now, since what another node has just recorded counts, whatever its clock says
     */
    public static Instant by(@Nullable Instant instant) {
        return instant != null && instant.isBefore(FOR_EVER)
                ? instant.truncatedTo(ChronoUnit.MICROS)
                : FOR_EVER.minus(1, ChronoUnit.MICROS);
    }

    private static boolean isSaid(Known row, Collection<? extends Known> others) {
        return others.stream().anyMatch(other -> other.facts().equals(row.facts()));
    }
}
